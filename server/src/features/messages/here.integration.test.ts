import { openSocket, openWorld, type Someone, until, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'

let world: World
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
})
afterAll(() => world.close())

/** Somebody is connected to the second node, and known to be. */
async function connect(someone: Someone): Promise<void> {
  const socket = await openSocket(world.nodes[1]?.url ?? '')
  onTestFinished(() => socket.close())
  await socket.command('hello', { token: someone.token })
  await expect.poll(() => presenceOf(someone)).toBe('online')
}

async function presenceOf({ client, user }: Someone) {
  return (await client.call('presence.get', { userIds: [user.id] })).items[0]?.presence
}

async function roomWith<K extends string>(names: readonly K[]) {
  const [ada, ...others] = await Promise.all([world.person(), ...names.map(() => world.person())])
  const people = Object.fromEntries(names.map((name, index) => [name, others[index]])) as Record<K, Someone>
  const memberIds = others.map(({ user }) => user.id)
  const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Here', memberIds })
  const say = async (content: string) => (await ada.client.call('messages.send', { roomId: room.id, content })).message
  return { ada, people, roomId: room.id, say }
}

async function mentionsOf({ client }: Someone, roomId: string): Promise<number> {
  const { rooms } = await client.call('sync', {})
  return rooms.find(({ room }) => room.id === roomId)?.mentions ?? Number.NaN
}

it('calls by @here who is here, on whichever node and as others may know it, and by @room everybody (U4)', async () => {
  const { ada, people, roomId, say } = await roomWith(['here', 'away', 'hidden', 'blocked', 'named'])
  const { here, away, hidden, blocked, named } = people
  for (const someone of [ada, here, hidden, blocked]) await connect(someone)
  await hidden.client.call('presence.set', { status: 'invisible' })
  await blocked.client.call('contacts.block', { userId: ada.user.id })
  const message = await say(`@here and @${named.user.username}`)
  expect(message.mentionsRoom).toBe('here')
  expect(message.mentions.toSorted()).toEqual([here.user.id, named.user.id].toSorted())
  const counts = () => Promise.all([here, named, away, hidden, blocked].map((each) => mentionsOf(each, roomId)))
  expect(await counts()).toEqual([1, 1, 0, 0, 0])
  const inbox = (someone: Someone) => someone.client.call('mentions.list', {})
  expect((await inbox(here)).items).toMatchObject([{ message: { id: message.id } }])
  expect((await inbox(away)).items).toEqual([])
  await say('@room')
  expect(await counts()).toEqual([2, 2, 1, 1, 0])
})

it('calls nobody else by an edit, who comes later included, and takes it back from all when @here goes (U4)', async () => {
  const { ada, people, roomId, say } = await roomWith(['here', 'late'])
  const { here, late } = people
  await connect(here)
  const [called, plain] = [await say('@here, one'), await say('two')]
  await connect(late)
  const edit = async (messageId: string, content: string) =>
    (await ada.client.call('messages.edit', { roomId, messageId, content })).message.mentions
  expect(await edit(called.id, `@here, one, and @${late.user.username}`)).toEqual([late.user.id, here.user.id])
  expect(await edit(plain.id, '@here, two')).toEqual([])
  expect(await Promise.all([here, late].map((each) => mentionsOf(each, roomId)))).toEqual([1, 1])
  expect(await edit(called.id, 'one')).toEqual([])
  expect(await Promise.all([here, late].map((each) => mentionsOf(each, roomId)))).toEqual([0, 0])
})

it('is counted by devices as by the place (U4)', async () => {
  const { people, roomId, say } = await roomWith(['here', 'away'])
  const { here, away } = people
  await connect(here)
  const devices = await Promise.all(
    [here, away].map(async ({ user }) => {
      const device = world.client({ webSocket: WebSocket })
      onTestFinished(() => device.close())
      await device.call('auth.login', { login: user.username, password: 'Correct-horse-7' })
      return device
    }),
  )
  devices[0]?.connect()
  await devices[0]?.ready()
  await say('@here')
  devices[1]?.connect()
  await devices[1]?.ready()
  await say('last')
  for (const [index, someone] of [here, away].entries()) {
    const entry = await until(
      devices[index]?.store.room(roomId) ?? expect.fail(),
      (value) => value?.lastMessage?.content === 'last',
    )
    expect([entry?.mentions, await mentionsOf(someone, roomId)]).toEqual(index === 0 ? [1, 1] : [0, 0])
  }
})
