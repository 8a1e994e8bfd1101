import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '@parley/testkit'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('what is somebody’s own in a room waits for nobody who changes the room', async () => {
  const [ada, bob] = [await world.person(), await world.person()]
  const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Tides', memberIds: [bob.user.id] })
  const roomId = room.id
  const say = (content: string) => ada.client.call('messages.send', { roomId, content, nonce: crypto.randomUUID() })
  await say('low')
  const { seq } = (await say('high')).message
  await bob.client.call('receipts.read', { roomId, seq })

  const { roomLog } = world.app.house
  const held = await roomLog.change(roomId, async () => ({
    draft: await bob.client.call('drafts.set', { roomId, content: 'slack' }),
    unread: await bob.client.call('receipts.unread', { roomId, seq }),
  }))
  expect(held).toMatchObject({ draft: { draft: { content: 'slack' } }, unread: { unread: 1 } })
})
