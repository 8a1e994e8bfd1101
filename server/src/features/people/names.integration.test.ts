import { openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

let world: World
/** Only for what never comes: a busy machine takes its time. */
const patient = { timeout: 30_000 }
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const names: readonly (readonly [string, ...string[]])[] = [
  ['Łukasz Größe', 'lukasz', 'grosse', 'GRÖSSE', 'größe'],
  ['Søren Þórsson', 'soren', 'thorsson', 'SØREN'],
  ['Đorđe Æther', 'dorde', 'aether'],
  ['カメラ屋', 'かめら', 'カメラ', '屋'],
  ['Ελένη Παππάς', 'ελενη', 'παππασ', 'ΠΑΠΠΆΣ'],
]

async function findPeople(q: string): Promise<string[]> {
  const { client } = await world.person()
  return (await client.call('users.search', { q })).items.map(({ displayName }) => displayName)
}

async function findRooms(q: string): Promise<(string | null)[]> {
  const { client } = await world.person()
  return (await client.call('rooms.browse', { q })).items.map(({ name }) => name)
}

it.each(names)('%s is found, as a person, a member and a room, however it is written', async (name, ...ways) => {
  const { client } = await world.person()
  await client.call('users.updateMe', { displayName: name })
  const { room } = await client.call('rooms.create', {
    kind: 'channel',
    name,
    slug: `r${crypto.randomUUID().slice(0, 8)}`,
  })
  for (const way of ways) {
    expect(await findPeople(way)).toContain(name)
    expect(await findRooms(way)).toContain(name)
    const { items } = await client.call('members.list', { roomId: room.id, q: way })
    expect(items.map(({ user }) => user.displayName)).toEqual([name])
  }
  expect([await findPeople('%'), await findPeople('_'), await findPeople('nobody at all')]).toEqual([[], [], []])
})

it('names that an older version wrote down are found as well once they are written anew', async () => {
  const { client, user } = await world.person()
  await client.call('users.updateMe', { displayName: 'Preßler' })
  await client.call('rooms.create', { kind: 'channel', name: 'Weiß', slug: 'weiss-room' })
  const { database, jobs } = world.app.house
  // As it was folded once, and as the migration asks for it.
  await database.run(
    { name: 'test.oldPeople', text: `update accounts set search_text = 'preßler ${user.username}' where id = $1` },
    [user.id],
  )
  await database.run({ name: 'test.oldRooms', text: `update rooms set search_text = 'weiß' where slug = 'weiss-room'` })
  expect([await findPeople('pressler'), await findRooms('weiss')]).toEqual([[], []])
  const text = `insert into jobs (id, kind, queue, key, payload, due_at, created_at)
    select gen_random_uuid(), kind, 'upkeep', 'all', '{}', now(), now() from (values ('people.fold'), ('rooms.fold')) as kinds (kind)`
  await database.run({ name: 'test.ask', text })
  jobs.wake()
  await expect.poll(() => findPeople('pressler'), patient).toEqual(['Preßler'])
  await expect.poll(() => findRooms('weiss'), patient).toEqual(['Weiß'])
  await expect
    .poll(async () => (await jobs.list(null, null, 99)).filter(({ kind }) => kind.endsWith('.fold')), patient)
    .toEqual([])
})
