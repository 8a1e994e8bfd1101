import type { App } from '@parley/server/app'
import { openWorld, type RawAnswer, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** Many who want the last place of a room at once, by every way into it and on two nodes. */
let world: World
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
  await world.person('founder')
})
afterAll(() => world.close())

const reasonIn = ({ status, body }: RawAnswer) =>
  status < 300 ? 'in' : (body as { error: { reason: string } }).error.reason

it('goes to exactly one, whether they join, are added or take a link (M1)', async () => {
  const [owner, ...people] = await Promise.all(Array.from({ length: 25 }, () => world.person()))
  if (owner === undefined) throw new Error('nobody came')
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Boat', maxMembers: 2 })
  const roomId = room.id
  const { invite } = await owner.client.call('invites.create', { roomId })
  const ways: readonly ((someone: Someone, node: App) => Promise<RawAnswer>)[] = [
    ({ token }, node) => world.send('POST', `/rooms/${roomId}/join`, { token, node }),
    ({ token }, node) => world.send('POST', `/invites/${invite.code}/accept`, { token, node }),
    ({ user }, node) =>
      world.send('POST', `/rooms/${roomId}/members`, { token: owner.token, body: { userIds: [user.id] }, node }),
  ]
  const answers = await Promise.all(
    people.map((someone, index) => {
      const [way, node] = [ways[index % ways.length], world.nodes[index % world.nodes.length]]
      if (way === undefined || node === undefined) throw new Error('there is no such way')
      return way(someone, node)
    }),
  )
  const reasons = answers.map(reasonIn)
  expect(reasons.filter((reason) => reason === 'in')).toHaveLength(1)
  expect(reasons.filter((reason) => reason === 'room_full')).toHaveLength(people.length - 1)
  for (const node of world.nodes) {
    const { body } = await world.send('GET', `/rooms/${roomId}`, { token: owner.token, node })
    expect(body).toMatchObject({ room: { memberCount: 2 } })
  }
  expect((await owner.client.call('members.list', { roomId })).items).toHaveLength(2)
})

it('is not taken by a link that is good once and finds the room full: the link is still good (M1)', async () => {
  const [owner, first, second] = [await world.person(), await world.person(), await world.person()]
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Boat', maxMembers: 2 })
  const roomId = room.id
  const { invite } = await owner.client.call('invites.create', { roomId, maxUses: 1 })
  await first.client.call('rooms.join', { roomId })
  const accept = () => second.client.call('invites.accept', { code: invite.code })
  await expect(accept()).rejects.toMatchObject({ reason: 'room_full' })
  await first.client.call('rooms.leave', { roomId })
  expect((await accept()).room.memberCount).toBe(2)
})
