import { type RoomEvent, sizes } from '@parley/protocol'
import { openSocket, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

let world: World
let owner: Someone
/** More than are named with a message. */
let crowd: Someone[]
beforeAll(async () => {
  world = await openWorld()
  owner = await world.person()
  crowd = await Promise.all(Array.from({ length: sizes.reactionPeople + 3 }, () => world.guest()))
})
afterAll(() => world.close())

const nth = (at: number): Someone => {
  const someone = crowd.at(at)
  if (someone === undefined) throw new Error('the crowd is smaller')
  return someone
}
const idsOf = (people: readonly Someone[]) => people.map(({ user }) => user.id)

async function crowdReacts() {
  const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Crowd', memberIds: idsOf(crowd) })
  const { message } = await owner.client.call('messages.send', { roomId: room.id, content: 'Findable, who comes?' })
  const on = { roomId: room.id, messageId: message.id, emoji: '👍' }
  for (const { client } of crowd) {
    world.clock.advance({ seconds: 1 })
    await client.call('reactions.add', on)
  }
  return { roomId: room.id, messageId: message.id, on }
}

it('names the first who reacted alike and counts the others (T7)', async () => {
  const { on, roomId, messageId } = await crowdReacts()
  const shown = async () => (await owner.client.call('messages.get', { roomId, messageId })).message.reactions
  const first = idsOf(crowd.slice(0, sizes.reactionPeople))
  expect(await shown()).toEqual([{ emoji: '👍', count: crowd.length, mine: false, userIds: first }])

  await nth(2).client.call('reactions.remove', on)
  const moved = idsOf([...crowd.slice(0, 2), ...crowd.slice(3, sizes.reactionPeople + 1)])
  expect(await shown()).toEqual([{ emoji: '👍', count: crowd.length - 1, mine: false, userIds: moved }])
  await nth(-1).client.call('reactions.remove', on)
  expect(await shown()).toEqual([{ emoji: '👍', count: crowd.length - 2, mine: false, userIds: moved }])
})

it('tells everybody in every answer which reactions are theirs, named or not (T7)', async () => {
  const { on, roomId, messageId } = await crowdReacts()
  const last = nth(-1)
  const state = (await last.client.call('sync', {})).rooms.find(({ room }) => room.id === roomId)
  const changes = await last.client.call('rooms.changes', { roomId, since: 0 })
  const found = await last.client.call('search.messages', { q: 'Findable', roomId })
  await owner.client.call('pins.add', { roomId, messageId })
  const isIt = ({ id }: { readonly id: string }) => id === messageId
  const answers = [
    (await last.client.call('messages.get', { roomId, messageId })).message,
    (await last.client.call('messages.list', { roomId })).messages.find(isIt),
    (await last.client.call('messages.list', { roomId, around: 1 })).messages.find(isIt),
    (await last.client.call('pins.list', { roomId })).items[0],
    (await last.client.call('reactions.add', on)).message,
    'messages' in changes ? changes.messages.at(-1) : undefined,
    found.items[0]?.message,
    state?.lastMessage,
  ]
  for (const message of answers) {
    expect(message?.reactions).toMatchObject([{ emoji: '👍', count: crowd.length, mine: true }])
    expect(message?.reactions[0]?.userIds).not.toContain(last.user.id)
  }
  const gone = (await last.client.call('reactions.remove', on)).message
  expect(gone.reactions).toMatchObject([{ count: crowd.length - 1, mine: false }])
})

it('tells everybody the same of a reaction, and whose it is (T7)', async () => {
  const { on } = await crowdReacts()
  const socket = await openSocket(world.url)
  await socket.command('hello', { token: owner.token })
  const last = nth(-1)
  await last.client.call('reactions.remove', on)
  const event = (await socket.heard(({ ev }) => ev === 'message.updated')) as Extract<
    RoomEvent,
    { ev: 'message.updated' }
  >
  expect(event.data.reaction).toEqual({ userId: last.user.id, emoji: '👍', on: false })
  expect(event.data.message.reactions).toEqual([
    { emoji: '👍', count: crowd.length - 1, userIds: idsOf(crowd.slice(0, sizes.reactionPeople)) },
  ])
})

it('lists all who reacted so page by page, in the order in which they did', async () => {
  const { on } = await crowdReacts()
  const listed: string[] = []
  let cursor: string | null = null
  do {
    const page: { items: { user: { id: string } }[]; nextCursor: string | null } = await owner.client.call(
      'reactions.list',
      { ...on, limit: 10, ...(cursor !== null && { cursor }) },
    )
    listed.push(...page.items.map(({ user }) => user.id))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(listed).toEqual(idsOf(crowd))
  const other = await owner.client.call('reactions.list', { ...on, emoji: '🎉' })
  expect(other).toEqual({ items: [], nextCursor: null })
})

it('takes only so many different reactions to one message', async () => {
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Kinds' })
  const { message } = await owner.client.call('messages.send', { roomId: room.id, content: 'so many' })
  const kinds = Array.from({ length: sizes.reactionKinds }, (_, at) => String.fromCodePoint(0x1f400 + at))
  const on = { roomId: room.id, messageId: message.id }
  for (const emoji of kinds) await owner.client.call('reactions.add', { ...on, emoji })
  await expect(owner.client.call('reactions.add', { ...on, emoji: '👍' })).rejects.toMatchObject({
    reason: 'too_many_reactions',
  })
  await owner.client.call('reactions.remove', { ...on, emoji: kinds[0] ?? '' })
  const { reactions } = (await owner.client.call('reactions.add', { ...on, emoji: '👍' })).message
  expect(reactions.map(({ emoji }) => emoji)).toEqual([...kinds.slice(1), '👍'])
})
