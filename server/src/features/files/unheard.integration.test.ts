import { eventually, openWorld, png, settled, type Someone, upload, type World } from '@parley/testkit'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Queryable } from '../../platform/postgres/database.ts'
import { fileWorks } from './index.ts'

/** From now on transactions are committed, and whoever asked is told that the connection broke. */
function breakAfterCommit({ app }: World) {
  const { database } = app.house
  const transaction = database.transaction.bind(database)
  return vi.spyOn(database, 'transaction').mockImplementation(async (work: (db: Queryable) => Promise<unknown>) => {
    await transaction(work)
    throw new Error('Connection terminated unexpectedly')
  })
}

async function open(roles: string): Promise<World> {
  const world = await openWorld({ env: { PARLEY_ROLES: roles }, pace: { lookMs: 20 } })
  onTestFinished(() => world.close())
  return world
}

async function statusAndBytes(world: World, path: string, { token }: Someone) {
  const answer = await fetch(world.url + path, { headers: { authorization: `Bearer ${token}` } })
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

const fileIds = { name: 'test.files', text: 'select id from files' }

it('a file keeps its bytes although nobody heard that it was taken', async () => {
  const world = await open('web')
  const ada = await world.person()
  const breaking = breakAfterCommit(world)
  const { error } = await upload(world, ada, [{ name: 'a.txt', bytes: 'hello' }])
  breaking.mockRestore()
  expect(error?.reason).toBe('database_unavailable')
  const [file] = await world.app.house.database.run<{ id: string }>(fileIds)
  const { status, bytes } = await statusAndBytes(world, `/api/v1/files/${file?.id}`, ada)
  expect([status, bytes.toString()]).toEqual([200, 'hello'])
})

it('a picture keeps what was made of it although nobody heard that it was kept', async () => {
  const world = await open('web')
  const ada = await world.person()
  const { files } = await upload(world, ada, [{ name: 'a.png', bytes: png(60, 40) }])
  const [file] = files
  if (file === undefined) throw new Error('it was not taken')
  const breaking = breakAfterCommit(world)
  const work = fileWorks.find(({ kind }) => kind.name === 'files.process')
  const run = { signal: new AbortController().signal, attempt: 1 }
  await expect(work?.run({ fileId: file.id }, world.app.house, run)).rejects.toThrow('Connection terminated')
  breaking.mockRestore()
  const made = await settled(world, ada, file)
  expect(made.status).toBe('ready')
  const { thumb, medium } = made.variants
  for (const path of [made.url, String(thumb?.url), String(medium?.url)]) {
    const { status, bytes } = await statusAndBytes(world, path, ada)
    expect([status, bytes.length > 0], path).toEqual([200, true])
  }
})

it('a piece of an upload is kept although nobody heard that it was noted', async () => {
  const world = await open('web')
  const ada = await world.person()
  const { upload: announced } = await ada.client.call('uploads.create', { name: 'a.txt', type: 'text/plain', size: 10 })
  const { database } = world.app.house
  const real = database.run.bind(database)
  const breaking = vi.spyOn(database, 'run').mockImplementation(async (statement, values) => {
    const rows = await real(statement, values)
    if (statement.name === 'uploads.addPiece') throw new Error('Connection terminated unexpectedly')
    return rows
  })
  const send = (offset: number, bytes: string) =>
    fetch(`${world.url}/api/v1/uploads/${announced.id}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${ada.token}`,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      },
      body: bytes,
    })
  expect((await send(0, 'hello')).ok).toBe(false)
  breaking.mockRestore()
  const { upload: left } = await ada.client.call('uploads.get', { uploadId: announced.id })
  expect(left.offset).toBe(5)
  expect((await send(5, 'world')).ok).toBe(true)
  const { upload: whole } = await ada.client.call('uploads.get', { uploadId: announced.id })
  await eventually(async () => {
    const { status, bytes } = await statusAndBytes(world, whole.file?.url ?? '', ada)
    expect([status, bytes.toString()]).toEqual([200, 'helloworld'])
  })
})
