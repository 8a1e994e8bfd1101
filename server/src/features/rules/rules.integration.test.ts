import type { Call } from '@parley/protocol/wire'
import { openWorld, type Someone, upload, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
  admin = await world.person('boss')
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { reason: string }) => error.reason,
  )

type Draft = Call<'moderation.createRule'>

/** A rule for as long as the test lasts. */
async function rule(draft: Partial<Draft> & Pick<Draft, 'condition'>) {
  const made = await admin.client.call('moderation.createRule', { name: 'Rule', action: 'block', ...draft })
  const { id } = made.rule
  onTestFinished(async () => void (await reasonOf(admin.client.call('moderation.removeRule', { ruleId: id }))))
  return made.rule
}
const words = (...all: string[]) => ({ kind: 'words', words: all }) as const

async function stage() {
  const [owner, ada] = [await world.person(), await world.person()]
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Desk', memberIds: [ada.user.id] })
  return { owner, ada, roomId: room.id }
}
const say = ({ client }: Someone, roomId: string, content: string, nonce?: string) =>
  client.call('messages.send', { roomId, content, ...(nonce !== undefined && { nonce }) })
/** On the other node. */
const sayThere = async ({ token }: Someone, roomId: string, content: string) => {
  const [, there] = world.nodes
  if (there === undefined) throw new Error('there is one node only')
  const answer = await world.send('POST', `/rooms/${roomId}/messages`, { node: there, token, body: { content } })
  return answer.status === 201 ? 'ok' : answer.error.reason
}

describe('a rule', () => {
  it('stops what it speaks of, says why in its own words and no others, and holds on all nodes at once (R2)', async () => {
    const { ada, roomId } = await stage()
    const spam = crypto.randomUUID()
    expect(await sayThere(ada, roomId, spam)).toBe('ok')
    const made = await rule({ condition: words(spam), explanation: 'No advertising, please.' })
    await expect(say(ada, roomId, `Buy ${spam}!`)).rejects.toMatchObject({
      reason: 'message_blocked',
      details: [{ field: 'content', message: 'No advertising, please.' }],
    })
    await expect.poll(() => sayThere(ada, roomId, `Buy ${spam}!`)).toBe('message_blocked')
    await admin.client.call('moderation.changeRule', { ruleId: made.id, enabled: false })
    await expect.poll(() => sayThere(ada, roomId, `Buy ${spam}!`)).toBe('ok')
    expect(await reasonOf(say(ada, roomId, spam))).toBe('ok')
    await admin.client.call('moderation.changeRule', { ruleId: made.id, enabled: true })
    await admin.client.call('moderation.removeRule', { ruleId: made.id })
    await expect.poll(() => sayThere(ada, roomId, `Buy ${spam}!`)).toBe('ok')
    const { items } = await admin.client.call('moderation.audit', { targetId: made.id })
    expect(items.map(({ act }) => act)).toEqual(['rule.removed', 'rule.changed', 'rule.changed', 'rule.created'])
  })

  it('whose change was not heard of is found by looking again', async () => {
    const { ada, roomId } = await stage()
    const spam = crypto.randomUUID()
    const [here] = world.nodes
    const spy = vi.spyOn(here?.house.bus ?? world.app.house.bus, 'publish').mockResolvedValue()
    await rule({ condition: words(spam) })
    spy.mockRestore()
    expect(await sayThere(ada, roomId, spam)).toBe('ok')
    await world.nodes[1]?.house.rules.refresh()
    expect(await sayThere(ada, roomId, spam)).toBe('message_blocked')
  })

  it('asks the database nothing about what it does not speak of', async () => {
    const { ada, roomId } = await stage()
    await rule({ condition: words(crypto.randomUUID()) })
    await say(ada, roomId, 'a first one')
    const read = vi.spyOn(world.app.house.database, 'read')
    await say(ada, roomId, 'nothing of that kind')
    const asked = read.mock.calls.map(([{ name }]) => name)
    read.mockRestore()
    expect(asked).not.toContain('messages.standing')
  })

  it('speaks to nobody who keeps order, in other rooms or, unless it says so, in directs (R1)', async () => {
    const { owner, ada, roomId } = await stage()
    const other = await stage()
    const spam = crypto.randomUUID()
    const { id } = await rule({ condition: words(spam), roomIds: [roomId] })
    const { room: direct } = await ada.client.call('rooms.direct', { userId: owner.user.id })
    await admin.client.call('rooms.join', { roomId })
    const tries = [
      [ada, roomId],
      [owner, roomId],
      [admin, roomId],
      [other.ada, other.roomId],
      [ada, direct.id],
    ] as const
    const outcomes = () => Promise.all(tries.map(([who, where]) => reasonOf(say(who, where, spam))))
    expect(await outcomes()).toEqual(['message_blocked', 'ok', 'ok', 'ok', 'ok'])
    await admin.client.call('moderation.changeRule', { ruleId: id, roomIds: null })
    expect(await outcomes()).toEqual(['message_blocked', 'ok', 'ok', 'message_blocked', 'ok'])
    await admin.client.call('moderation.changeRule', { ruleId: id, directs: true })
    expect(await outcomes()).toEqual(['message_blocked', 'ok', 'ok', 'message_blocked', 'message_blocked'])
  })

  it('judges what is made of a message as well, and leaves what was said', async () => {
    const { ada, roomId } = await stage()
    const [spam, held] = [crypto.randomUUID(), crypto.randomUUID()]
    await rule({ condition: words(spam) })
    await rule({ condition: words(held), action: 'hold' })
    const { message } = await say(ada, roomId, 'harmless', 'once')
    const edit = (content: string) => ada.client.call('messages.edit', { roomId, messageId: message.id, content })
    expect(await reasonOf(edit(`now ${spam}`))).toBe('message_blocked')
    expect(await reasonOf(edit(`now ${held}`))).toBe('message_blocked')
    expect((await ada.client.call('messages.get', { roomId, messageId: message.id })).message.content).toBe('harmless')
    expect(await reasonOf(edit('still harmless'))).toBe('ok')
  })

  it('answers who sends again what was taken before it was made as before', async () => {
    const { ada, roomId } = await stage()
    const spam = crypto.randomUUID()
    const { message } = await say(ada, roomId, spam, 'once')
    await rule({ condition: words(spam) })
    expect((await say(ada, roomId, spam, 'once')).message.id).toBe(message.id)
    expect(await reasonOf(say(ada, roomId, spam, 'twice'))).toBe('message_blocked')
  })

  it('that only points something out lets it through and puts it before those who keep order', async () => {
    const { ada, roomId } = await stage()
    const spam = crypto.randomUUID()
    const { id } = await rule({ condition: words(spam), action: 'flag', name: 'Perhaps spam' })
    const { message } = await say(ada, roomId, spam)
    const { items } = await admin.client.call('moderation.audit', { targetId: message.id })
    expect(items).toMatchObject([
      { act: 'message.flagged', actor: null, roomId, details: { ruleId: id, rule: 'Perhaps spam', found: [spam] } },
    ])
    const reports = async () =>
      (await admin.client.call('moderation.reports', { roomId })).items.map(
        ({ reporter, rule: by, note, ...report }) => ({
          reporter,
          by,
          note,
          state: report.state,
          said: report.evidence.content,
          target: report.target.messageId,
          user: report.user?.id,
        }),
      )
    const report = {
      reporter: null,
      by: 'Perhaps spam',
      note: spam,
      state: 'open',
      said: spam,
      target: message.id,
      user: ada.user.id,
    }
    await vi.waitFor(async () => expect(await reports()).toEqual([report]), { timeout: 10_000 })
  })

  it('is made by administrators of rooms that are there, and tried out by moderators', async () => {
    const { ada } = await stage()
    const draft = { name: 'Rule', action: 'block', condition: words('spam') } as const
    expect(await reasonOf(ada.client.call('moderation.createRule', draft))).toBe('admin_required')
    expect(await reasonOf(ada.client.call('moderation.rules', {}))).toBe('moderator_required')
    const nowhere = admin.client.call('moderation.createRule', { ...draft, roomIds: [crypto.randomUUID()] })
    expect(await reasonOf(nowhere)).toBe('room_not_found')
    expect(await reasonOf(admin.client.call('moderation.removeRule', { ruleId: crypto.randomUUID() }))).toBe(
      'rule_not_found',
    )
    const tried = { text: 'SPAM and eggs', condition: words('spam', 'ham') }
    expect((await admin.client.call('moderation.testRule', tried)).hits).toEqual([
      { ruleId: null, name: null, action: null, found: ['spam'] },
    ])
    const spam = crypto.randomUUID()
    const made = await rule({ condition: words(spam), name: 'In force' })
    expect((await admin.client.call('moderation.testRule', { text: spam })).hits).toEqual([
      { ruleId: made.id, name: 'In force', action: 'block', found: [spam] },
    ])
    expect((await admin.client.call('moderation.rules', {})).items[0]).toEqual(made)
  })

  it('is listed with what its rooms are called, as long as they are there', async () => {
    const { owner, roomId } = await stage()
    const made = await rule({ condition: words(crypto.randomUUID()), roomIds: [roomId] })
    const namesOf = async () =>
      (await admin.client.call('moderation.rules', {})).rooms.filter(({ id }) => id === roomId)
    expect(await namesOf()).toEqual([{ id: roomId, name: 'Desk' }])
    await owner.client.call('rooms.delete', { roomId })
    expect(await namesOf()).toEqual([])
    expect((await admin.client.call('moderation.rules', {})).items.map(({ id }) => id)).toContain(made.id)
  })

  it('about files of newcomers is tried out with a file and without', async () => {
    const condition = { kind: 'newcomers', hours: 1, files: false } as const
    const hits = async (hasFiles: boolean) =>
      (await admin.client.call('moderation.testRule', { text: 'Hello', hasFiles, condition })).hits.map(
        ({ found }) => found,
      )
    expect([await hits(true), await hits(false)]).toEqual([[['files']], []])
  })
})

describe('what is counted', () => {
  it('is the same said again by one person, in whatever rooms and on whatever node, and not sent again', async () => {
    const { ada, owner, roomId } = await stage()
    const { room } = await owner.client.call('rooms.create', {
      kind: 'channel',
      name: 'Other',
      memberIds: [ada.user.id],
    })
    await rule({ condition: { kind: 'repeat', times: 3, seconds: 600 } })
    const text = `join us ${crypto.randomUUID()}`
    expect(await reasonOf(say(ada, roomId, text, 'a'))).toBe('ok')
    for (const _ of [1, 2, 3]) expect(await reasonOf(say(ada, roomId, text, 'a'))).toBe('ok')
    expect(await sayThere(ada, room.id, text.toUpperCase())).toBe('ok')
    expect(await reasonOf(say(ada, roomId, text, 'b'))).toBe('message_blocked')
    expect(await reasonOf(say(ada, roomId, `${text} else`))).toBe('ok')
    expect(await reasonOf(say(ada, roomId, text, 'a'))).toBe('ok')
    for (const _ of [1, 2, 3]) expect(await reasonOf(say(owner, roomId, text))).toBe('ok')
  })

  it('is what accounts say that are new: those beyond wait, and directs are begun later (R5)', async () => {
    await rule({
      condition: { kind: 'newcomers', hours: 1, links: false, files: false, directs: false, perMinute: 2 },
    })
    const old = await world.person()
    world.clock.advance({ minutes: 61 })
    const [owner, ada] = [await world.person(), await world.person()]
    const { room } = await admin.client.call('rooms.create', {
      kind: 'channel',
      name: 'Desk',
      memberIds: [ada.user.id],
    })
    const roomId = room.id
    expect(await reasonOf(say(ada, roomId, 'see https://example.org'))).toBe('message_blocked')
    const [file] = (await upload(world, ada, [{ name: 'a.txt', bytes: 'a', type: 'text/plain' }])).files
    const withFile = { roomId, content: 'look', fileIds: [file?.id ?? ''] }
    expect(await reasonOf(ada.client.call('messages.send', withFile))).toBe('message_blocked')
    expect(await reasonOf(ada.client.call('rooms.direct', { userId: owner.user.id }))).toBe('account_too_new')
    // Who has taken them for a contact wants to hear from them.
    await ada.client.call('contacts.request', { userId: old.user.id })
    expect(await reasonOf(ada.client.call('rooms.direct', { userId: old.user.id }))).toBe('account_too_new')
    await old.client.call('contacts.accept', { userId: ada.user.id })
    expect(await reasonOf(ada.client.call('rooms.direct', { userId: old.user.id }))).toBe('ok')
    await expect(say(ada, roomId, 'again')).rejects.toMatchObject({
      reason: 'too_many_requests',
      retryAfterMs: expect.any(Number),
    })
    await old.client.call('rooms.join', { roomId })
    for (const _ of [1, 2, 3]) expect(await reasonOf(say(old, roomId, 'see https://example.org'))).toBe('ok')
    world.clock.advance({ minutes: 61 })
    expect(await reasonOf(say(ada, roomId, 'see https://example.org'))).toBe('ok')
    expect(await reasonOf(ada.client.call('rooms.direct', { userId: owner.user.id }))).toBe('ok')
  })
})
