import { sizes } from '@parley/protocol'
import { openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.person('founder')
})
afterAll(() => world.close())

const channel = async (owner: Someone, more: object = {}) =>
  (await owner.client.call('rooms.create', { kind: 'channel', name: 'General', ...more })).room
const ids = (people: Someone[]) => people.map(({ user }) => user.id)
const crowd = (count: number) => Promise.all(Array.from({ length: count }, () => world.person()))
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  )

describe('rooms.create', () => {
  it('makes a channel that its maker owns', async () => {
    const owner = await world.person()
    const { room, membership } = await owner.client.call('rooms.create', {
      kind: 'channel',
      name: 'Release  Planning',
      topic: 'What ships',
    })
    expect(room).toMatchObject({
      kind: 'channel',
      visibility: 'public',
      name: 'Release Planning',
      slug: 'release-planning',
      topic: 'What ships',
      maxMembers: 500,
      memberCount: 1,
      ownerId: owner.user.id,
      seq: 1,
    })
    expect(membership).toMatchObject({ role: 'owner', readSeq: 1 })
  })

  it('makes a private group of up to 300 with those it names in it', async () => {
    const [owner, ...others] = await crowd(3)
    if (owner === undefined) throw new Error('nobody came')
    const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Us', memberIds: ids(others) })
    expect(room).toMatchObject({ visibility: 'private', memberCount: 3, maxMembers: 300, slug: null })
    const { items } = await owner.client.call('members.list', { roomId: room.id })
    expect(items.map(({ membership }) => membership.role)).toEqual(['owner', 'member', 'member'])
  })

  it('gives an address that is taken only once', async () => {
    const owner = await world.person()
    await channel(owner, { slug: 'only-once' })
    expect(await reasonOf(channel(owner, { slug: 'only-once' }))).toBe('slug_taken')
    expect((await channel(owner, { name: 'Only once' })).slug).toMatch(/^only-once-[0-9a-f]{12}$/)
  })

  it('gives each of many of one name an address when nobody chose one', async () => {
    const owner = await world.person()
    const made = await Promise.all(Array.from({ length: 8 }, () => channel(owner, { name: 'All at once' })))
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(8)
    expect(made.filter(({ slug }) => slug === 'all-at-once')).toHaveLength(1)
  })

  it('gives a private one no address that nobody chose, by which others would find out that there is one of its name', async () => {
    const [owner, other] = [await world.person(), await world.person()]
    expect((await channel(owner, { name: 'Quiet plans', visibility: 'private' })).slug).toBeNull()
    expect((await channel(other, { name: 'Quiet plans' })).slug).toBe('quiet-plans')
  })

  it('is not for guests', async () => {
    const guest = await world.guest()
    expect(await reasonOf(channel(guest))).toBe('account_required')
  })
})

describe('an address that a room had', () => {
  const idOf = (someone: Someone, slug: string) =>
    someone.client.call('rooms.bySlug', { slug }).then(
      ({ room }) => room.id,
      (error: { reason: string }) => error.reason,
    )

  it('leads to it still, whatever it is called since, and is known to those inside', async () => {
    const [owner, stranger] = [await world.person(), await world.person()]
    const { id: roomId } = await channel(owner, { slug: 'quay' })
    await owner.client.call('rooms.update', { roomId, slug: 'wharf' })
    world.clock.advance({ seconds: 1 })
    const { room } = await owner.client.call('rooms.update', { roomId, slug: 'dock' })
    expect(room.formerSlugs?.map(({ slug }) => slug)).toEqual(['wharf', 'quay'])
    expect(await Promise.all(['quay', 'wharf', 'dock'].map((slug) => idOf(stranger, slug)))).toEqual(
      Array(3).fill(roomId),
    )

    const { room: again } = await owner.client.call('rooms.update', { roomId, slug: 'quay' })
    expect([again.slug, again.formerSlugs?.map(({ slug }) => slug)]).toEqual(['quay', ['dock', 'wharf']])
    const { room: nameless } = await owner.client.call('rooms.update', { roomId, slug: null, topic: 'other' })
    expect(nameless.formerSlugs?.[0]?.slug).toBe('quay')
    expect(await idOf(stranger, 'quay')).toBe(roomId)
  })

  it('is that of another once it is called so, and of the last that was after that', async () => {
    const owner = await world.person()
    const [first, second] = [await channel(owner, { slug: 'slip' }), await channel(owner)]
    await owner.client.call('rooms.update', { roomId: first.id, slug: 'old-slip' })
    await owner.client.call('rooms.update', { roomId: second.id, slug: 'slip' })
    expect(await idOf(owner, 'slip')).toBe(second.id)
    world.clock.advance({ seconds: 1 })
    await owner.client.call('rooms.update', { roomId: second.id, slug: 'new-slip' })
    expect(await idOf(owner, 'slip')).toBe(second.id)
    await owner.client.call('rooms.delete', { roomId: second.id })
    expect(await idOf(owner, 'slip')).toBe(first.id)
  })

  it('tells nobody outside of a room that they do not see', async () => {
    const [owner, stranger] = [await world.person(), await world.person()]
    const { id: roomId } = await channel(owner, { slug: 'vault', visibility: 'private' })
    await owner.client.call('rooms.update', { roomId, slug: 'cellar' })
    expect([await idOf(stranger, 'vault'), await idOf(stranger, 'cellar'), await idOf(stranger, 'nowhere')]).toEqual(
      Array(3).fill('room_not_found'),
    )
    expect(await idOf(owner, 'vault')).toBe(roomId)
  })

  it('that is a private room’s keeps nobody else from it, and nobody learns of it so', async () => {
    const [owner, other] = [await world.person(), await world.person()]
    const hidden = await channel(owner, { slug: 'strongroom', visibility: 'private' })
    expect(await idOf(owner, 'strongroom')).toBe(hidden.id)
    expect((await channel(other, { slug: 'strongroom', visibility: 'private' })).slug).toBe('strongroom')
    expect(await idOf(owner, 'strongroom')).toBe(hidden.id)
    expect((await channel(other, { name: 'Strongroom' })).slug).toMatch(/^strongroom-[0-9a-f]{12}$/)

    const third = await world.person()
    const open = await channel(third, { name: 'Strongroom' })
    expect(open.slug).toBe('strongroom')
    expect(await Promise.all([owner, other, third].map((each) => idOf(each, 'strongroom')))).toEqual(
      Array(3).fill(open.id),
    )
    const opened = owner.client.call('rooms.update', { roomId: hidden.id, visibility: 'public' })
    expect(await reasonOf(opened)).toBe('slug_taken')

    await third.client.call('rooms.update', { roomId: open.id, visibility: 'private' })
    const { room } = await owner.client.call('rooms.update', { roomId: hidden.id, visibility: 'public' })
    expect([room.slug, await idOf(third, 'strongroom')]).toEqual(['strongroom', hidden.id])
  })

  it('is one of the last twenty', async () => {
    const owner = await world.person()
    const { id: roomId } = await channel(owner, { slug: 'berth' })
    for (let n = 1; n <= 21; n += 1) await owner.client.call('rooms.update', { roomId, slug: `berth-${n}` })
    expect([await idOf(owner, 'berth'), await idOf(owner, 'berth-1')]).toEqual(['room_not_found', roomId])
  })
})

describe('a private room', () => {
  it('looks from outside exactly like none at all (M4)', async () => {
    const [owner, stranger] = [await world.person(), await world.person()]
    const room = await channel(owner, { visibility: 'private', slug: `secret-${Date.now()}` })
    const outside = await owner.client.call('messages.send', { roomId: room.id, content: 'secret words' })
    const attempts = (roomId: string) =>
      Promise.all(
        [
          stranger.client.call('rooms.get', { roomId }),
          stranger.client.call('rooms.join', { roomId }),
          stranger.client.call('rooms.leave', { roomId }),
          stranger.client.call('rooms.update', { roomId, name: 'x' }),
          stranger.client.call('rooms.delete', { roomId }),
          stranger.client.call('rooms.changes', { roomId, since: 0 }),
          stranger.client.call('rooms.notify', { roomId, level: 'all' }),
          stranger.client.call('members.list', { roomId }),
          stranger.client.call('members.add', { roomId, userIds: [stranger.user.id] }),
          stranger.client.call('members.update', { roomId, userId: owner.user.id, role: 'member' }),
          stranger.client.call('members.remove', { roomId, userId: owner.user.id }),
          stranger.client.call('messages.list', { roomId }),
          stranger.client.call('messages.send', { roomId, content: 'hi' }),
          stranger.client.call('messages.get', { roomId, messageId: outside.message.id }),
          stranger.client.call('messages.edit', { roomId, messageId: outside.message.id, content: 'x' }),
          stranger.client.call('messages.delete', { roomId, messageId: outside.message.id }),
          stranger.client.call('messages.history', { roomId, messageId: outside.message.id }),
          stranger.client.call('reactions.add', { roomId, messageId: outside.message.id, emoji: '👍' }),
          stranger.client.call('reactions.remove', { roomId, messageId: outside.message.id, emoji: '👍' }),
          stranger.client.call('pins.list', { roomId }),
          stranger.client.call('pins.add', { roomId, messageId: outside.message.id }),
          stranger.client.call('pins.remove', { roomId, messageId: outside.message.id }),
          stranger.client.call('receipts.read', { roomId, seq: 1 }),
          stranger.client.call('receipts.delivered', { roomId, seq: 1 }),
          stranger.client.call('receipts.list', { roomId, messageId: outside.message.id }),
        ].map(reasonOf),
      )
    const [real, invented] = [await attempts(room.id), await attempts(crypto.randomUUID())]
    expect(new Set(real)).toEqual(new Set(['room_not_found']))
    expect(real).toEqual(invented)
    expect(await reasonOf(stranger.client.call('rooms.bySlug', { slug: room.slug ?? '' }))).toBe('room_not_found')
    expect((await stranger.client.call('rooms.browse', { limit: 100 })).items.map(({ id }) => id)).not.toContain(
      room.id,
    )
  })

  it('does not lend its messages to another room', async () => {
    const [owner, other] = [await world.person(), await world.person()]
    const secret = await channel(owner, { visibility: 'private' })
    const { message } = await owner.client.call('messages.send', { roomId: secret.id, content: 'secret words' })
    const open = await channel(other)
    const reasons = [
      other.client.call('messages.get', { roomId: open.id, messageId: message.id }),
      other.client.call('messages.edit', { roomId: open.id, messageId: message.id, content: 'x' }),
      other.client.call('messages.delete', { roomId: open.id, messageId: message.id }),
      other.client.call('messages.send', { roomId: open.id, content: 'quote', replyToId: message.id }),
      other.client.call('reactions.add', { roomId: open.id, messageId: message.id, emoji: '👍' }),
      other.client.call('pins.add', { roomId: open.id, messageId: message.id }),
    ].map(reasonOf)
    expect(new Set(await Promise.all(reasons))).toEqual(new Set(['message_not_found']))
  })
})

describe('joining', () => {
  it('a public room can be read before and written in after (M4)', async () => {
    const [owner, reader] = [await world.person(), await world.person()]
    const room = await channel(owner)
    await owner.client.call('messages.send', { roomId: room.id, content: 'welcome' })
    const before = await reader.client.call('messages.list', { roomId: room.id })
    expect(before.messages.map(({ content }) => content)).toEqual(['', 'welcome'])
    expect(await reasonOf(reader.client.call('messages.send', { roomId: room.id, content: 'hi' }))).toBe('not_a_member')
    const joined = await reader.client.call('rooms.join', { roomId: room.id })
    expect(joined).toMatchObject({ room: { memberCount: 2 }, membership: { role: 'member', readSeq: 2 } })
    expect((await reader.client.call('messages.send', { roomId: room.id, content: 'hi' })).message.seq).toBe(3)
  })

  it('lets exactly one of five hundred at once into the last free place (M1)', async () => {
    const owner = await world.person()
    const room = await channel(owner, { maxMembers: 2 })
    const people = await Promise.all(Array.from({ length: 500 }, () => world.guest()))
    // A busy place may ask somebody to come again, and then they do.
    const join = async (someone: Someone): Promise<string> => {
      const reason = await reasonOf(someone.client.call('rooms.join', { roomId: room.id }))
      return reason === 'overloaded' ? await join(someone) : reason
    }
    const results = await Promise.all(people.map(join))
    expect(results.filter((result) => result === 'done')).toHaveLength(1)
    expect(results.filter((result) => result === 'room_full')).toHaveLength(499)
    expect((await owner.client.call('rooms.get', { roomId: room.id })).room.memberCount).toBe(2)
    expect((await owner.client.call('members.list', { roomId: room.id })).items).toHaveLength(2)
  })

  it('again is coming anew: what was held from before is to be forgotten (M2, T4)', async () => {
    const [owner, member] = await crowd(2)
    if (!owner || !member) throw new Error('nobody came')
    const room = await channel(owner, { visibility: 'private', historyVisibility: 'joined', memberIds: ids([member]) })
    await member.client.call('messages.send', { roomId: room.id, content: 'before' })
    const held = (await member.client.call('rooms.get', { roomId: room.id })).room.rev
    await member.client.call('rooms.leave', { roomId: room.id })
    await owner.client.call('members.add', { roomId: room.id, userIds: ids([member]) })
    const changes = await member.client.call('rooms.changes', { roomId: room.id, since: held })
    expect(changes).toMatchObject({ reset: true })
    const fresh = await member.client.call('rooms.changes', { roomId: room.id, since: 0 })
    expect(JSON.stringify(fresh)).not.toContain('before')
  })

  it('twice at once is joining once (M2)', async () => {
    const [owner, person] = [await world.person(), await world.person()]
    const room = await channel(owner)
    await Promise.all(Array.from({ length: 6 }, () => person.client.call('rooms.join', { roomId: room.id })))
    expect((await owner.client.call('rooms.get', { roomId: room.id })).room.memberCount).toBe(2)
  })

  it('shows what was said before only where the room wants it (M3)', async () => {
    const [owner, late] = [await world.person(), await world.person()]
    const room = await channel(owner, { visibility: 'private', historyVisibility: 'joined' })
    const { message } = await owner.client.call('messages.send', { roomId: room.id, content: 'before' })
    await owner.client.call('members.add', { roomId: room.id, userIds: [late.user.id] })
    await owner.client.call('messages.send', { roomId: room.id, content: 'after' })
    const { messages, hasBefore } = await late.client.call('messages.list', { roomId: room.id })
    expect(messages.map(({ content, kind }) => (kind === 'system' ? '*' : content))).toEqual(['*', 'after'])
    expect(hasBefore).toBe(false)
    expect(await reasonOf(late.client.call('messages.get', { roomId: room.id, messageId: message.id }))).toBe(
      'message_not_found',
    )
    expect(
      (await late.client.call('messages.list', { roomId: room.id, around: 2 })).messages.map(({ seq }) => seq),
    ).not.toContain(2)
    await owner.client.call('messages.send', { roomId: room.id, content: 'a reply', replyToId: message.id })
    const told = [
      await late.client.call('rooms.changes', { roomId: room.id, since: 0 }),
      await late.client.call('messages.list', { roomId: room.id }),
      await late.client.call('sync', {}),
    ]
    expect(JSON.stringify(told)).not.toContain('before')
  })
})

describe('roles', () => {
  it('are given only to those below and never above oneself (M7)', async () => {
    const [owner, admin, moderator, member] = await crowd(4)
    if (!owner || !admin || !moderator || !member) throw new Error('nobody came')
    const room = await channel(owner, { memberIds: ids([admin, moderator, member]) })
    const give = (by: Someone, to: Someone, role: 'owner' | 'admin' | 'moderator' | 'member') =>
      reasonOf(by.client.call('members.update', { roomId: room.id, userId: to.user.id, role }))
    expect(await give(owner, admin, 'admin')).toBe('done')
    expect(await give(admin, moderator, 'moderator')).toBe('done')
    expect(await give(moderator, member, 'moderator')).toBe('room_right_missing')
    expect(await give(member, member, 'admin')).toBe('room_right_missing')
    expect(await give(admin, owner, 'member')).toBe('room_right_missing')
    expect(await give(admin, admin, 'owner')).toBe('room_right_missing')
    expect(await give(owner, owner, 'member')).toBe('owner_must_stay')
    expect(await give(owner, admin, 'owner')).toBe('done')
    const { items } = await member.client.call('members.list', { roomId: room.id })
    expect(Object.fromEntries(items.map(({ user, membership }) => [user.id, membership.role]))).toEqual({
      [owner.user.id]: 'admin',
      [admin.user.id]: 'owner',
      [moderator.user.id]: 'moderator',
      [member.user.id]: 'member',
    })
    expect((await member.client.call('rooms.get', { roomId: room.id })).room.ownerId).toBe(admin.user.id)
  })

  it('leave a room with one owner, though it is handed to two at once (L10)', async () => {
    const [owner, second, third] = await crowd(3)
    if (!owner || !second || !third) throw new Error('nobody came')
    const room = await channel(owner, { memberIds: ids([second, third]) })
    const hand = ({ user }: Someone) =>
      reasonOf(owner.client.call('members.update', { roomId: room.id, userId: user.id, role: 'owner' }))
    const results = await Promise.all([hand(second), hand(third)])
    expect(results.toSorted()).toEqual(['done', 'room_right_missing'])
    const { items } = await owner.client.call('members.list', { roomId: room.id })
    expect(items.filter(({ membership }) => membership.role === 'owner')).toHaveLength(1)
  })

  it('let a moderator remove and ban, but nobody who is level or above (M7)', async () => {
    const [owner, moderator, member] = await crowd(3)
    if (!owner || !moderator || !member) throw new Error('nobody came')
    const room = await channel(owner, { memberIds: ids([moderator, member]) })
    await owner.client.call('members.update', { roomId: room.id, userId: moderator.user.id, role: 'moderator' })
    const remove = (by: Someone, target: Someone, ban = false) =>
      reasonOf(by.client.call('members.remove', { roomId: room.id, userId: target.user.id, ban }))
    expect(await remove(member, moderator)).toBe('room_right_missing')
    expect(await remove(moderator, owner)).toBe('room_right_missing')
    expect(await remove(moderator, member)).toBe('done')
    expect(await reasonOf(member.client.call('rooms.join', { roomId: room.id }))).toBe('done')
    expect(await remove(moderator, member, true)).toBe('done')
    expect(await reasonOf(member.client.call('rooms.join', { roomId: room.id }))).toBe('room_not_found')
    expect(await reasonOf(member.client.call('messages.list', { roomId: room.id }))).toBe('room_not_found')
  })

  it('pass to the highest and longest member when the owner leaves (M6)', async () => {
    const [owner, first, second] = await crowd(3)
    if (!owner || !first || !second) throw new Error('nobody came')
    const room = await channel(owner, { memberIds: ids([first, second]) })
    await owner.client.call('members.update', { roomId: room.id, userId: second.user.id, role: 'moderator' })
    await owner.client.call('rooms.leave', { roomId: room.id })
    expect((await first.client.call('rooms.get', { roomId: room.id })).room).toMatchObject({
      ownerId: second.user.id,
      memberCount: 2,
    })
  })

  it('decide who writes in a read-only room, in slow mode and when silenced (L7)', async () => {
    const [owner, member] = await crowd(2)
    if (!owner || !member) throw new Error('nobody came')
    const room = await channel(owner, { memberIds: ids([member]) })
    const send = (by: Someone) => reasonOf(by.client.call('messages.send', { roomId: room.id, content: 'hi' }))
    await owner.client.call('rooms.update', { roomId: room.id, readOnly: true })
    expect([await send(member), await send(owner)]).toEqual(['room_read_only', 'done'])
    await owner.client.call('rooms.update', { roomId: room.id, readOnly: false, slowModeSeconds: 60 })
    expect([await send(member), await send(member), await send(owner)]).toEqual(['done', 'slow_mode', 'done'])
    world.clock.advance({ minutes: 1 })
    expect(await send(member)).toBe('done')
    await owner.client.call('rooms.update', { roomId: room.id, slowModeSeconds: 0 })
    const until = new Date(world.clock.now().getTime() + 60_000).toISOString()
    await owner.client.call('members.update', { roomId: room.id, userId: member.user.id, silencedUntil: until })
    expect(await send(member)).toBe('silenced')
    world.clock.advance({ minutes: 2 })
    expect(await send(member)).toBe('done')
    await owner.client.call('rooms.update', { roomId: room.id, archived: true })
    expect([await send(member), await send(owner)]).toEqual(['room_archived', 'room_archived'])
  })

  it('silence somebody for so long by the clock of the place, and not until a time that is over', async () => {
    const [owner, member] = await crowd(2)
    if (!owner || !member) throw new Error('nobody came')
    const room = await channel(owner, { memberIds: ids([member]) })
    const on = { roomId: room.id, userId: member.user.id }
    const { membership } = await owner.client.call('members.update', { ...on, silenceSeconds: 600 })
    expect(membership.silencedUntil).toBe(new Date(world.clock.now().getTime() + 600_000).toISOString())
    expect(await reasonOf(member.client.call('messages.send', { roomId: room.id, content: 'hi' }))).toBe('silenced')
    await owner.client.call('members.update', { ...on, silencedUntil: null })
    expect(await reasonOf(member.client.call('messages.send', { roomId: room.id, content: 'hi' }))).toBe('done')
    const over = world.clock.now().toISOString()
    const both = { silenceSeconds: 60, silencedUntil: new Date(world.clock.now().getTime() + 60_000).toISOString() }
    for (const wrong of [{ silencedUntil: over }, both, { silenceSeconds: 0 }]) {
      expect(await reasonOf(owner.client.call('members.update', { ...on, ...wrong }))).toBe('invalid_input')
    }
    const members = await owner.client.call('members.list', { roomId: room.id })
    expect(members.items.map((each) => each.membership.silencedUntil)).toEqual([null, null])
  })

  it('of a room can be changed by its admins only', async () => {
    const [owner, member] = await crowd(2)
    if (!owner || !member) throw new Error('nobody came')
    const room = await channel(owner, { memberIds: ids([member]) })
    expect(await reasonOf(member.client.call('rooms.update', { roomId: room.id, name: 'Mine' }))).toBe(
      'room_right_missing',
    )
    expect(await reasonOf(member.client.call('rooms.delete', { roomId: room.id }))).toBe('room_right_missing')
    expect(await reasonOf(owner.client.call('rooms.update', { roomId: room.id, maxMembers: 2 }))).toBe('done')
    expect(await reasonOf(owner.client.call('rooms.delete', { roomId: room.id }))).toBe('done')
    expect(await reasonOf(owner.client.call('rooms.get', { roomId: room.id }))).toBe('room_not_found')
  })
})

describe('rights to write', () => {
  it('are decided where messages are written: of many at once in slow mode one passes, whoever else is writing (L7)', async () => {
    const [owner, hasty, other] = await crowd(3)
    if (!owner || !hasty || !other) throw new Error('nobody came')
    const room = await channel(owner, { memberIds: ids([hasty, other]) })
    await owner.client.call('rooms.update', { roomId: room.id, slowModeSeconds: 30 })
    const say = (someone: Someone, nonce?: string) =>
      reasonOf(
        someone.client.call('messages.send', {
          roomId: room.id,
          content: 'now',
          ...(nonce !== undefined && { nonce }),
        }),
      )
    const rush = Array.from({ length: 12 }, (_, index) => say(hasty, `n${index}`))
    const [all, others] = await Promise.all([Promise.all(rush), Promise.all([say(other), say(owner), say(owner)])])
    expect(all.filter((result) => result === 'done')).toHaveLength(1)
    expect(new Set(all)).toEqual(new Set(['done', 'slow_mode']))
    expect(others).toEqual(['done', 'done', 'done'])
    // What was said once is answered again, however slow the room.
    expect(await say(hasty, `n${all.indexOf('done')}`)).toBe('done')
    const refused = await hasty.client.call('messages.send', { roomId: room.id, content: 'x' }).catch((error) => error)
    expect(refused).toMatchObject({ reason: 'slow_mode', retryAfterMs: 30_000 })
    world.clock.advance({ seconds: 30 })
    expect(await say(hasty)).toBe('done')
  })

  it('in public rooms are also those of who keeps order in the place, and in private ones are not', async () => {
    const place = await openWorld()
    try {
      const admin = await place.person()
      const owner = await place.person()
      for (const visibility of ['public', 'private'] as const) {
        const room = await channel(owner, { visibility, memberIds: ids([admin]) })
        await owner.client.call('rooms.update', { roomId: room.id, readOnly: true })
        const said = await reasonOf(admin.client.call('messages.send', { roomId: room.id, content: 'order' }))
        expect([visibility, said]).toEqual([visibility, visibility === 'public' ? 'done' : 'room_read_only'])
      }
    } finally {
      await place.close()
    }
  })

  it('while silenced are to take back, and nothing else', async () => {
    const [owner, loud] = await crowd(2)
    if (!owner || !loud) throw new Error('nobody came')
    const room = await channel(owner, { memberIds: ids([loud]) })
    const { message } = await loud.client.call('messages.send', { roomId: room.id, content: 'oops' })
    const on = { roomId: room.id, messageId: message.id }
    await loud.client.call('reactions.add', { ...on, emoji: '👍' })
    const silencedUntil = new Date(world.clock.now().getTime() + 60_000).toISOString()
    await owner.client.call('members.update', { roomId: room.id, userId: loud.user.id, silencedUntil })
    const refused = await loud.client.call('messages.send', { roomId: room.id, content: 'x' }).catch((error) => error)
    expect(refused).toMatchObject({ reason: 'silenced', retryAfterMs: 60_000 })
    expect(await reasonOf(loud.client.call('messages.edit', { ...on, content: 'x' }))).toBe('silenced')
    expect(await reasonOf(loud.client.call('reactions.add', { ...on, emoji: '👎' }))).toBe('silenced')
    expect(await reasonOf(loud.client.call('reactions.remove', { ...on, emoji: '👍' }))).toBe('done')
    expect(await reasonOf(loud.client.call('messages.delete', on))).toBe('done')
  })

  it('end for a nonce, too: who was removed is not answered with what they said (L7)', async () => {
    const [owner, gone] = await crowd(2)
    if (!owner || !gone) throw new Error('nobody came')
    const room = await channel(owner, { visibility: 'private', memberIds: ids([gone]) })
    const again = () => reasonOf(gone.client.call('messages.send', { roomId: room.id, content: 'x', nonce: 'once' }))
    expect([await again(), await again()]).toEqual(['done', 'done'])
    await owner.client.call('members.remove', { roomId: room.id, userId: gone.user.id })
    expect(await again()).toBe('room_not_found')
  })

  it('answer a reply only to what the writer may see', async () => {
    const [owner, late] = await crowd(2)
    if (!owner || !late) throw new Error('nobody came')
    const room = await channel(owner, { visibility: 'private', historyVisibility: 'joined' })
    const elsewhere = await channel(owner)
    const before = await owner.client.call('messages.send', { roomId: room.id, content: 'before' })
    const other = await owner.client.call('messages.send', { roomId: elsewhere.id, content: 'elsewhere' })
    await owner.client.call('members.add', { roomId: room.id, userIds: ids([late]) })
    const after = await owner.client.call('messages.send', { roomId: room.id, content: 'after' })
    const reply = (replyToId: string) =>
      reasonOf(late.client.call('messages.send', { roomId: room.id, content: 're', replyToId }))
    const targets = [before.message.id, other.message.id, crypto.randomUUID(), after.message.id]
    expect(await Promise.all(targets.map(reply))).toEqual([
      'message_not_found',
      'message_not_found',
      'message_not_found',
      'done',
    ])
  })
})

it('a channel that everybody reads hides nothing from its members', async () => {
  const [owner] = await crowd(1)
  if (!owner) throw new Error('nobody came')
  const hidden = { kind: 'channel', name: 'Glass', visibility: 'public', historyVisibility: 'joined' } as const
  await expect(owner.client.call('rooms.create', hidden)).rejects.toMatchObject({
    reason: 'invalid_input',
    details: [{ field: 'historyVisibility' }],
  })
  const room = await channel(owner, { visibility: 'private', historyVisibility: 'joined' })
  const open = owner.client.call('rooms.update', { roomId: room.id, visibility: 'public' })
  expect(await reasonOf(open)).toBe('invalid_input')
})

it('a room whose history is opened shows all of it to those who came before that, too', async () => {
  const [owner, late] = await crowd(2)
  if (!owner || !late) throw new Error('nobody came')
  const room = await channel(owner, { visibility: 'private', historyVisibility: 'joined' })
  const { message } = await owner.client.call('messages.send', { roomId: room.id, content: 'before' })
  await owner.client.call('members.add', { roomId: room.id, userIds: ids([late]) })
  const seen = async (content: string) => {
    const said = await owner.client.call('messages.send', { roomId: room.id, content, replyToId: message.id })
    const { messages } = await late.client.call('messages.list', { roomId: room.id })
    const quoted = messages.find((each) => each.content === content)?.replyTo
    expect(quoted).toEqual(said.message.replyTo)
    return [quoted?.excerpt, quoted?.shows, messages.some(({ id }) => id === message.id)]
  }
  expect(await seen('as it was')).toEqual(['', 'hidden', false])
  await owner.client.call('rooms.update', { roomId: room.id, historyVisibility: 'all' })
  expect(await seen('opened')).toEqual(['before', 'words', true])
})

it('who is banned does not find the room any more (M4)', async () => {
  const [owner, banned, other] = await crowd(3)
  if (!owner || !banned || !other) throw new Error('nobody came')
  const room = await channel(owner, { name: 'Nowhere to be found', memberIds: ids([banned]) })
  await owner.client.call('members.remove', { roomId: room.id, userId: banned.user.id, ban: true })
  const found = async ({ client }: Someone) => (await client.call('rooms.browse', { q: 'Nowhere to be' })).items.length
  expect([await found(banned), await found(other)]).toEqual([0, 1])
})

describe('directs', () => {
  it('are one room per pair, whoever opens it, however often, at whatever moment (M5)', async () => {
    const [ada, bob] = await crowd(2)
    if (!ada || !bob) throw new Error('nobody came')
    const opened = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        index % 2 === 0
          ? ada.client.call('rooms.direct', { userId: bob.user.id })
          : bob.client.call('rooms.direct', { userId: ada.user.id }),
      ),
    )
    expect(new Set(opened.map(({ room }) => room.id)).size).toBe(1)
    expect(opened[0]?.room).toMatchObject({ kind: 'direct', memberCount: 2, name: null, visibility: 'private' })
    const again = await world.send('POST', '/directs', { token: ada.token, body: { userId: bob.user.id } })
    expect(again.status).toBe(200)
  })

  it('tell both who the two are, in every view of the room, and other rooms name nobody (M5)', async () => {
    const [ada, bob] = await crowd(2)
    if (!ada || !bob) throw new Error('nobody came')
    const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const { room: channel } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier' })
    const authorOf = ({ user: { id, username, displayName, avatarUrl, kind } }: typeof ada) =>
      ({ id, username, displayName, avatarUrl, kind }) as const
    const people = [ada, bob].toSorted((a, b) => (a.user.id < b.user.id ? -1 : 1)).map(authorOf)
    const views = await Promise.all(
      [ada, bob].map(async ({ client }) => [
        room,
        (await client.call('rooms.get', { roomId: room.id })).room,
        (await client.call('sync', {})).rooms.find((state) => state.room.id === room.id)?.room,
        (await client.call('rooms.direct', { userId: client === ada.client ? bob.user.id : ada.user.id })).room,
      ]),
    )
    expect(views.flat().map((view) => view?.people)).toEqual(Array.from({ length: 8 }, () => people))
    expect(channel.people).toBe(null)
    await bob.client.call('users.updateMe', { displayName: 'Captain Bob' })
    const renamed = (await ada.client.call('rooms.get', { roomId: room.id })).room.people
    expect(renamed?.find(({ id }) => id === bob.user.id)?.displayName).toBe('Captain Bob')
  })

  it('always have the same two people (M5)', async () => {
    const [ada, bob, eve] = await crowd(3)
    if (!ada || !bob || !eve) throw new Error('nobody came')
    const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    expect(await reasonOf(ada.client.call('members.add', { roomId: room.id, userIds: [eve.user.id] }))).toBe(
      'direct_is_fixed',
    )
    expect(await reasonOf(ada.client.call('rooms.leave', { roomId: room.id }))).toBe('direct_is_fixed')
    expect(await reasonOf(eve.client.call('rooms.get', { roomId: room.id }))).toBe('room_not_found')
    expect(await reasonOf(ada.client.call('rooms.direct', { userId: ada.user.id }))).toBe('user_not_found')
    expect(await reasonOf(ada.client.call('rooms.direct', { userId: crypto.randomUUID() }))).toBe('user_not_found')
  })
})

describe('rooms.browse', () => {
  it('finds public rooms by words and category in three orders, page by page', async () => {
    const place = await openWorld()
    try {
      const people = await Promise.all(Array.from({ length: 4 }, () => place.person()))
      const [owner] = people
      if (!owner) throw new Error('nobody came')
      for (const [index, name] of ['Alpha', 'Béta', 'Gamma', 'Delta', 'Epsilon'].entries()) {
        place.clock.advance({ minutes: 1 })
        const memberIds = people.slice(1, 1 + (index % 4)).map(({ user }) => user.id)
        await owner.client.call('rooms.create', {
          kind: 'channel',
          name,
          category: index < 2 ? 'first' : 'last',
          memberIds,
        })
      }
      await owner.client.call('rooms.create', { kind: 'channel', name: 'Hidden Alpha', visibility: 'private' })
      const names = async (query: object) =>
        (await owner.client.call('rooms.browse', query)).items.map(({ name }) => name)
      expect(await names({ q: 'beta' })).toEqual(['Béta'])
      expect(await names({ q: 'alpha' })).toEqual(['Alpha'])
      expect(await names({ category: 'first', sort: 'name' })).toEqual(['Alpha', 'Béta'])
      expect(await names({ sort: 'members' })).toEqual(['Delta', 'Gamma', 'Béta', 'Alpha', 'Epsilon'])
      expect(await names({ sort: 'recent' })).toEqual(['Epsilon', 'Delta', 'Gamma', 'Béta', 'Alpha'])
      const first = await owner.client.call('rooms.browse', { sort: 'name', limit: 3 })
      const second = await owner.client.call('rooms.browse', { sort: 'name', limit: 3, cursor: first.nextCursor ?? '' })
      expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
        'Alpha',
        'Béta',
        'Delta',
        'Epsilon',
        'Gamma',
      ])
      expect(second.nextCursor).toBeNull()
      expect((await owner.client.call('rooms.categories', {})).items).toEqual([
        { category: 'last', rooms: 3 },
        { category: 'first', rooms: 2 },
      ])
    } finally {
      await place.close()
    }
  })
})

it('a room deleted while people write leaves each message told or refused, and no trace (L14)', async () => {
  const [owner, ...others] = await crowd(5)
  if (!owner) throw new Error('nobody came')
  const room = await channel(owner, { memberIds: ids(others) })
  const heard: string[] = []
  const stop = world.app.house.bus.subscribe('room.news', (news) => {
    if (news.room === room.id) heard.push(news.ev)
  })
  const writing = others.flatMap(({ client }) =>
    Array.from({ length: 5 }, (_, index) =>
      reasonOf(client.call('messages.send', { roomId: room.id, content: `m${index}`, nonce: `n${index}` })),
    ),
  )
  const deleted = owner.client.call('rooms.delete', { roomId: room.id })
  const results = await Promise.all(writing)
  await deleted
  stop()
  expect(new Set(results)).toEqual(
    new Set([...results].filter((result) => ['done', 'room_not_found'].includes(result))),
  )
  expect(heard.at(-1)).toBe('room.deleted')
  const count = async () => {
    const text = 'select count(*)::int as count from messages where room_id = $1'
    return await world.app.house.database.run({ name: 'test.left', text }, [room.id])
  }
  await expect.poll(count, { timeout: 30_000 }).toEqual([{ count: 0 }])
})

it('one person is in so many rooms at most, and can be written to all the same', async () => {
  const [ada, bert] = await crowd(2)
  if (!ada || !bert) throw new Error('nobody came')
  const open = await channel(bert)
  const text = `with made as (
      insert into rooms (id, kind, visibility, name, max_members, member_count, rev, created_at)
      select gen_random_uuid(), 'channel', 'public', 'Many', 500, 1, 1, now() from generate_series(1, $2) returning id
    )
    insert into memberships (room_id, account_id, role, joined_at, rev) select id, $1, 'member', now(), 1 from made`
  await world.app.house.database.run({ name: 'test.many', text }, [ada.user.id, sizes.roomsOfOne])
  const { invite } = await bert.client.call('invites.create', { roomId: open.id })
  const calls = [
    ada.client.call('rooms.join', { roomId: open.id }),
    ada.client.call('rooms.create', { kind: 'channel', name: 'One more' }),
    ada.client.call('invites.accept', { code: invite.code }),
    bert.client.call('members.add', { roomId: open.id, userIds: [ada.user.id] }),
  ]
  expect(new Set(await Promise.all(calls.map(reasonOf)))).toEqual(new Set(['too_many_rooms']))
  expect(await reasonOf(bert.client.call('rooms.direct', { userId: ada.user.id }))).toBe('done')
  const { rooms } = await ada.client.call('sync', {})
  const left = rooms.find(({ room }) => room.name === 'Many')
  await ada.client.call('rooms.leave', { roomId: left?.room.id ?? '' })
  expect(await reasonOf(ada.client.call('rooms.join', { roomId: open.id }))).toBe('done')
  expect(await reasonOf(ada.client.call('rooms.join', { roomId: open.id }))).toBe('done')
})
