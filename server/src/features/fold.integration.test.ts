import { openWorld, type Someone, upload, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

let world: World
let ada: Someone
let roomId: string
beforeAll(async () => {
  world = await openWorld()
  ada = await world.person()
  const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Signs' })
  roomId = room.id
  for (const name of names) await nameAll(name)
})
afterAll(() => world.close())

/** What would be a wildcard, and what it would stand for. */
const names = ['100% sure', '1000 sure', 'a_bc', 'axbc', 'back\\slash', 'backxslash', 'full％width']

/** A person in the room, a room and a file that are called so. */
async function nameAll(displayName: string): Promise<void> {
  const person = await world.person()
  await person.client.call('users.updateMe', { displayName })
  await ada.client.call('members.add', { roomId, userIds: [person.user.id] })
  await ada.client.call('rooms.create', { kind: 'channel', name: displayName })
  const { files } = await upload(world, ada, [{ name: 'a.txt', bytes: displayName }])
  const fileId = files[0]?.id ?? ''
  await ada.client.call('files.update', { fileId, alt: displayName })
  await ada.client.call('messages.send', { roomId, content: '', fileIds: [fileId] })
}

const ways = {
  people: async (q: string) => (await ada.client.call('users.search', { q })).items.map((each) => each.displayName),
  members: async (q: string) =>
    (await ada.client.call('members.list', { roomId, q })).items.map(({ user }) => user.displayName),
  rooms: async (q: string) => (await ada.client.call('rooms.browse', { q })).items.map(({ name }) => name ?? ''),
  files: async (q: string) => (await ada.client.call('rooms.files', { roomId, q })).items.map(({ file }) => file.alt),
}

it.each(Object.entries(ways))('%s are found by signs that mean something to the database', async (_what, find) => {
  const found = async (q: string) => (await find(q)).toSorted()
  expect(await found('0%')).toEqual(['100% sure'])
  expect(await found('％')).toEqual(['100% sure', 'full％width'])
  expect(await found('a_b')).toEqual(['a_bc'])
  expect(await found('k\\s')).toEqual(['back\\slash'])
  expect(await found('\\')).toEqual(['back\\slash'])
  expect(await found('%_%')).toEqual([])
})
