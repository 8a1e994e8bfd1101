import { openSocket, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.person('founder')
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  )

async function channelOf(owner: Someone, others: readonly Someone[] = [], more: object = {}): Promise<string> {
  const memberIds = others.map(({ user }) => user.id)
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Pier', memberIds, ...more })
  return room.id
}

const seen = async ({ client }: Someone, roomId: string) => {
  const [{ room }, { items }] = [
    await client.call('rooms.get', { roomId }),
    await client.call('members.list', { roomId }),
  ]
  return { ownerId: room.ownerId, roles: items.map(({ membership }) => [membership.userId, membership.role]) }
}

describe('a room that nobody owns', () => {
  it('is owned by who comes in next, and names nobody until then (M6)', async () => {
    const [owner, next, third] = [await world.person(), await world.person(), await world.person()]
    const roomId = await channelOf(owner)
    await owner.client.call('rooms.leave', { roomId })
    expect(await seen(next, roomId)).toEqual({ ownerId: null, roles: [] })
    const { room, membership } = await next.client.call('rooms.join', { roomId })
    expect([room.ownerId, membership.role]).toEqual([next.user.id, 'owner'])
    for (const { client } of [third, owner]) await client.call('rooms.join', { roomId })
    const { ownerId, roles } = await seen(next, roomId)
    expect([ownerId, roles.map(([, role]) => role)]).toEqual([next.user.id, ['owner', 'member', 'member']])
    expect(await reasonOf(next.client.call('rooms.update', { roomId, name: 'Mine' }))).toBe('done')
  })

  it('of guests is left to the first who is none, and those inside are told both (M6, T5)', async () => {
    const [owner, guest, second, person] = [
      await world.person(),
      await world.guest(),
      await world.guest(),
      await world.person(),
    ]
    const roomId = await channelOf(owner, [guest])
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token: guest.token })
    await owner.client.call('rooms.leave', { roomId })
    const told = await socket.heard((event) => event.ev === 'room.updated')
    expect(told).toMatchObject({ data: { room: { ownerId: null, memberCount: 1 } } })
    await second.client.call('rooms.join', { roomId })
    expect((await seen(guest, roomId)).ownerId).toBeNull()
    await person.client.call('rooms.join', { roomId })
    expect((await seen(guest, roomId)).ownerId).toBe(person.user.id)
    const owns = await socket.heard((event) => event.ev === 'member.updated')
    expect(owns).toMatchObject({ data: { membership: { userId: person.user.id, role: 'owner' } } })
    const { rev } = (await guest.client.call('rooms.get', { roomId })).room
    await socket.heard((event) => 'rev' in event && event.rev === rev)
    const revs = socket.events.flatMap((event) => ('rev' in event && event.room === roomId ? [event.rev] : []))
    expect(revs).toEqual(Array.from(revs, (_, index) => rev - revs.length + 1 + index))
  })
})

describe('a ban', () => {
  it('keeps out who has left, as it would have kept out who is inside (M7)', async () => {
    const [owner, moderator, member, gone, stranger] = await Promise.all(
      Array.from({ length: 5 }, () => world.person()),
    )
    if (!owner || !moderator || !member || !gone || !stranger) throw new Error('nobody came')
    const roomId = await channelOf(owner, [moderator, member, gone])
    await owner.client.call('members.update', { roomId, userId: moderator.user.id, role: 'moderator' })
    await gone.client.call('rooms.leave', { roomId })
    const remove = ({ client }: Someone, { user }: Pick<Someone, 'user'>, ban: boolean) =>
      reasonOf(client.call('members.remove', { roomId, userId: user.id, ban }))
    expect(await remove(moderator, gone, false)).toBe('member_not_found')
    expect(await remove(moderator, stranger, true)).toBe('member_not_found')
    expect(await remove(member, gone, true)).toBe('room_right_missing')
    expect(await remove(stranger, gone, true)).toBe('not_a_member')
    expect(await reasonOf(gone.client.call('rooms.get', { roomId }))).toBe('done')
    expect(await remove(moderator, gone, true)).toBe('done')
    expect(await reasonOf(gone.client.call('rooms.get', { roomId }))).toBe('room_not_found')
    expect(await reasonOf(gone.client.call('rooms.join', { roomId }))).toBe('room_not_found')
    const { room } = await owner.client.call('rooms.get', { roomId })
    expect(room.memberCount).toBe(3)
    const { messages } = await owner.client.call('messages.list', { roomId })
    expect(messages.at(-1)?.system).toMatchObject({ what: 'removed', userId: gone.user.id })
    // Twice is once.
    expect(await remove(owner, gone, true)).toBe('done')
    expect((await owner.client.call('rooms.get', { roomId })).room.rev).toBe(room.rev)
    expect(await reasonOf(owner.client.call('members.add', { roomId, userIds: [gone.user.id] }))).toBe('done')
    expect(await reasonOf(gone.client.call('rooms.get', { roomId }))).toBe('done')
  })
})

describe('the links of who is shown out', () => {
  it.each([
    ['removed', { ban: false, left: false }],
    ['banned', { ban: true, left: false }],
    ['banned after they left', { ban: true, left: true }],
  ])('end when they are %s, for good, and those of others do not (M7)', async (_how, { ban, left }) => {
    const [owner, maker, person] = [await world.person(), await world.person(), await world.person()]
    const roomId = await channelOf(owner, [maker], { visibility: 'private' })
    const userId = maker.user.id
    await owner.client.call('members.update', { roomId, userId, role: 'moderator' })
    const link = async ({ client }: Someone) => (await client.call('invites.create', { roomId })).invite.code
    const [ended, kept] = [await link(maker), await link(owner)]
    if (left) await maker.client.call('rooms.leave', { roomId })
    expect(await reasonOf(world.client().call('invites.preview', { code: ended }))).toBe('done')
    await owner.client.call('members.remove', { roomId, userId, ban })
    await owner.client.call('members.add', { roomId, userIds: [userId] })
    expect(await reasonOf(world.client().call('invites.preview', { code: ended }))).toBe('invite_not_found')
    expect(await reasonOf(person.client.call('invites.accept', { code: ended }))).toBe('invite_not_found')
    expect((await owner.client.call('invites.list', { roomId })).items.map(({ code }) => code)).toEqual([kept])
    expect(await reasonOf(person.client.call('invites.accept', { code: kept }))).toBe('done')
  })
})

it('who has left is answered so, although the room is deleted before anybody is told', async () => {
  const [owner, member] = [await world.person(), await world.person()]
  const roomId = await channelOf(owner, [member])
  const { roomLog } = world.app.house
  const change = roomLog.change.bind(roomLog)
  onTestFinished(() => void vi.restoreAllMocks())
  vi.spyOn(roomLog, 'change').mockImplementationOnce(async (...args) => {
    const result = await change(...args)
    await owner.client.call('rooms.delete', { roomId })
    return result
  })
  expect(await reasonOf(member.client.call('rooms.leave', { roomId }))).toBe('done')
})

it('no guest is made the owner of a room, who may still have every other role (M6)', async () => {
  const [owner, guest] = [await world.person(), await world.guest()]
  const roomId = await channelOf(owner)
  await guest.client.call('rooms.join', { roomId })
  const become = async (role: 'owner' | 'moderator') =>
    await owner.client.call('members.update', { roomId, userId: guest.user.id, role })
  await expect(become('owner')).rejects.toMatchObject({ reason: 'person_required' })
  expect(await seen(owner, roomId)).toMatchObject({ ownerId: owner.user.id })
  expect((await become('moderator')).membership.role).toBe('moderator')
})
