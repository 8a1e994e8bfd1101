import { defineConfig } from 'vitest/config'

const cluster = ['testkit/src/global-setup.ts']
const made = ['**/node_modules/**', '**/dist/**']

/** Only for what never ends: a busy machine may take its time, and how long something takes is nowhere what is tested. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 50_000, interval: 20 } },
}

/** Tests by what they need; a file's name or place says which they are. */
export default defineConfig({
  test: {
    // Projects run one after the other, so that those with real processes and browsers have the machine to themselves.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{protocol,server,sdk,web,testkit}/src/**/*.test.{ts,tsx}', 'tools/**/*.test.mjs'],
          exclude: [...made, '**/*.integration.test.ts'],
          // They hold nothing that the next file could stumble over, so all run in one place and are there at once.
          pool: 'threads',
          isolate: false,
          unstubGlobals: true,
          unstubEnvs: true,
          restoreMocks: true,
          ...patience,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{server,sdk,testkit}/src/**/*.integration.test.ts'],
          globalSetup: cluster,
          // What they start they end, so the server is read once per worker rather than once per file.
          isolate: false,
          ...patience,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'process',
          include: ['server/test/**/*.test.ts'],
          // They mostly wait for processes to come and go.
          maxWorkers: 3,
          globalSetup: ['tools/ensure-built.mjs'],
          ...patience,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['web/test/**/*.test.ts'],
          // They wait for pages as much as they work, so two keep two cores busy.
          maxWorkers: 2,
          globalSetup: ['tools/ensure-built.mjs', ...cluster],
          isolate: false,
          ...patience,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
