import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { project, startPlace } from './place.ts'

const run = promisify(execFile)

/** A folder of somebody who has nothing but the package of the client, and no registry to ask for more. */
async function installPackage(folder: string): Promise<void> {
  const made = await run(process.execPath, ['tools/build-sdk.mjs', folder], { cwd: project })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const quiet = ['--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache')]
  await run('npm', ['install', ...quiet, made.stdout.trim()], { cwd: folder })
}

const program = `
import { createClient } from '@parley/sdk'

const client = createClient({ url: process.argv[2], webSocket: null })
await client.call('auth.register', { username: 'bert', password: 'Correct-horse-7' })
client.connect()
await client.ready()
const events = client.events()
const { room } = await client.call('rooms.create', { kind: 'channel', name: 'Garden' })
await client.send(room.id, 'Hello, garden.').sent
for await (const event of events) {
  if (event.ev !== 'message.created' || event.data.message.kind !== 'text') continue
  console.log(event.data.message.content)
  break
}
console.log(client.connection.getSnapshot().by)
client.close()
`

const typed = `
import { createBot, createClient, memoryKeep, ParleyError, type RoomEntry, type Store } from '@parley/sdk'
import { shareAmongTabs } from '@parley/sdk/shared'

const client = createClient({ url: 'http://127.0.0.1:3000', keep: memoryKeep() })
export const bot = createBot({ url: 'http://127.0.0.1:3000', token: 'plb_' })
export const store: Store = client.store
export const rooms: readonly RoomEntry[] = store.rooms.getSnapshot()
export const share = shareAmongTabs

export async function main(): Promise<string> {
  const { room } = await client.call('rooms.create', { kind: 'channel', name: 'Garden' })
  // @ts-expect-error A name is text.
  await client.call('rooms.create', { kind: 'channel', name: 5 })
  // @ts-expect-error There is no such operation.
  await client.call('rooms.invent', {})
  for await (const event of client.events()) if (event.ev === 'message.created') return event.data.message.content
  throw new ParleyError({ code: 'UNREACHABLE', reason: 'unreachable', message: room.id })
}
`

describe('the package of the client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-sdk-package-'))
  beforeAll(() => installPackage(folder))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is all that a program needs which knows nothing of this project', async () => {
    const url = await startPlace().ready()
    writeFileSync(join(folder, 'program.mjs'), program)
    const { stdout } = await run(process.execPath, ['program.mjs', url], { cwd: folder })
    expect(stdout).toBe('Hello, garden.\nsse\n')
  })

  it('brings its types with it, for every way of finding modules', async () => {
    writeFileSync(join(folder, 'typed.ts'), typed)
    const tsc = join(project, 'node_modules/.bin/tsc')
    for (const [module, resolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ] as const) {
      const flags = ['--strict', '--noEmit', '--target', 'es2023', '--module', module, '--moduleResolution', resolution]
      // A compiler that finds fault says so where nothing else is said.
      const { stdout } = await run(tsc, [...flags, 'typed.ts'], { cwd: folder }).catch((fault: unknown) =>
        fault instanceof Error && 'stdout' in fault ? { stdout: String(fault.stdout) } : Promise.reject(fault),
      )
      expect(stdout).toBe('')
    }
  })
})
