import type { Client } from '@parley/sdk'
import { openWorld, type World, until } from '@parley/testkit'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Somebody whose device had read all of a room, and lost its connection when the place forgot that it had. */
async function readerWhoseMarkIsLost() {
  const [ada, bob] = [await world.person(), await world.person()]
  const sockets: WebSocket[] = []
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url)
      sockets.push(this)
    }
  }
  const device = world.client({ webSocket: Socket })
  onTestFinished(() => device.close())
  await device.call('auth.login', { login: bob.user.username, password: 'Correct-horse-7' })
  device.connect()
  await device.ready()
  const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Marks', memberIds: [bob.user.id] })
  const roomId = room.id
  const say = (content: string) => ada.client.call('messages.send', { roomId, content })
  for (const content of ['one', `two @${bob.user.username}`]) await say(content)
  const before = await until(device.store.room(roomId), (entry) => entry?.mentions === 1)
  device.markRead(roomId, before?.room.seq ?? 0)
  await expect.poll(() => unreadAt(bob.client, roomId)).toEqual([0, 0])
  // As it is when a node dies after it answered and before it wrote.
  const forget = {
    name: 'test.forget',
    text: 'update memberships set read_seq = $3 where room_id = $1 and account_id = $2',
  }
  await world.app.house.database.run(forget, [roomId, bob.user.id, (before?.room.seq ?? 0) - 2])
  expect(await unreadAt(bob.client, roomId)).toEqual([2, 1])
  return { bob, device, roomId, say, cut: () => sockets.at(-1)?.terminate() }
}

async function unreadAt(client: Client, roomId: string) {
  const { rooms } = await client.call('sync', {})
  const found = rooms.find(({ room }) => room.id === roomId)
  return [found?.unread, found?.mentions]
}

const readSeqOf = (device: Client, roomId: string) =>
  device.store.room(roomId).getSnapshot()?.membership.readSeq ?? Number.NaN

it.each(['', 'three'])('a mark that was answered and never written is told again, with news %j since', async (news) => {
  const { bob, device, roomId, say, cut } = await readerWhoseMarkIsLost()
  const readSeq = readSeqOf(device, roomId)
  cut()
  if (news !== '') await say(news)
  const left = news === '' ? 0 : 1
  await expect.poll(() => unreadAt(bob.client, roomId)).toEqual([left, 0])
  await until(device.store.room(roomId), (entry) => entry?.unread === left && entry.mentions === 0)
  expect(readSeqOf(device, roomId)).toBe(readSeq)
})

it('what another device marked unread meanwhile stays unread', async () => {
  const { bob, device, roomId, say, cut } = await readerWhoseMarkIsLost()
  const readSeq = readSeqOf(device, roomId)
  cut()
  await bob.client.call('receipts.read', { roomId, seq: readSeq })
  await bob.client.call('receipts.unread', { roomId, seq: readSeq })
  await say('three')
  await until(device.store.room(roomId), (entry) => entry?.unread === 2)
  await device.ready()
  device.markRead(roomId, readSeq + 1)
  await expect.poll(() => unreadAt(bob.client, roomId)).toEqual([0, 0])
})
