import { openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

let world: World
let owner: Someone
let roomId: string
beforeAll(async () => {
  world = await openWorld()
  owner = await world.person()
  const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Closed circle', topic: 'Hush' })
  roomId = room.id
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  )
const invite = async (more: object = {}) => (await owner.client.call('invites.create', { roomId, ...more })).invite.code

it('a link shows what it leads to, to anybody who has it, and lets them in', async () => {
  const code = await invite()
  const { room, invitedBy } = await world.client().call('invites.preview', { code })
  expect(room).toMatchObject({ id: roomId, name: 'Closed circle', topic: 'Hush' })
  expect(invitedBy).toBe(owner.user.displayName)
  const [person, guest] = [await world.person(), await world.guest()]
  expect((await person.client.call('invites.accept', { code })).membership.role).toBe('member')
  expect((await guest.client.call('invites.accept', { code })).room.id).toBe(roomId)
  const { messages } = await owner.client.call('messages.list', { roomId })
  expect(messages.at(-1)?.system).toMatchObject({ what: 'joined' })
})

it('the last use goes to one of many, and who is in already uses nothing', async () => {
  const code = await invite({ maxUses: 1 })
  expect(await reasonOf(owner.client.call('invites.accept', { code }))).toBe('done')
  const people = await Promise.all(Array.from({ length: 8 }, () => world.person()))
  const results = await Promise.all(people.map(({ client }) => reasonOf(client.call('invites.accept', { code }))))
  expect(results.filter((result) => result === 'done')).toHaveLength(1)
  expect(results.filter((result) => result === 'invite_not_found')).toHaveLength(7)
})

it('ends with its time, or when it is revoked, and then looks like none', async () => {
  const [short, revoked] = [await invite({ expiresIn: 60 }), await invite()]
  expect((await owner.client.call('invites.list', { roomId })).items.map(({ code }) => code)).toEqual(
    expect.arrayContaining([short, revoked]),
  )
  world.clock.advance({ seconds: 60 })
  await owner.client.call('invites.revoke', { roomId, code: revoked })
  const person = await world.person()
  for (const code of [short, revoked, 'invented']) {
    expect(await reasonOf(world.client().call('invites.preview', { code }))).toBe('invite_not_found')
    expect(await reasonOf(person.client.call('invites.accept', { code }))).toBe('invite_not_found')
  }
})

it('does not open a room to those it was closed to', async () => {
  const code = await invite()
  const banned = await world.person()
  await banned.client.call('invites.accept', { code })
  await owner.client.call('members.remove', { roomId, userId: banned.user.id, ban: true })
  expect(await reasonOf(banned.client.call('invites.accept', { code }))).toBe('banned')
})

it('is made and seen by those who keep a closed room, not by its other members', async () => {
  const code = await invite()
  const member = await world.person()
  await member.client.call('invites.accept', { code })
  expect(await reasonOf(member.client.call('invites.create', { roomId }))).toBe('room_right_missing')
  expect(await reasonOf(member.client.call('invites.list', { roomId }))).toBe('room_right_missing')
  expect(await reasonOf(member.client.call('invites.revoke', { roomId, code }))).toBe('room_right_missing')
  const stranger = await world.person()
  expect(await reasonOf(stranger.client.call('invites.list', { roomId }))).toBe('room_not_found')
})

it('is nothing that a direct has, and that is said as the contract says it', async () => {
  const other = await world.person()
  const { room } = await owner.client.call('rooms.direct', { userId: other.user.id })
  const on = { roomId: room.id }
  expect(await reasonOf(owner.client.call('invites.create', on))).toBe('direct_is_fixed')
  expect(await reasonOf(owner.client.call('invites.list', on))).toBe('direct_is_fixed')
  expect(await reasonOf(owner.client.call('invites.revoke', { ...on, code: 'any' }))).toBe('direct_is_fixed')
})
