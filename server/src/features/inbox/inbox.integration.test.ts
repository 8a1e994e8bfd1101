import { openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mentionsStatement } from './store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function roomOf(more: object = {}) {
  const [ada, bob] = [await world.person(), await world.person()]
  const memberIds = [bob.user.id]
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Inbox', memberIds, ...more })
  return { ada, bob, roomId: room.id }
}

async function say({ client }: Someone, roomId: string, content: string) {
  world.clock.advance({ seconds: 1 })
  return (await client.call('messages.send', { roomId, content })).message
}

async function mentionsOf({ client }: Someone, unread = false) {
  const { items } = await client.call('mentions.list', { unread })
  return items.map(({ message }) => message.content)
}

describe('mentions', () => {
  it('of all rooms are listed by name and by @room, the latest first, page by page', async () => {
    const { ada, bob, roomId } = await roomOf()
    const { room: other } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const at = `@${bob.user.username}`
    await say(ada, roomId, `${at} one`)
    await say(ada, roomId, 'nobody')
    await say(ada, roomId, '@room two')
    await say(bob, roomId, `${at} myself`)
    await say(ada, other.id, `${at} three`)
    expect(await mentionsOf(bob)).toEqual([`${at} three`, '@room two', `${at} one`])
    expect(await mentionsOf(ada)).toEqual([])
    const first = await bob.client.call('mentions.list', { limit: 2 })
    expect(first.items.map(({ room }) => room.id)).toEqual([other.id, roomId])
    const next = await bob.client.call('mentions.list', { limit: 2, cursor: first.nextCursor ?? '' })
    expect([next.items.map(({ message }) => message.content), next.nextCursor]).toEqual([[`${at} one`], null])
  })

  it('are unread until they are read, and follow what is edited and deleted', async () => {
    const { ada, bob, roomId } = await roomOf()
    const at = `@${bob.user.username}`
    const read = await say(ada, roomId, `${at} read`)
    const edited = await say(ada, roomId, `${at} edited`)
    const called = await say(ada, roomId, 'not yet')
    const deleted = await say(ada, roomId, `${at} deleted`)
    await bob.client.call('receipts.read', { roomId, seq: read.seq })
    await ada.client.call('messages.edit', { roomId, messageId: edited.id, content: 'nobody' })
    await ada.client.call('messages.edit', { roomId, messageId: called.id, content: `${at} now` })
    await ada.client.call('messages.delete', { roomId, messageId: deleted.id })
    expect(await mentionsOf(bob)).toEqual([`${at} now`, `${at} read`])
    expect(await mentionsOf(bob, true)).toEqual([`${at} now`])
  })

  it('show nothing of a room that one has left, nor from before one came where that is hidden', async () => {
    const { ada, bob, roomId } = await roomOf({ visibility: 'private', historyVisibility: 'joined' })
    await say(ada, roomId, `@${bob.user.username} before`)
    await say(ada, roomId, '@room before')
    await bob.client.call('rooms.leave', { roomId })
    expect(await mentionsOf(bob)).toEqual([])
    await ada.client.call('members.add', { roomId, userIds: [bob.user.id] })
    expect(await mentionsOf(bob)).toEqual([])
  })

  it('are found by indexes, however much has been said', async () => {
    const { bob } = await roomOf()
    const lines = await world.app.house.database.transaction(async (transaction) => {
      await transaction.run({ name: 'test.noScan', text: 'set local enable_seqscan = off' })
      const explain = { name: 'test.explain', text: `explain ${mentionsStatement.text}` }
      const end = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
      return await transaction.run<Record<string, string>>(explain, [bob.user.id, end, false, 51])
    })
    const plan = lines.flatMap((line) => Object.values(line)).join('\n')
    expect(plan).toMatch(/mentions_pkey/)
    expect(plan).toMatch(/messages_calls/)
    expect(plan).not.toMatch(/Seq Scan/)
  })
})

describe('bookmarks', () => {
  it('are one’s own, kept once, the latest first, and gone with the right to see them', async () => {
    const { ada, bob, roomId } = await roomOf({ visibility: 'private' })
    const [one, two] = [await say(ada, roomId, 'one'), await say(ada, roomId, 'two')]
    for (const { id } of [one, two, one]) {
      world.clock.advance({ seconds: 1 })
      await bob.client.call('bookmarks.add', { roomId, messageId: id })
    }
    const kept = async () => (await bob.client.call('bookmarks.list', {})).items.map(({ message }) => message.content)
    expect(await kept()).toEqual(['two', 'one'])
    expect((await bob.client.call('own.get', {})).bookmarks).toEqual([two.id, one.id])
    expect((await ada.client.call('bookmarks.list', {})).items).toEqual([])
    const page = await bob.client.call('bookmarks.list', { limit: 1 })
    const next = await bob.client.call('bookmarks.list', { limit: 1, cursor: page.nextCursor ?? '' })
    expect(next.items.map(({ message }) => message.id)).toEqual([one.id])
    await ada.client.call('messages.delete', { roomId, messageId: one.id })
    expect(await kept()).toEqual(['two'])
    await expect(bob.client.call('bookmarks.add', { roomId, messageId: one.id })).rejects.toMatchObject({
      reason: 'message_deleted',
    })
    await ada.client.call('members.remove', { roomId, userId: bob.user.id })
    expect([await kept(), (await bob.client.call('own.get', {})).bookmarks]).toEqual([[], []])
  })
})

describe('a page around a time', () => {
  it('begins at the first message of then or later, whatever the time', async () => {
    const { ada, roomId } = await roomOf()
    const said = []
    for (let n = 0; n < 9; n += 1) {
      world.clock.advance({ hours: n })
      said.push(await say(ada, roomId, `${n}`))
    }
    for (const message of said) {
      const { messages } = await ada.client.call('messages.list', { roomId, at: message.createdAt, limit: 2 })
      expect(messages.at(-1)?.id).toBe(message.id)
    }
    const page = (at: string) => ada.client.call('messages.list', { roomId, at, limit: 2 })
    const early = await page('2000-01-01T00:00:00Z')
    expect([early.messages[0]?.seq, early.hasBefore]).toEqual([1, false])
    const late = await page('2999-01-01T00:00:00Z')
    expect([late.messages.at(-1)?.content, late.hasAfter]).toEqual(['8', false])
    await expect(
      ada.client.call('messages.list', { roomId, at: '2999-01-01T00:00:00Z', around: 3 }),
    ).rejects.toMatchObject({ reason: 'invalid_input' })
  })
})
