import type { Call } from '@parley/protocol'
import { ParleyError } from '@parley/sdk'
import { openWorld, type Someone, upload, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld()
  // The first account of a place administers it.
  admin = await world.person('founder')
})
afterAll(() => world.close())

const people = (many: number) => Promise.all(Array.from({ length: many }, () => world.person()))
const reasonOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof ParleyError ? error.reason : 'fault'),
  )

async function moderator(): Promise<Someone> {
  const someone = await world.person()
  const statement = { name: 'test.moderator', text: `update accounts set role = 'moderator' where id = $1` }
  await world.app.house.database.run(statement, [someone.user.id])
  await world.app.house.bus.publish('account.changed', { accountId: someone.user.id })
  return someone
}

async function roomOf(owner: Someone, others: readonly Someone[], more: Partial<Call<'rooms.create'>> = {}) {
  const memberIds = others.map(({ user }) => user.id)
  const input = { kind: 'channel', name: 'Loud', visibility: 'public', memberIds, ...more } as const
  return (await owner.client.call('rooms.create', input)).room.id
}

const says = async (by: Someone, roomId: string, content = 'something bad') =>
  (await by.client.call('messages.send', { roomId, content })).message
const about = (message: { roomId: string; id: string }) =>
  ({ type: 'message', roomId: message.roomId, messageId: message.id }) as const
/** Each is later than the one before. */
async function report(by: Someone, target: Call<'reports.create'>['target'], note = '') {
  world.clock.advance({ milliseconds: 1 })
  return (await by.client.call('reports.create', { target, reason: 'harassment', note })).report
}

describe('a report of a message', () => {
  it('keeps what was said as it was, whatever becomes of it', async () => {
    const [ada, bob] = await people(2)
    if (ada === undefined || bob === undefined) throw new Error('nobody came')
    const roomId = await roomOf(ada, [bob])
    const { files } = await upload(world, bob, [{ name: 'threat.txt', bytes: 'grr', type: 'text/plain' }])
    const fileIds = files.map(({ id }) => id)
    const { message } = await bob.client.call('messages.send', { roomId, content: 'I will find you', fileIds })
    const made = await report(ada, about(message), 'look at this')
    await bob.client.call('messages.edit', { roomId, messageId: message.id, content: 'I like you' })
    await bob.client.call('messages.delete', { roomId, messageId: message.id })
    const { report: found } = await admin.client.call('moderation.report', { reportId: made.id })
    expect(found).toMatchObject({
      state: 'open',
      reason: 'harassment',
      note: 'look at this',
      reporter: { id: ada.user.id },
      user: { id: bob.user.id },
      roomName: 'Loud',
      evidence: {
        content: 'I will find you',
        author: { id: bob.user.id, username: bob.user.username },
        seq: message.seq,
        files: [{ name: 'threat.txt', size: 3 }],
        createdAt: message.createdAt,
        editedAt: null,
      },
    })
  })

  it('takes nothing of what is evidence from who reports', async () => {
    const [ada, bob] = await people(2)
    if (ada === undefined || bob === undefined) throw new Error('nobody came')
    const message = await says(bob, await roomOf(ada, [bob]))
    const answer = await world.send('POST', '/reports', {
      token: ada.token,
      body: { target: about(message), reason: 'hate', evidence: { content: 'something else' } },
    })
    expect([answer.status, answer.error.details]).toMatchObject([400, [{ field: 'evidence' }]])
  })

  it('is one, however often the same person makes it, and another for another', async () => {
    const [ada, bob, eve] = await people(3)
    if (ada === undefined || bob === undefined || eve === undefined) throw new Error('nobody came')
    const message = await says(bob, await roomOf(ada, [bob, eve]))
    const body = { target: about(message), reason: 'spam' }
    const raw = () => world.send('POST', '/reports', { token: ada.token, body })
    const answers = await Promise.all([raw(), raw(), raw(), raw()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 201])
    expect(new Set(answers.map(({ text }) => (JSON.parse(text) as { report: { id: string } }).report.id)).size).toBe(1)
    const own = (await ada.client.call('reports.mine', {})).items.map(({ id }) => id)
    expect(own).toHaveLength(1)
    expect((await report(eve, about(message))).id).not.toBe(own[0])
    await admin.client.call('moderation.resolve', { reportId: own[0] ?? '', state: 'dismissed' })
    expect((await report(ada, about(message))).id).not.toBe(own[0])
  })

  it('is of what the reporter can see only, and unknown and forbidden look alike', async () => {
    const [ada, bob, eve] = await people(3)
    if (ada === undefined || bob === undefined || eve === undefined) throw new Error('nobody came')
    const closed = await roomOf(ada, [bob], { visibility: 'private' })
    const [message, unknown] = [await says(bob, closed), crypto.randomUUID()]
    const tries = [
      about(message),
      { ...about(message), roomId: unknown },
      { ...about(message), roomId: await roomOf(eve, []) },
    ]
    const reasons = await Promise.all(tries.map((target) => reasonOf(report(eve, target))))
    expect(reasons).toEqual(['room_not_found', 'room_not_found', 'message_not_found'])
    const later = await roomOf(ada, [bob], { visibility: 'private' })
    await ada.client.call('rooms.update', { roomId: later, historyVisibility: 'joined' })
    const early = await says(bob, later)
    await ada.client.call('members.add', { roomId: later, userIds: [eve.user.id] })
    expect(await reasonOf(report(eve, about(early)))).toBe('message_not_found')
    await bob.client.call('messages.delete', { roomId: closed, messageId: message.id })
    expect(await reasonOf(report(ada, about(message)))).toBe('message_not_found')
  })

  it('is not of what one said oneself, of oneself, nor of a note of the room', async () => {
    const [ada, bob] = await people(2)
    if (ada === undefined || bob === undefined) throw new Error('nobody came')
    const roomId = await roomOf(ada, [bob], { visibility: 'private', kind: 'group' })
    const { messages } = await ada.client.call('messages.list', { roomId })
    const [note] = messages.filter(({ kind }) => kind === 'system')
    if (note === undefined) throw new Error('nothing was noted')
    const targets = [about(await says(ada, roomId)), { type: 'user', userId: ada.user.id } as const, about(note)]
    const reasons = await Promise.all(targets.map((target) => reasonOf(report(ada, target))))
    expect(reasons).toEqual(['not_reportable', 'not_reportable', 'not_reportable'])
  })

  it('can be made by guests, of people as well', async () => {
    const [guest, bob] = [await world.guest(), await world.person()]
    await bob.client.call('users.updateMe', { bio: 'I am the administrator', location: 'Here' })
    const made = await report(guest, { type: 'user', userId: bob.user.id })
    const { report: found } = await admin.client.call('moderation.report', { reportId: made.id })
    expect(found.evidence).toMatchObject({ content: 'I am the administrator\nHere', author: { id: bob.user.id } })
    expect(await reasonOf(report(guest, { type: 'user', userId: crypto.randomUUID() }))).toBe('user_not_found')
  })
})

describe('who looks into reports', () => {
  it('is moderators of the place for all, those of a room for their room, and nobody for what is about them', async () => {
    const [owner, bob, eve] = await people(3)
    if (owner === undefined || bob === undefined || eve === undefined) throw new Error('nobody came')
    const keeper = await moderator()
    const roomId = await roomOf(owner, [bob, eve], { visibility: 'private' })
    const elsewhere = await roomOf(eve, [bob])
    const here = await report(eve, about(await says(bob, roomId)))
    const there = await report(eve, about(await says(bob, elsewhere)))
    const ofOwner = await report(eve, about(await says(owner, roomId)))
    const seenBy = async (someone: Someone, input: Call<'moderation.reports'>) =>
      (await someone.client.call('moderation.reports', input)).items.map(({ id }) => id)
    expect(await seenBy(owner, { roomId })).toEqual([here.id])
    expect(await seenBy(keeper, { roomId })).toEqual([ofOwner.id, here.id])
    expect(await seenBy(keeper, { userId: bob.user.id })).toEqual([there.id, here.id])
    const closed = [
      reasonOf(seenBy(owner, {})),
      reasonOf(seenBy(bob, { roomId })),
      reasonOf(seenBy(bob, { roomId: crypto.randomUUID() })),
      reasonOf(owner.client.call('moderation.report', { reportId: there.id })),
      reasonOf(owner.client.call('moderation.report', { reportId: ofOwner.id })),
      reasonOf(bob.client.call('moderation.report', { reportId: here.id })),
      reasonOf(owner.client.call('moderation.resolve', { reportId: ofOwner.id, state: 'dismissed' })),
      reasonOf(bob.client.call('moderation.addNote', { reportId: here.id, text: 'not me' })),
      reasonOf(keeper.client.call('moderation.report', { reportId: crypto.randomUUID() })),
    ]
    expect(await Promise.all(closed)).toEqual([
      'moderator_required',
      'room_right_missing',
      'room_not_found',
      ...Array.from({ length: 6 }, () => 'report_not_found'),
    ])
  })

  it('is not a moderator about whom it is', async () => {
    const [keeper, other] = [await moderator(), await moderator()]
    const ada = await world.person()
    const made = await report(ada, { type: 'user', userId: keeper.user.id })
    expect(await reasonOf(keeper.client.call('moderation.report', { reportId: made.id }))).toBe('report_not_found')
    const give = (assigneeId: string) =>
      reasonOf(other.client.call('moderation.resolve', { reportId: made.id, assigneeId }))
    expect([await give(keeper.user.id), await give(ada.user.id), await give(other.user.id)]).toEqual([
      'user_not_found',
      'user_not_found',
      'done',
    ])
  })

  it('takes it on, writes about it, closes it once, and the reporter hears what came of it', async () => {
    const [ada, bob] = await people(2)
    if (ada === undefined || bob === undefined) throw new Error('nobody came')
    const keeper = await moderator()
    const roomId = await roomOf(ada, [bob])
    const earlier = await report(ada, { type: 'user', userId: bob.user.id })
    const made = await report(ada, about(await says(bob, roomId)))
    ada.client.connect()
    await ada.client.ready()
    const reportId = made.id
    const taken = await keeper.client.call('moderation.resolve', { reportId, state: 'in_review' })
    expect(taken.report).toMatchObject({ state: 'in_review', assignee: { id: keeper.user.id }, closedAt: null })
    await keeper.client.call('moderation.addNote', { reportId, text: 'third time this week' })
    await keeper.client.call('moderation.act', {
      action: 'warn',
      target: { type: 'user', userId: bob.user.id },
      reason: 'Be kind.',
      reportId,
    })
    const whole = await keeper.client.call('moderation.report', { reportId })
    expect(whole).toMatchObject({
      notes: [{ text: 'third time this week', author: { id: keeper.user.id } }],
      earlierReports: [{ id: earlier.id }],
      sanctions: [{ action: 'warn', reason: 'Be kind.', reportId, by: { id: keeper.user.id } }],
    })
    const close = (state: 'resolved' | 'dismissed') =>
      reasonOf(keeper.client.call('moderation.resolve', { reportId, state, outcome: 'They were warned.' }))
    expect((await Promise.all([close('resolved'), close('dismissed')])).toSorted()).toEqual(['done', 'report_closed'])
    await expect
      .poll(() => [...ada.client.store.notices.getSnapshot().values()])
      .toMatchObject([{ kind: 'report_resolved', text: 'They were warned.', reportId }])
    ada.client.disconnect()
    expect((await ada.client.call('reports.mine', {})).items[0]).toMatchObject({
      id: reportId,
      outcome: 'They were warned.',
      closedAt: expect.any(String),
    })
    const { items } = await admin.client.call('moderation.audit', { targetId: reportId })
    expect(items.map(({ act }) => act)).toEqual(['report.changed', 'report.changed', 'report.created'])
  })

  it('finds them by state and by who has taken them on, a page at a time, and is told how many wait', async () => {
    const [ada, bob] = await people(2)
    if (ada === undefined || bob === undefined) throw new Error('nobody came')
    const roomId = await roomOf(ada, [bob])
    const made: string[] = []
    for (let index = 0; index < 5; index += 1) made.push((await report(ada, about(await says(bob, roomId)))).id)
    const [first = '', second = ''] = made
    await ada.client.call('moderation.resolve', { reportId: first, state: 'resolved' })
    await ada.client.call('moderation.resolve', { reportId: second, state: 'in_review' })
    const assigneeId = ada.user.id
    const list = (input: object) => ada.client.call('moderation.reports', { roomId, ...input })
    expect((await list({})).counts).toEqual({ open: 3, in_review: 1 })
    expect((await list({ state: 'resolved' })).items.map(({ id }) => id)).toEqual([first])
    expect((await list({ assigneeId })).items.map(({ id }) => id)).toEqual([second, first])
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list({ limit: 2, ...(cursor !== undefined && { cursor }) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(made.toReversed())
  })
})
