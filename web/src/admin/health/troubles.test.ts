import type { Answer } from '@parley/protocol/wire'
import { expect, it } from 'vitest'
import { troublesOf } from './troubles.ts'

type Health = Answer<'admin.health'>['health']

const well = { state: 'ok', ms: 1 } as const
const down = { state: 'down', ms: 2_000 } as const
const health: Health = {
  status: 'ok',
  version: '1',
  uptimeSeconds: 1,
  node: 'a',
  parts: { database: well, bus: well, storage: well, scanner: null },
  database: { version: '18', bytes: 1, connections: 1 },
  jobs: { waiting: 0, running: 0, exhausted: 0, lateSeconds: 300 },
  disk: { free: 10, total: 100 },
  memoryBytes: 1,
}

it.each<[string, Partial<Health>, readonly string[]]>([
  ['nothing', {}, []],
  ['no disk that can be looked at', { disk: null }, []],
  [
    'parts that do not answer',
    { parts: { database: down, bus: down, storage: down, scanner: down } },
    ['database', 'bus', 'storage', 'scanner'],
  ],
  ['a disk that fills', { disk: { free: 9, total: 100 } }, ['disk']],
  ['work that was given up', { jobs: { ...health.jobs, exhausted: 1 } }, ['jobs']],
  ['work that waits too long', { jobs: { ...health.jobs, lateSeconds: 301 } }, ['late']],
])('finds %s', (_what, change, found) => {
  expect(troublesOf({ ...health, ...change })).toEqual(found)
})
