import { eventually, openWorld, type Someone, uploadOne, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld({ env: { PARLEY_FILE_QUOTA: '1MB', PARLEY_FILE_QUOTA_PLACE: '10MB' } })
  admin = await world.person('boss')
})
afterAll(() => world.close())

const storage = () => admin.client.call('admin.storage', {})
const textOf = (size: number) => ({ name: `${crypto.randomUUID()}.txt`, bytes: crypto.randomUUID().padEnd(size, 'x') })

/** Somebody who sends a file of so many bytes into a room of theirs. */
async function keeper(size: number, room: { kind: 'channel' | 'group'; visibility: 'public' | 'private' }) {
  const someone = await world.person()
  const file = await uploadOne(world, someone, textOf(size))
  const { client } = someone
  const made = await client.call('rooms.create', { ...room, name: `Room ${crypto.randomUUID().slice(0, 8)}` })
  await client.call('messages.send', { roomId: made.room.id, content: '', fileIds: [file.id] })
  return { ...someone, file, room: made.room }
}

it('tells what takes room, and what the largest is called only where everybody may read that', async () => {
  const open = await keeper(9_000, { kind: 'channel', visibility: 'public' })
  const closed = await keeper(8_000, { kind: 'group', visibility: 'private' })
  const loose = await uploadOne(world, closed, textOf(7_000))
  const { used, quota, files, kinds, states, rooms, largest } = await storage()
  expect([used, quota, files]).toEqual([24_000, 10 * 2 ** 20, 3])
  expect(kinds).toEqual([{ kind: 'document', files: 3, bytes: 24_000 }])
  expect(states).toEqual([{ status: 'ready', files: 3, bytes: 24_000 }])
  expect(rooms.map(({ room, bytes }) => [room.id, bytes])).toEqual([
    [open.room.id, 9_000],
    [closed.room.id, 8_000],
  ])
  expect(largest.map(({ id, name, owner, room }) => [id, name, owner.id, room])).toEqual([
    [open.file.id, open.file.name, open.user.id, { kind: 'channel', visibility: 'public' }],
    [closed.file.id, null, closed.user.id, { kind: 'group', visibility: 'private' }],
    [loose.id, null, closed.user.id, null],
  ])
})

it('counts what people can fetch of all that is theirs by itself', async () => {
  const before = await storage()
  expect(before.exports).toEqual({ files: 0, bytes: 0 })
  const ada = await world.person()
  await ada.client.call('users.export', {})
  await eventually(async () => (await ada.client.call('users.exportStatus', {})).export?.state === 'ready')
  const after = await storage()
  expect(after.exports).toEqual({ files: 1, bytes: expect.any(Number) })
  expect(after.exports.bytes).toBeGreaterThan(0)
  expect(after.used).toBe(before.used)
})

it('lists whose files take how much beside what they may, page by page, and finds them by name', async () => {
  const guest = await world.guest()
  await uploadOne(world, guest, textOf(600))
  const people = await Promise.all([500, 400, 300].map(async () => await world.person()))
  for (const [at, someone] of people.entries()) await uploadOne(world, someone, textOf(500 - at * 100))
  const all = await admin.client.call('admin.storageUsers', {})
  const bytes = all.items.map((item) => item.bytes)
  expect(bytes).toEqual(bytes.toSorted((a, b) => b - a))
  expect(all.items.filter(({ user }) => people.some((one) => one.user.id === user.id))).toEqual(
    people.map(({ user }, at) => ({
      user: { id: user.id, username: user.username, displayName: user.displayName, kind: 'person' },
      bytes: 500 - at * 100,
      quota: 2 ** 20,
    })),
  )
  const paged: string[] = []
  let cursor: string | null = null
  do {
    const page: typeof all = await admin.client.call('admin.storageUsers', {
      limit: 2,
      ...(cursor !== null && { cursor }),
    })
    paged.push(...page.items.map(({ user }) => user.id))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(paged).toEqual(all.items.map(({ user }) => user.id))
  const named = await admin.client.call('admin.storageUsers', { q: guest.user.username })
  expect(named.items.map(({ user, bytes: own }) => [user.id, user.kind, own])).toEqual([[guest.user.id, 'guest', 600]])
  expect((await admin.client.call('admin.storageUsers', { q: 'nobody is called this' })).items).toEqual([])
})

it('finds the largest without looking at every file', async () => {
  const { database } = world.app.house
  const search = database.search.bind(database)
  const asked: { name: string; text: string; values: readonly unknown[] }[] = []
  database.search = (statement, values) => {
    asked.push({ ...statement, values: values ?? [] })
    return search(statement, values)
  }
  await storage()
  await admin.client.call('admin.storageUsers', {})
  database.search = search
  const planOf = async (name: string) => {
    const { text, values } = asked.find((one) => one.name === name) ?? { text: '', values: [] }
    return await database.transaction(async (transaction) => {
      // Few rows are read as a whole by any plan: here it shows whether there is another way at all.
      await transaction.run({ name: 'test.many', text: 'set local enable_seqscan = off' })
      return JSON.stringify(await transaction.run({ name: `test.${name}`, text: `explain ${text}` }, values))
    })
  }
  expect(await planOf('admin.storageLargest')).toContain('files_largest')
  expect(await planOf('admin.storageUsers')).toContain('file_usage_most')
})
