import { type Call, closeCodes } from '@parley/protocol'
import { ParleyError } from '@parley/sdk'
import { goodPassword, openSocket, openWorld, type Someone, upload, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld()
  // The first account of a place administers it.
  admin = await world.person('founder')
})
afterAll(() => world.close())

async function three() {
  const [ada, bob, eve] = [await world.person(), await world.person(), await world.person()]
  return { ada, bob, eve }
}

const refusalOf = (call: Promise<unknown>): Promise<ParleyError | null> =>
  call.then(
    () => null,
    (error: unknown) => {
      if (error instanceof ParleyError) return error
      throw error
    },
  )
const reasonOf = async (call: Promise<unknown>) => (await refusalOf(call))?.reason ?? 'done'

async function setRole({ user }: Someone, role: 'user' | 'moderator' | 'admin'): Promise<void> {
  const statement = { name: 'test.setRole', text: 'update accounts set role = $2 where id = $1' }
  await world.app.house.database.run(statement, [user.id, role])
  await world.app.house.bus.publish('account.changed', { accountId: user.id })
}

async function roomOf(owner: Someone, others: readonly Someone[], more: Partial<Call<'rooms.create'>> = {}) {
  const memberIds = others.map(({ user }) => user.id)
  const input = { kind: 'channel', name: 'Loud', visibility: 'public', memberIds, ...more } as const
  return (await owner.client.call('rooms.create', input)).room.id
}

const says = async (by: Someone, roomId: string, content = 'said') =>
  (await by.client.call('messages.send', { roomId, content })).message
type More = Partial<Call<'moderation.act'>>
/** Each is later than the one before. */
async function act(by: Someone, action: Call<'moderation.act'>['action'], to: Someone, more: More = {}) {
  world.clock.advance({ milliseconds: 1 })
  const target = { type: 'user', userId: to.user.id } as const
  const reason = `because of ${action}`
  return (await by.client.call('moderation.act', { action, target, reason, ...more })).action
}
const inOneHour = () => new Date(world.clock.now().getTime() + 3_600_000).toISOString()
const noticesOf = async ({ client }: Someone) => (await client.call('own.get', {})).notices

describe('who is muted in the whole place', () => {
  it('writes nothing anywhere, on no line that they have, until the time is over', async () => {
    const { ada, bob } = await three()
    const roomId = await roomOf(ada, [bob])
    const said = await says(bob, roomId)
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token: bob.token })
    const done = await act(admin, 'mute', bob, { expiresAt: inOneHour() })
    expect(done).toMatchObject({ action: 'mute', roomId: null, by: { id: admin.user.id }, appeal: null })
    const on = { roomId, messageId: said.id }
    const tries: readonly [string, object][] = [
      ['messages.send', { roomId, content: 'more' }],
      ['messages.edit', { ...on, content: 'other' }],
      ['reactions.add', { ...on, emoji: '👍' }],
      ['pins.add', on],
      ['rooms.create', { kind: 'channel', name: 'Mine' }],
      ['rooms.direct', { userId: ada.user.id }],
      ['contacts.request', { userId: ada.user.id }],
      ['members.add', { roomId, userIds: [admin.user.id] }],
      ['invites.create', { roomId }],
      ['users.updateMe', { bio: 'here, then' }],
    ]
    for (const [op, input] of tries) {
      const { error } = await socket.command(op, input)
      expect([op, error]).toMatchObject([op, { reason: 'account_muted', retryAfterMs: 3_599_999 }])
    }
    const form = await world.send('POST', '/uploads', {
      token: bob.token,
      body: { name: 'a.txt', size: 3, type: 'text/plain' },
    })
    expect(form.error.reason).toBe('account_muted')
    const brought = await upload(world, bob, [{ name: 'a.txt', bytes: 'abc' }])
    expect(brought).toMatchObject({ files: [], error: { reason: 'account_muted' } })
    // To take back, to read and to leave are not to write.
    await bob.client.call('messages.delete', on)
    await bob.client.call('messages.list', { roomId })
    world.clock.advance({ minutes: 61 })
    await says(bob, roomId, 'back again')
  })

  it('is not heard typing, and gets the first answer to what was said before', async () => {
    const { ada, bob } = await three()
    const roomId = await roomOf(ada, [bob])
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    const listener = await openSocket(world.url)
    onTestFinished(() => listener.close())
    await socket.command('hello', { token: bob.token })
    await listener.command('hello', { token: ada.token })
    const first = await bob.client.call('messages.send', { roomId, content: 'before', nonce: 'one' })
    await act(admin, 'mute', bob)
    await socket.command('typing', { roomId, on: true })
    await says(ada, roomId, 'the end')
    await listener.heard((event) => event.ev === 'message.created' && event.data.message.content === 'the end')
    expect(listener.events.filter(({ ev }) => ev === 'typing')).toEqual([])
    const again = await bob.client.call('messages.send', { roomId, content: 'before', nonce: 'one' })
    expect(again.message.id).toBe(first.message.id)
    const refusal = await refusalOf(says(bob, roomId))
    expect([refusal?.reason, refusal?.retryAfterMs]).toEqual(['account_muted', null])
  })

  it('is told why and until when, and that it is over when somebody ends it', async () => {
    const { bob } = await three()
    const expiresAt = inOneHour()
    const muted = await act(admin, 'mute', bob, { expiresAt })
    expect(await noticesOf(bob)).toMatchObject([
      { kind: 'muted', text: 'because of mute', until: expiresAt, sanctionId: muted.id, roomId: null, appeal: null },
    ])
    await act(admin, 'unmute', bob)
    expect(await noticesOf(bob)).toMatchObject([{ kind: 'unmuted', text: 'because of unmute', sanctionId: null }])
    await bob.client.call('users.updateMe', { bio: 'free' })
    const { items } = await admin.client.call('moderation.sanctions', { userId: bob.user.id })
    expect(items.map(({ action, endedBy }) => [action, endedBy?.id ?? null])).toEqual([
      ['unmute', null],
      ['mute', admin.user.id],
    ])
    const active = await admin.client.call('moderation.sanctions', { userId: bob.user.id, active: true })
    expect(active.items).toEqual([])
    const audit = await admin.client.call('moderation.audit', { targetId: bob.user.id })
    expect(audit.items.map(({ act: done }) => done).slice(0, 2)).toEqual(['account.unmuted', 'account.muted'])
  })
})

describe('who is banned from the whole place', () => {
  it('is out at once, on every line, and comes back by no way until the time is over', async () => {
    const { ada, bob } = await three()
    const roomId = await roomOf(ada, [bob])
    const socket = await openSocket(world.url)
    await socket.command('hello', { token: bob.token })
    const expiresAt = inOneHour()
    await act(admin, 'ban', bob, { expiresAt })
    expect(await socket.closed).toBe(closeCodes.banned)
    expect(await reasonOf(world.client().call('auth.refresh', { refreshToken: bob.refreshToken }))).toBe(
      'account_banned',
    )
    const later = await world.send('GET', '/users/me', { token: bob.token })
    expect(later.error.reason).toBe('session_ended')
    const sent = await world.send('POST', `/rooms/${roomId}/messages`, { token: bob.token, body: { content: 'no' } })
    expect(sent.error.reason).toBe('session_ended')
    const signIn = (password: string) =>
      refusalOf(world.client().call('auth.login', { login: bob.user.username, password }))
    const refusal = await signIn(goodPassword)
    expect(refusal?.sanction).toEqual({ reason: 'because of ban', expiresAt, appeal: null, answer: '' })
    expect(refusal?.reason).toBe('account_banned')
    const wrong = await signIn('Wrong-horse-7')
    expect([wrong?.reason, wrong?.sanction]).toEqual(['wrong_credentials', null])
    world.clock.advance({ minutes: 61 })
    expect(await signIn(goodPassword)).toBeNull()
  })

  it('is let in again by who may, and is told so', async () => {
    const { bob } = await three()
    await act(admin, 'ban', bob)
    await act(admin, 'unban', bob)
    await bob.client.call('auth.login', { login: bob.user.username, password: goodPassword })
    expect(await noticesOf(bob)).toMatchObject([{ kind: 'unbanned', text: 'because of unban' }])
  })

  it('cannot come back as the guest they were', async () => {
    const guest = await world.guest()
    await act(admin, 'ban', guest)
    const refusal = await refusalOf(world.client().call('auth.refresh', { refreshToken: guest.refreshToken }))
    expect([refusal?.reason, refusal?.sanction]).toEqual(['account_banned', null])
  })
})

describe('who may do what to whom', () => {
  it('is by rank: never to oneself, to peers, or to those above', async () => {
    const { ada, bob, eve } = await three()
    await setRole(ada, 'moderator')
    await setRole(bob, 'moderator')
    const tries: readonly [Someone, Someone][] = [
      [ada, eve],
      [ada, bob],
      [ada, admin],
      [ada, ada],
      [admin, admin],
      [admin, ada],
      [eve, bob],
    ]
    const reasons: string[] = []
    for (const [by, to] of tries) reasons.push(await reasonOf(act(by, 'warn', to)))
    const missing = 'moderation_right_missing'
    expect(reasons).toEqual(['done', missing, missing, missing, missing, 'done', 'moderator_required'])
  })

  it('is by rank in a room as it is without a reason', async () => {
    const { ada, bob, eve } = await three()
    const roomId = await roomOf(ada, [bob, eve], { visibility: 'private' })
    await ada.client.call('members.update', { roomId, userId: bob.user.id, role: 'moderator' })
    const outsider = await world.person()
    const tries: readonly [Someone, Someone][] = [
      [bob, eve],
      [bob, ada],
      [bob, bob],
      [eve, bob],
      [outsider, eve],
      [admin, eve],
    ]
    for (const action of ['warn', 'mute', 'kick'] as const) {
      const reasons: string[] = []
      for (const [by, to] of tries.toReversed()) reasons.push(await reasonOf(act(by, action, to, { roomId })))
      const missing = 'room_right_missing'
      const wanted = ['room_not_found', 'room_not_found', missing, missing, missing, 'done']
      expect([action, ...reasons]).toEqual([action, ...wanted])
    }
  })

  it('asks for what is needed', async () => {
    const { bob } = await three()
    const unfit: readonly [Parameters<typeof act>[1], More][] = [
      ['kick', {}],
      ['delete_message', {}],
      ['warn', { expiresAt: inOneHour() }],
      ['mute', { expiresAt: world.clock.now().toISOString() }],
    ]
    for (const [action, more] of unfit) expect(await reasonOf(act(admin, action, bob, more))).toBe('invalid_input')
    expect(await reasonOf(act(admin, 'warn', bob, { reportId: crypto.randomUUID() }))).toBe('report_not_found')
    const target = { type: 'user', userId: crypto.randomUUID() } as const
    expect(await reasonOf(act(admin, 'warn', bob, { target }))).toBe('user_not_found')
  })
})

describe('in a room', () => {
  it('a mute, a kick and a ban do what they do there anyway, say why, and end by the clock', async () => {
    const { ada, bob, eve } = await three()
    const roomId = await roomOf(ada, [bob, eve], { visibility: 'private' })
    await act(ada, 'mute', bob, { roomId, expiresAt: inOneHour() })
    expect(await reasonOf(says(bob, roomId))).toBe('silenced')
    world.clock.advance({ minutes: 61 })
    await says(bob, roomId)
    await act(ada, 'kick', bob, { roomId })
    expect(await reasonOf(says(bob, roomId))).toBe('room_not_found')
    await act(ada, 'ban', bob, { roomId, expiresAt: inOneHour() })
    const { invite } = await ada.client.call('invites.create', { roomId })
    const accept = () => reasonOf(bob.client.call('invites.accept', { code: invite.code }))
    expect(await accept()).toBe('banned')
    world.clock.advance({ minutes: 61 })
    expect(await accept()).toBe('done')
    expect((await noticesOf(bob)).map(({ kind, text, roomName }) => [kind, text, roomName])).toEqual([
      ['banned_from_room', 'because of ban', 'Loud'],
      ['kicked', 'because of kick', 'Loud'],
      ['muted', 'because of mute', 'Loud'],
    ])
    expect((await ada.client.call('moderation.sanctions', { roomId })).items).toHaveLength(3)
  })

  it('a public one is closed to who is banned from it, in lists, files and drafts, as long as they are', async () => {
    const { ada, bob } = await three()
    const roomId = await roomOf(ada, [bob], { name: 'Shut for one' })
    const { files } = await upload(world, ada, [{ name: 'plan.txt', bytes: 'abc', type: 'text/plain' }])
    const fileIds = files.map(({ id }) => id)
    const { message } = await ada.client.call('messages.send', { roomId, content: 'see', fileIds })
    await bob.client.call('bookmarks.add', { roomId, messageId: message.id })
    await act(ada, 'ban', bob, { roomId, expiresAt: inOneHour() })
    const reached = async () => [
      await reasonOf(bob.client.call('rooms.get', { roomId })),
      await reasonOf(bob.client.call('files.status', { fileId: fileIds[0] ?? '' })),
      (await bob.client.call('bookmarks.list', {})).items.length,
      (await bob.client.call('rooms.browse', { q: 'Shut for one' })).items.length,
      await reasonOf(bob.client.call('rooms.join', { roomId })),
    ]
    expect(await reached()).toEqual(['room_not_found', 'file_not_found', 0, 0, 'room_not_found'])
    world.clock.advance({ minutes: 61 })
    expect(await reached()).toEqual(['done', 'done', 1, 1, 'done'])
  })

  it('a ban that is ended lets them come back', async () => {
    const { ada, bob } = await three()
    const roomId = await roomOf(ada, [bob])
    await act(ada, 'ban', bob, { roomId })
    expect(await reasonOf(bob.client.call('rooms.join', { roomId }))).toBe('room_not_found')
    await act(ada, 'unban', bob, { roomId })
    expect(await reasonOf(bob.client.call('rooms.join', { roomId }))).toBe('done')
    expect(await reasonOf(act(ada, 'unban', bob, { roomId }))).toBe('member_not_found')
  })

  it('moderators of the place silence and show out in public rooms that they are not in', async () => {
    const { ada, bob, eve } = await three()
    await setRole(eve, 'moderator')
    const roomId = await roomOf(ada, [bob])
    await act(eve, 'mute', bob, { roomId })
    expect(await reasonOf(says(bob, roomId))).toBe('silenced')
    await act(eve, 'unmute', bob, { roomId })
    await says(bob, roomId)
    await act(eve, 'kick', bob, { roomId })
    expect(await reasonOf(says(bob, roomId))).toBe('not_a_member')
  })
})

describe('a message', () => {
  it('that was reported is deleted by moderators of the place wherever it was said, and none else is', async () => {
    const { ada, bob, eve } = await three()
    await setRole(eve, 'moderator')
    const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const [bad, other] = [await says(bob, room.id, 'bad'), await says(bob, room.id, 'private')]
    const target = { type: 'message', roomId: room.id, messageId: bad.id } as const
    const { report } = await ada.client.call('reports.create', { target, reason: 'illegal' })
    const remove = (more: More) =>
      reasonOf(eve.client.call('moderation.act', { action: 'delete_message', target, reason: 'Not here.', ...more }))
    expect(await remove({})).toBe('room_not_found')
    expect(await remove({ reportId: report.id, target: { ...target, messageId: other.id } })).toBe('room_not_found')
    expect(await remove({ reportId: report.id })).toBe('done')
    expect(await remove({ reportId: report.id })).toBe('message_deleted')
    const { messages } = await ada.client.call('messages.list', { roomId: room.id })
    expect(messages.map(({ content, deletedAt }) => [content, deletedAt === null])).toEqual([
      ['', false],
      ['private', true],
    ])
    expect(await noticesOf(bob)).toMatchObject([{ kind: 'message_deleted', text: 'Not here.' }])
  })

  it('is deleted with a reason by those who keep order in its room', async () => {
    const { ada, bob, eve } = await three()
    const roomId = await roomOf(ada, [bob, eve], { visibility: 'private' })
    const said = await says(bob, roomId, 'bad')
    const target = { type: 'message', roomId, messageId: said.id } as const
    const remove = (by: Someone) =>
      reasonOf(by.client.call('moderation.act', { action: 'delete_message', target, reason: 'Rude.' }))
    expect([await remove(eve), await remove(ada)]).toEqual(['room_right_missing', 'done'])
  })
})

describe('an appeal', () => {
  it('is made once, answered by another, and ends the decision where it is granted', async () => {
    const { ada, bob, eve } = await three()
    for (const keeper of [ada, eve]) await setRole(keeper, 'moderator')
    const { id: sanctionId } = await act(ada, 'mute', bob)
    const appeal = () => reasonOf(bob.client.call('moderation.appeal', { sanctionId, text: 'It was not me.' }))
    expect((await Promise.all([appeal(), appeal()])).toSorted()).toEqual(['already_appealed', 'done'])
    expect(await reasonOf(eve.client.call('moderation.appeal', { sanctionId, text: 'nor me' }))).toBe(
      'sanction_not_found',
    )
    expect(await noticesOf(bob)).toMatchObject([{ kind: 'muted', appeal: 'open' }])
    const open = await eve.client.call('moderation.sanctions', { appeal: 'open', userId: bob.user.id })
    expect(open.items).toMatchObject([{ id: sanctionId, appeal: { text: 'It was not me.', state: 'open' } }])
    const answer = (by: Someone) =>
      reasonOf(by.client.call('moderation.answerAppeal', { sanctionId, granted: true, answer: 'Right.' }))
    expect([await answer(ada), await answer(bob), await answer(eve), await answer(admin)]).toEqual([
      'own_decision',
      'sanction_not_found',
      'done',
      'no_open_appeal',
    ])
    expect(await noticesOf(bob)).toMatchObject([{ kind: 'appeal_answered', text: 'Right.', appeal: 'granted' }])
    await bob.client.call('users.updateMe', { bio: 'free' })
  })

  it('against a ban is made with the password by who cannot sign in', async () => {
    const { bob } = await three()
    await act(admin, 'ban', bob)
    const { username: login } = bob.user
    const appeal = (password: string) =>
      reasonOf(world.client().call('auth.appeal', { login, password, text: 'Sorry.' }))
    expect([await appeal('Wrong-horse-7'), await appeal(goodPassword), await appeal(goodPassword)]).toEqual([
      'wrong_credentials',
      'done',
      'already_appealed',
    ])
    const signIn = () => refusalOf(world.client().call('auth.login', { login, password: goodPassword }))
    expect((await signIn())?.sanction).toMatchObject({ appeal: 'open' })
    const { items } = await admin.client.call('moderation.sanctions', { userId: bob.user.id })
    const sanctionId = items[0]?.id ?? ''
    await admin.client.call('moderation.answerAppeal', { sanctionId, granted: true, answer: 'Welcome back.' })
    expect(await signIn()).toBeNull()
    expect(await reasonOf(world.client().call('auth.appeal', { login, password: goodPassword, text: 'Again' }))).toBe(
      'not_appealable',
    )
  })

  it('that is denied changes nothing, and says so', async () => {
    const { bob } = await three()
    const { id: sanctionId } = await act(admin, 'mute', bob)
    await bob.client.call('moderation.appeal', { sanctionId, text: 'Please.' })
    world.clock.advance({ milliseconds: 1 })
    await admin.client.call('moderation.answerAppeal', { sanctionId, granted: false, answer: 'No.' })
    expect((await noticesOf(bob)).map(({ kind, appeal, text }) => [kind, appeal, text])).toEqual([
      ['appeal_answered', 'denied', 'No.'],
      ['muted', 'denied', 'because of mute'],
    ])
    expect(await reasonOf(bob.client.call('users.updateMe', { bio: 'free' }))).toBe('account_muted')
  })

  it('in a room ends the silence there, but not one that was decided anew since', async () => {
    const { ada, bob } = await three()
    const roomId = await roomOf(ada, [bob], { visibility: 'private' })
    const first = await act(ada, 'mute', bob, { roomId })
    await bob.client.call('moderation.appeal', { sanctionId: first.id, text: 'Why?' })
    const { id: anew } = await act(ada, 'mute', bob, { roomId })
    const grant = (sanctionId: string) =>
      admin.client.call('moderation.answerAppeal', { sanctionId, granted: true, answer: '' })
    await grant(first.id)
    expect(await reasonOf(says(bob, roomId))).toBe('silenced')
    await bob.client.call('moderation.appeal', { sanctionId: anew, text: 'And now?' })
    await grant(anew)
    await says(bob, roomId)
  })
})
