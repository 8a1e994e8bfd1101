import { openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideDraft } from './rules.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function roomOf(visibility: 'public' | 'private' = 'public') {
  const [ada, bob] = [await world.person(), await world.person()]
  const memberIds = [bob.user.id]
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Desk', visibility, memberIds })
  return { ada, bob, roomId: room.id }
}

describe('drafts', () => {
  it('are kept to the letter, one in a room, the latest first, and seen by nobody else', async () => {
    const { ada, bob, roomId } = await roomOf()
    const { room: other } = await bob.client.call('rooms.create', { kind: 'channel', name: 'Other' })
    const content = '  a **long** one \n'.repeat(2_000)
    await bob.client.call('drafts.set', { roomId, content: 'first' })
    world.clock.advance({ seconds: 1 })
    await bob.client.call('drafts.set', { roomId: other.id, content: 'other' })
    world.clock.advance({ seconds: 1 })
    const replyToId = crypto.randomUUID()
    const { draft } = await bob.client.call('drafts.set', { roomId, content, replyToId })
    expect(draft).toMatchObject({ content, replyToId })
    const page = await bob.client.call('drafts.list', { limit: 1 })
    expect(page.items).toEqual([draft])
    const next = await bob.client.call('drafts.list', { limit: 1, cursor: page.nextCursor ?? '' })
    const forged = Buffer.from(JSON.stringify(['0000-01-01T00:00:00Z', crypto.randomUUID()])).toString('base64url')
    await expect(bob.client.call('drafts.list', { cursor: forged })).rejects.toMatchObject({ reason: 'invalid_input' })
    expect([next.items.map((each) => each.content), next.nextCursor]).toEqual([['other'], null])
    expect((await ada.client.call('drafts.list', {})).items).toEqual([])
    expect((await bob.client.call('own.get', {})).drafts).toHaveLength(2)
  })

  it('may be longer than what can be sent, in any script, and no longer than that', async () => {
    const { ada, roomId } = await roomOf()
    const put = (content: string) =>
      world.send('PUT', `/rooms/${roomId}/draft`, { token: ada.token, body: { content } })
    expect((await put('語'.repeat(40_000))).status).toBe(200)
    expect((await put('x'.repeat(40_001))).error.reason).toBe('invalid_input')
    expect((await put('x'.repeat(300_000))).error.reason).toBe('body_too_large')
  })

  it('of two devices stay as written last, and what was replaced unseen is in the answer (O3)', async () => {
    const { ada, roomId } = await roomOf()
    const write = (content: string, base: string | null) => ada.client.call('drafts.set', { roomId, content, base })
    const laptop = await write('on the laptop', null)
    const phone = await write('on the phone', null)
    expect(phone).toMatchObject({ draft: { content: 'on the phone' }, replaced: laptop.draft })
    const more = await write('on the phone, more', phone.draft?.updatedAt ?? null)
    expect(more.replaced).toBeNull()
    expect(await write('', laptop.draft?.updatedAt ?? null)).toMatchObject({ draft: more.draft, replaced: null })
    expect(await write('', more.draft?.updatedAt ?? null)).toMatchObject({ draft: null, replaced: null })
    expect((await ada.client.call('drafts.list', {})).items).toEqual([])
  })

  it('written at once by many devices lose nothing that no answer shows (O3)', async () => {
    const { ada, roomId } = await roomOf()
    const texts = Array.from({ length: 8 }, (_, n) => `device ${n}`)
    const answers = await Promise.all(
      texts.map((content) => ada.client.call('drafts.set', { roomId, content, base: null })),
    )
    const [{ content: last } = { content: '' }] = (await ada.client.call('drafts.list', {})).items
    const seen = [last, ...answers.flatMap(({ replaced }) => replaced?.content ?? [])]
    expect(seen.toSorted()).toEqual(texts)
  })

  it('go with the room one leaves, is removed from or may not read any more', async () => {
    const { ada, bob, roomId } = await roomOf()
    const draftsOf = async () => (await bob.client.call('drafts.list', {})).items.length
    await bob.client.call('drafts.set', { roomId, content: 'begun' })
    await bob.client.call('rooms.leave', { roomId })
    expect(await draftsOf()).toBe(0)
    await bob.client.call('drafts.set', { roomId, content: 'from outside' })
    expect(await draftsOf()).toBe(1)
    await ada.client.call('rooms.update', { roomId, visibility: 'private' })
    expect([await draftsOf(), (await bob.client.call('own.get', {})).drafts]).toEqual([0, []])
    await ada.client.call('members.add', { roomId, userIds: [bob.user.id] })
    await bob.client.call('drafts.set', { roomId, content: 'inside' })
    await ada.client.call('members.remove', { roomId, userId: bob.user.id })
    await expect(bob.client.call('drafts.set', { roomId, content: 'late' })).rejects.toMatchObject({
      reason: 'room_not_found',
    })
    await ada.client.call('members.add', { roomId, userIds: [bob.user.id] })
    expect(await draftsOf()).toBe(0)
  })
})

const moment = (n: number) => new Date(1_000 + n)
const was = { roomId: 'r', content: 'was', replyToId: null, updatedAt: moment(5) }
it.each([
  ['the first', null, 'new', null, { kept: 'new', replaced: null, isDifferent: true }],
  ['made from the one before', was, 'new', moment(5), { kept: 'new', replaced: null, isDifferent: true }],
  ['made from an older one', was, 'new', moment(4), { kept: 'new', replaced: 'was', isDifferent: true }],
  ['made from nobody knows what', was, 'new', undefined, { kept: 'new', replaced: 'was', isDifferent: true }],
  ['the same again', was, 'was', null, { kept: 'was', replaced: null, isDifferent: false }],
  ['empty, of the one before', was, '', moment(5), { kept: null, replaced: null, isDifferent: true }],
  ['empty, of another one', was, '', null, { kept: 'was', replaced: null, isDifferent: false }],
  ['empty, whatever is there', was, '', undefined, { kept: null, replaced: 'was', isDifferent: true }],
  ['empty, and nothing is there', null, '', null, { kept: null, replaced: null, isDifferent: false }],
] as const)('a draft that is %s', (_case, before, content, base, expected) => {
  const { kept, replaced, isDifferent } = decideDraft(
    before,
    { roomId: 'r', content, replyToId: null, base },
    moment(0),
  )
  expect({ kept: kept?.content ?? null, replaced: replaced?.content ?? null, isDifferent }).toEqual(expected)
  if (isDifferent && kept !== null) expect(kept.updatedAt.getTime()).toBeGreaterThan(before === null ? 0 : 1_005)
})
