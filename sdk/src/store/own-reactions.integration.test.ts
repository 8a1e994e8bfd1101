import type { Client } from '@parley/sdk'
import { sizes } from '@parley/protocol'
import { eventually, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'

let world: World
let crowd: Someone[]
beforeAll(async () => {
  world = await openWorld()
  crowd = await Promise.all(Array.from({ length: sizes.reactionPeople }, () => world.guest()))
})
afterAll(() => world.close())

/** One more than are named have reacted; `me` looks on with another device, whose line can be cut. */
async function reactedByMany() {
  const [owner, me] = [await world.person(), await world.person()]
  const memberIds = [...crowd, me].map(({ user }) => user.id)
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Crowd', memberIds })
  const { message } = await owner.client.call('messages.send', { roomId: room.id, content: 'Who comes?' })
  const on = { roomId: room.id, messageId: message.id, emoji: '👍' }
  for (const { client } of [...crowd, owner]) await client.call('reactions.add', on)
  const sockets: WebSocket[] = []
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url)
      sockets.push(this)
    }
  }
  const device = world.client({ webSocket: Socket })
  onTestFinished(() => device.close())
  await device.call('auth.login', { login: me.user.username, password: 'Correct-horse-7' })
  device.connect()
  await device.ready()
  await device.loadNewest(room.id)
  const cut = () => {
    for (const socket of sockets) socket.terminate()
  }
  return { owner, me, device, on, cut }
}

/** What the device shows of it: among its history, and as the last that was said. */
function shown(device: Client, roomId: string) {
  const { segments } = device.store.timeline(roomId).getSnapshot()
  const last = device.store.room(roomId).getSnapshot()?.lastMessage
  const short = (each: { count: number; mine?: boolean | undefined } | undefined) => [each?.count, each?.mine]
  return [short(segments.at(-1)?.messages.at(-1)?.reactions[0]), short(last?.reactions[0])]
}

const both = (count: number, mine: boolean) => [
  [count, mine],
  [count, mine],
]

it('a device knows what its person did on another, however many reacted alike (T7)', async () => {
  const { owner, me, device, on } = await reactedByMany()
  const many = sizes.reactionPeople + 1
  await eventually(() => expect(shown(device, on.roomId)).toEqual(both(many, false)))
  await me.client.call('reactions.add', on)
  await eventually(() => expect(shown(device, on.roomId)).toEqual(both(many + 1, true)))
  await owner.client.call('reactions.remove', on)
  await eventually(() => expect(shown(device, on.roomId)).toEqual(both(many, true)))
  await me.client.call('reactions.remove', on)
  await eventually(() => expect(shown(device, on.roomId)).toEqual(both(many - 1, false)))
})

it('a device knows it after its line was cut, and after a word that was lost (T7)', async () => {
  const { owner, me, device, on, cut } = await reactedByMany()
  const many = sizes.reactionPeople + 1
  cut()
  await me.client.call('reactions.add', on)
  await eventually(() => expect(shown(device, on.roomId)).toEqual(both(many + 1, true)))

  const { bus } = world.app.house
  const publish = bus.publish.bind(bus)
  bus.publish = (kind, news) => (kind === 'room.news' ? Promise.resolve() : publish(kind, news))
  onTestFinished(() => void (bus.publish = publish))
  await me.client.call('reactions.remove', on)
  bus.publish = publish
  await owner.client.call('messages.send', { roomId: on.roomId, content: 'and on' })
  await eventually(() => {
    const { segments } = device.store.timeline(on.roomId).getSnapshot()
    const [reaction] = segments.at(-1)?.messages.find(({ id }) => id === on.messageId)?.reactions ?? []
    expect(reaction).toMatchObject({ count: many, mine: false })
  })
})
