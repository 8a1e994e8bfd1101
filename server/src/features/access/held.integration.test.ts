import type { Queryable } from '../../platform/postgres/database.ts'
import { openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

/** What was true at the door and is not any more when a change gets its turn. */
let world: World
let founder: Someone
beforeAll(async () => {
  world = await openWorld()
  founder = await world.person('founder')
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  )

async function setStage(more: object = {}) {
  const [owner, member, other] = [await world.person(), await world.person(), await world.person()]
  const memberIds = [member.user.id, other.user.id]
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Held', memberIds, ...more })
  const roomOf = async ({ client }: Someone) => (await client.call('rooms.get', { roomId: room.id })).room
  return { roomId: room.id, owner, member, other, roomOf }
}

/** `call` is through its door and waits for the room when `meanwhile` changes something. Answers how the call ended. */
async function waiting(
  roomId: string,
  call: () => Promise<unknown>,
  meanwhile: (transaction: Queryable) => Promise<unknown>,
): Promise<string> {
  const waits = {
    name: 'test.waiting',
    text: `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  }
  const { database } = world.app.house
  const { ended } = await database.transaction(async (transaction) => {
    await transaction.run({ name: 'test.hold', text: 'select from rooms where id = $1 for update' }, [roomId])
    const calling = reasonOf(call())
    await expect.poll(() => database.run(waits, [])).toHaveLength(1)
    await meanwhile(transaction)
    return { ended: calling }
  })
  return await ended
}

const become =
  (roomId: string, { user }: Someone, set: string) =>
  (transaction: Queryable) =>
    transaction.run(
      { name: `test.${set}`, text: `update memberships set ${set} where room_id = $1 and account_id = $2` },
      [roomId, user.id],
    )
const roomBecomes = (roomId: string, set: string) => (transaction: Queryable) =>
  transaction.run({ name: `test.room.${set}`, text: `update rooms set ${set} where id = $1` }, [roomId])

describe('who waits for a room to change it', () => {
  it('does not change or delete it when they lost the right meanwhile (L10, M7)', async () => {
    const { roomId, owner, member, roomOf } = await setStage()
    await owner.client.call('members.update', { roomId, userId: member.user.id, role: 'admin' })
    const before = await roomOf(owner)
    const rename = () => member.client.call('rooms.update', { roomId, name: 'Mine' })
    expect(await waiting(roomId, rename, become(roomId, member, `role = 'member'`))).toBe('room_right_missing')
    await owner.client.call('members.update', { roomId, userId: member.user.id, role: 'admin' })
    expect(await waiting(roomId, rename, become(roomId, member, `left_at = now()`))).toBe('not_a_member')
    const remove = () => owner.client.call('rooms.delete', { roomId })
    expect(await waiting(roomId, remove, become(roomId, owner, `role = 'admin'`))).toBe('room_right_missing')
    expect(await roomOf(owner)).toMatchObject({ name: before.name, seq: before.seq })
  })

  it('finds no room where it was closed to them meanwhile (M4)', async () => {
    const { roomId, owner, member, roomOf } = await setStage({ visibility: 'private' })
    const rename = () => member.client.call('rooms.update', { roomId, name: 'Mine' })
    await world.app.house.database.transaction(become(roomId, member, `role = 'admin'`))
    const banned = become(roomId, member, `left_at = now(), banned_until = '9999-12-31'`)
    expect(await waiting(roomId, rename, banned)).toBe('room_not_found')
    expect((await roomOf(owner)).name).toBe('Held')
  })

  it('brings people in by what the room is then, not by what it was (M3)', async () => {
    const { roomId, owner, other, roomOf } = await setStage({ visibility: 'private' })
    await owner.client.call('messages.send', { roomId, content: 'before' })
    const heard = async (late: Someone) => {
      const { messages } = await late.client.call('messages.list', { roomId })
      return messages.map(({ content }) => content).filter((content) => content !== '')
    }
    const bring = ({ user }: Someone) => owner.client.call('members.add', { roomId, userIds: [user.id] })
    const [one, two, three] = [await world.person(), await world.person(), await world.person()]
    const hidden = roomBecomes(roomId, `history_visibility = 'joined'`)
    expect(await waiting(roomId, () => bring(one), hidden)).toBe('done')
    expect(await heard(one)).toEqual([])
    const open = roomBecomes(roomId, `history_visibility = 'all'`)
    expect(await waiting(roomId, () => bring(two), open)).toBe('done')
    expect(await heard(two)).toEqual(['before'])
    const closed = roomBecomes(roomId, `archived_at = now()`)
    expect(await waiting(roomId, () => bring(three), closed)).toBe('room_archived')
    await owner.client.call('rooms.update', { roomId, archived: false, visibility: 'public' })
    // Anybody brings people into a public room, and a room is not public any more for who asked before it was closed.
    const secret = roomBecomes(roomId, `visibility = 'private'`)
    const brought = () => other.client.call('members.add', { roomId, userIds: [three.user.id] })
    expect(await waiting(roomId, brought, secret)).toBe('room_right_missing')
    expect((await roomOf(owner)).memberCount).toBe(5)
  })
})

it.each([
  ['leaving', ['done', 'done']],
  ['the ban', ['done', 'room_not_found']],
] as const)('leaving and being banned at once end banned when %s comes first (M7)', async (first, outcomes) => {
  const { roomId, owner, member, roomOf } = await setStage({ visibility: 'private' })
  const leave = () => member.client.call('rooms.leave', { roomId })
  const ban = () => owner.client.call('members.remove', { roomId, userId: member.user.id, ban: true })
  const [earlier, later] = first === 'leaving' ? [leave, ban] : [ban, leave]
  const second: Promise<string>[] = []
  const ended = await waiting(roomId, earlier, async () => second.push(reasonOf(later())))
  expect([ended, ...(await Promise.all(second))]).toEqual(outcomes)
  await owner.client.call('rooms.update', { roomId, visibility: 'public' })
  expect(await reasonOf(member.client.call('rooms.join', { roomId }))).toBe('room_not_found')
  expect((await roomOf(owner)).memberCount).toBe(2)
})

it('who is shown out while they wait to make a link leaves none (M7)', async () => {
  const { roomId, member, owner } = await setStage()
  const link = () => member.client.call('invites.create', { roomId })
  expect(await waiting(roomId, link, become(roomId, member, 'left_at = now()'))).toBe('not_a_member')
  expect((await owner.client.call('invites.list', { roomId })).items).toEqual([])
})

describe('in an archived room', () => {
  it.each([
    ['that everybody wrote in', false],
    ['that was read-only', true],
  ])(
    '%s nothing is edited, reacted to, pinned or unpinned, and what was done can be taken back (L10)',
    async (_how, readOnly) => {
      const { roomId, owner, member } = await setStage()
      const { message } = await member.client.call('messages.send', { roomId, content: 'as it was' })
      const { message: pinned } = await owner.client.call('messages.send', { roomId, content: 'at hand' })
      const [on, onPinned] = [
        { roomId, messageId: message.id },
        { roomId, messageId: pinned.id },
      ]
      await owner.client.call('pins.add', onPinned)
      await member.client.call('reactions.add', { ...onPinned, emoji: '👍' })
      await owner.client.call('rooms.update', { roomId, archived: true, readOnly })
      const refused = [
        member.client.call('messages.edit', { ...on, content: 'other' }),
        member.client.call('reactions.add', { ...on, emoji: '👍' }),
        owner.client.call('reactions.add', { ...on, emoji: '👍' }),
        owner.client.call('pins.add', on),
        owner.client.call('pins.remove', onPinned),
      ].map(reasonOf)
      expect(new Set(await Promise.all(refused))).toEqual(new Set(['room_archived']))
      expect(await reasonOf(member.client.call('reactions.remove', { ...onPinned, emoji: '👍' }))).toBe('done')
      expect(await reasonOf(member.client.call('messages.delete', on))).toBe('done')
    },
  )
})

describe('who waits for a room to change what was said', () => {
  it('is refused when it was archived or made read-only meanwhile (L10)', async () => {
    const { roomId, owner, member } = await setStage()
    const { message } = await member.client.call('messages.send', { roomId, content: 'as it was' })
    const on = { roomId, messageId: message.id }
    const edit = () => member.client.call('messages.edit', { ...on, content: 'other' })
    const react = () => member.client.call('reactions.add', { ...on, emoji: '👍' })
    const pin = () => owner.client.call('pins.add', on)
    const readOnly = roomBecomes(roomId, 'read_only = true')
    expect(await waiting(roomId, edit, readOnly)).toBe('room_read_only')
    await owner.client.call('rooms.update', { roomId, readOnly: false })
    for (const call of [edit, react, pin]) {
      expect(await waiting(roomId, call, roomBecomes(roomId, 'archived_at = now()'))).toBe('room_archived')
      await owner.client.call('rooms.update', { roomId, archived: false })
    }
    const { message: after } = await owner.client.call('messages.get', on)
    expect(after).toMatchObject({ content: 'as it was', reactions: [], pinnedAt: null })
    expect(await waiting(roomId, react, roomBecomes(roomId, 'read_only = true'))).toBe('done')
  })
})

it('a room that who keeps order in the place closes is told of to those inside, though they look in no more (T1)', async () => {
  const { roomId, owner } = await setStage()
  const told: unknown[] = []
  onTestFinished(
    world.app.house.bus.subscribe('room.news', (news) => void (news.room === roomId && told.push(news.ev))),
  )
  const { room } = await founder.client.call('rooms.update', { roomId, visibility: 'private' })
  expect([room.visibility, told]).toEqual(['private', ['room.updated']])
  expect(await reasonOf(founder.client.call('rooms.get', { roomId }))).toBe('room_not_found')
  expect(await reasonOf(owner.client.call('rooms.get', { roomId }))).toBe('done')
})
