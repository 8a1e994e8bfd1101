import { goodPassword, openSocket, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  )

async function roomWith(
  count: number,
): Promise<{ roomId: string; people: Someone[]; owner: Someone; member: Someone; third: Someone }> {
  const people = await Promise.all(Array.from({ length: count }, () => world.person()))
  const [owner, member, third = member] = people
  if (owner === undefined || member === undefined || third === undefined) throw new Error('a room needs two')
  const memberIds = people.slice(1).map(({ user }) => user.id)
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Talk', memberIds })
  return { roomId: room.id, people, owner, member, third }
}

describe('messages.send', () => {
  it.each([
    ['Thai', 'ที่'],
    ['emoji of several people', '👩‍👩‍👧'],
  ])('takes 10,000 characters as people count them, in %s too, and changes them (L9)', async (_, character) => {
    const { roomId, owner } = await roomWith(2)
    const content = character.repeat(10_000)
    const { message } = await owner.client.call('messages.send', { roomId, content })
    expect(message.content).toBe(content)
    const changed = `${character.repeat(9_999)}!`
    const edited = await owner.client.call('messages.edit', { roomId, messageId: message.id, content: changed })
    expect(edited.message.content).toBe(changed)
    const long = reasonOf(owner.client.call('messages.send', { roomId, content: character.repeat(10_001) }))
    expect(await long).toBe('invalid_input')
  })

  it('keeps what was written, to the letter (L9)', async () => {
    const { roomId, owner } = await roomWith(2)
    for (const content of [
      '**bold** <b>&amp;</b>',
      '  spaces  \n\n\tand lines  ',
      'e\u0301 is not é',
      '👩‍👩‍👧 שלום \u202Eabc',
      "'; drop table messages; --",
      '\u200bx',
    ]) {
      const { message } = await owner.client.call('messages.send', { roomId, content })
      expect(message.content).toBe(content)
      expect((await owner.client.call('messages.get', { roomId, messageId: message.id })).message).toEqual(message)
    }
  })

  it.each([
    ['', 'empty'],
    [' \n\t ', 'only space'],
    ['\u200b\u200b', 'nothing visible'],
    ['a\u0000b', 'a zero'],
    ['a\u0007b', 'a bell'],
    ['a\ud800b', 'half a character'],
    ['x'.repeat(10_001), 'too much'],
  ])('refuses %.8j: %s (L9)', async (content) => {
    const { roomId, owner } = await roomWith(2)
    const answer = await world.send('POST', `/rooms/${roomId}/messages`, { token: owner.token, body: { content } })
    expect([answer.status, answer.error.details?.[0]?.field]).toEqual([400, 'content'])
  })

  it('counts characters as people do (L9)', async () => {
    const { roomId, owner } = await roomWith(2)
    const family = '👨‍👩‍👧‍👦'
    const { message } = await owner.client.call('messages.send', { roomId, content: family.repeat(2_000) })
    expect(message.content).toBe(family.repeat(2_000))
  })

  it('answers the same nonce with the same message for ever, and with 200 (L6)', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const send = (someone: Someone, content: string) =>
      world.send('POST', `/rooms/${roomId}/messages`, { token: someone.token, body: { content, nonce: 'n-1' } })
    const first = await send(owner, 'once')
    await owner.client.call('messages.send', { roomId, content: 'between' })
    const again = await send(owner, 'something else')
    const others = await send(member, 'my own')
    expect([first.status, again.status, others.status]).toEqual([201, 200, 201])
    expect(again.body).toEqual(first.body)
    expect((await owner.client.call('rooms.get', { roomId })).room.seq).toBe(4)
  })

  it('takes many at once without a hole or a double, whatever nonces collide (L2, L6)', async () => {
    const { roomId, people, owner } = await roomWith(5)
    const calls = people.flatMap(({ client }) =>
      Array.from({ length: 40 }, (_, index) =>
        client.call('messages.send', { roomId, content: `m${index}`, nonce: `n${index % 25}` }),
      ),
    )
    const answers = await Promise.all(calls)
    const seqs = [...new Set(answers.map(({ message }) => message.seq))].toSorted((a, b) => a - b)
    expect(seqs).toEqual(Array.from({ length: 125 }, (_, index) => index + 2))
    expect(new Set(answers.map(({ message }) => message.id)).size).toBe(125)
    const { messages } = await owner.client.call('messages.list', { roomId, after: 1, limit: 100 })
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2))
  })

  it('keeps the order of one writer, whomever the texts speak to (L5)', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token: owner.token })
    const name = member.user.username
    // More at once than that are refused; what names somebody waits for the database, what does not waits for nothing.
    const texts = Array.from({ length: 30 }, (_, index) => (index % 3 === 2 ? `${index}` : `@${name} ${index}`))
    await Promise.all(texts.map((content) => socket.command('messages.send', { roomId, content })))
    const { messages } = await owner.client.call('messages.list', { roomId, after: 1, limit: 100 })
    expect(messages.map(({ content }) => content)).toEqual(texts)
    expect(messages.map(({ mentions }) => mentions.length)).toEqual(texts.map((_, index) => (index % 3 === 2 ? 0 : 1)))
  })

  it('stores whom it speaks to by id', async () => {
    const { roomId, owner, member, third } = await roomWith(3)
    const stranger = await world.person()
    const names = [member, stranger].map(({ user }) => `@${user.username}`)
    const { message } = await owner.client.call('messages.send', {
      roomId,
      content: `Hi ${names.join(', ')}. And \`@${third.user.username}\` in code, me@${third.user.username} in mail, @here`,
    })
    expect(message.mentions).toEqual([member.user.id])
    expect(message.mentionsRoom).toBe('here')
  })

  it('quotes what it replies to, as long as that is there', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const { message } = await owner.client.call('messages.send', { roomId, content: `Shall we?\n${'👨‍👩‍👧 '.repeat(200)}` })
    const reply = (await member.client.call('messages.send', { roomId, content: 'yes', replyToId: message.id })).message
    const from = { id: message.id, seq: message.seq, author: { id: owner.user.id } }
    expect(reply.replyTo).toMatchObject({ ...from, shows: 'words' })
    expect(reply.replyTo?.excerpt).toBe(`Shall we? ${'👨‍👩‍👧 '.repeat(55)}…`)
    await owner.client.call('messages.delete', { roomId, messageId: message.id })
    const later = await member.client.call('messages.get', { roomId, messageId: reply.id })
    expect(later.message.replyTo).toMatchObject({ ...from, excerpt: '', shows: 'deleted' })
  })

  it('holds a person to ten a second', async () => {
    const place = await openWorld({ env: { PARLEY_LIMITS: '' } })
    try {
      const writer = await place.person()
      const { room } = await writer.client.call('rooms.create', { kind: 'channel', name: 'Fast' })
      const send = () =>
        place.send('POST', `/rooms/${room.id}/messages`, { token: writer.token, body: { content: 'x' } })
      const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await send()).status))
      expect(statuses.filter((status) => status === 201)).toHaveLength(10)
      place.clock.advance({ seconds: 1 })
      expect((await send()).status).toBe(201)
    } finally {
      await place.close()
    }
  })
})

describe('a message', () => {
  it('is edited by its author only, and keeps its earlier versions', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const { message } = await member.client.call('messages.send', { roomId, content: 'frist' })
    expect(await reasonOf(owner.client.call('messages.edit', { roomId, messageId: message.id, content: 'x' }))).toBe(
      'not_the_author',
    )
    world.clock.advance({ minutes: 1 })
    const edited = (await member.client.call('messages.edit', { roomId, messageId: message.id, content: 'first' }))
      .message
    expect(edited).toMatchObject({ content: 'first', seq: message.seq, editedAt: world.clock.now().toISOString() })
    expect(edited.rev).toBeGreaterThan(message.rev)
    const same = (await member.client.call('messages.edit', { roomId, messageId: message.id, content: 'first' }))
      .message
    expect(same.rev).toBe(edited.rev)
    await member.client.call('messages.edit', { roomId, messageId: message.id, content: 'First!' })
    const { items } = await owner.client.call('messages.history', { roomId, messageId: message.id })
    expect(items).toEqual([
      { content: 'frist', at: message.createdAt },
      { content: 'first', at: edited.editedAt },
    ])
  })

  it('can be edited for as long as the place says, and be deleted at any time (L10)', async () => {
    const place = await openWorld({ env: { PARLEY_EDIT_WINDOW: '15m' } })
    onTestFinished(() => place.close())
    const told = await place.client().call('place.get', {})
    expect([told.place.editWindowSeconds, told.now]).toEqual([15 * 60, place.clock.now().toISOString()])
    const owner = await place.person()
    const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Quick' })
    const { message } = await owner.client.call('messages.send', { roomId: room.id, content: 'slip' })
    const on = { roomId: room.id, messageId: message.id }
    place.clock.advance({ seconds: 15 * 60 })
    expect((await owner.client.call('messages.edit', { ...on, content: 'mended' })).message.content).toBe('mended')
    place.clock.advance({ seconds: 1 })
    await owner.client.call('auth.login', { login: owner.user.username, password: goodPassword })
    expect(await reasonOf(owner.client.call('messages.edit', { ...on, content: 'again' }))).toBe('edit_too_late')
    expect((await owner.client.call('messages.delete', on)).message.deletedAt).not.toBeNull()
  })

  it('shows of very many versions the last hundred, and keeps no others', async () => {
    const { roomId, owner } = await roomWith(2)
    const { message } = await owner.client.call('messages.send', { roomId, content: '0' })
    for (let version = 1; version <= 103; version += 1)
      await owner.client.call('messages.edit', { roomId, messageId: message.id, content: `${version}` })
    const { items } = await owner.client.call('messages.history', { roomId, messageId: message.id })
    expect(items.map(({ content }) => content)).toEqual(Array.from({ length: 100 }, (_, index) => `${index + 3}`))
    const text = 'select count(*)::int as many from message_versions where message_id = $1'
    expect(await world.app.house.database.run({ name: 'test.versions', text }, [message.id])).toEqual([{ many: 100 }])
  })

  it('is deleted by its author or a moderator, and nothing of it stays (L3, L12)', async () => {
    const { roomId, owner, member, third } = await roomWith(3)
    const { message } = await member.client.call('messages.send', { roomId, content: 'top secret' })
    await member.client.call('messages.edit', { roomId, messageId: message.id, content: 'still secret' })
    await owner.client.call('reactions.add', { roomId, messageId: message.id, emoji: '👀' })
    await owner.client.call('pins.add', { roomId, messageId: message.id })
    expect(await reasonOf(third.client.call('messages.delete', { roomId, messageId: message.id }))).toBe(
      'room_right_missing',
    )
    const deleted = (await owner.client.call('messages.delete', { roomId, messageId: message.id })).message
    expect(deleted).toMatchObject({
      seq: message.seq,
      content: '',
      reactions: [],
      pinnedAt: null,
      deletedAt: world.clock.now().toISOString(),
    })
    expect((await member.client.call('messages.delete', { roomId, messageId: message.id })).message).toEqual(deleted)
    for (const call of [
      member.client.call('messages.edit', { roomId, messageId: message.id, content: 'back' }),
      owner.client.call('reactions.add', { roomId, messageId: message.id, emoji: '👍' }),
      owner.client.call('pins.add', { roomId, messageId: message.id }),
    ].map(reasonOf)) {
      expect(await call).toBe('message_deleted')
    }
    const dump = await world.app.house.database.run(
      {
        name: 'test.dump',
        text: `select (select string_agg(m::text, '') from messages m where room_id = $1) as m, (select string_agg(v::text, '') from message_versions v) as v`,
      },
      [roomId],
    )
    expect(JSON.stringify(dump)).not.toContain('secret')
  })

  it('carries reactions: who, how many, each once', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const { message } = await owner.client.call('messages.send', { roomId, content: 'lunch?' })
    const on = { roomId, messageId: message.id }
    await member.client.call('reactions.add', { ...on, emoji: '🍕' })
    world.clock.advance({ seconds: 1 })
    await owner.client.call('reactions.add', { ...on, emoji: '🍕' })
    await owner.client.call('reactions.add', { ...on, emoji: '❤️' })
    const again = (await owner.client.call('reactions.add', { ...on, emoji: '❤️' })).message
    expect(again.reactions).toEqual([
      { emoji: '🍕', count: 2, mine: true, userIds: [member.user.id, owner.user.id] },
      { emoji: '❤️', count: 1, mine: true, userIds: [owner.user.id] },
    ])
    const removed = (await owner.client.call('reactions.remove', { ...on, emoji: '🍕' })).message
    expect(removed.reactions[0]).toEqual({ emoji: '🍕', count: 1, mine: false, userIds: [member.user.id] })
    const refused = await world.send('PUT', `/rooms/${roomId}/messages/${message.id}/reactions/nonsense`, {
      token: owner.token,
    })
    expect([refused.status, refused.error.details?.[0]?.field]).toEqual([400, 'emoji'])
  })

  it('is pinned by those who keep order', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const { message } = await member.client.call('messages.send', { roomId, content: 'rules' })
    expect(await reasonOf(member.client.call('pins.add', { roomId, messageId: message.id }))).toBe('room_right_missing')
    await owner.client.call('pins.add', { roomId, messageId: message.id })
    expect((await member.client.call('pins.list', { roomId })).items.map(({ id }) => id)).toEqual([message.id])
    await owner.client.call('pins.remove', { roomId, messageId: message.id })
    expect((await member.client.call('pins.list', { roomId })).items).toEqual([])
  })

  it('is told of where it is pinned, once for each time, quoted as it is now', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const { message } = await member.client.call('messages.send', { roomId, content: 'rules' })
    const on = { roomId, messageId: message.id }
    const notes = async () =>
      (await member.client.call('messages.list', { roomId })).messages.filter(({ system }) => system?.what === 'pinned')
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token: member.token })
    const heard = () => socket.events.flatMap((event) => ('rev' in event ? [[event.ev, event.rev]] : []))
    const { message: pinned } = await owner.client.call('pins.add', on)
    await owner.client.call('pins.add', on)
    await owner.client.call('pins.remove', on)

    const [note, ...others] = await notes()
    expect(others).toEqual([])
    expect(note).toMatchObject({
      author: { id: owner.user.id },
      rev: pinned.rev + 1,
      replyTo: { id: message.id, excerpt: 'rules' },
    })
    await expect.poll(heard).toEqual([
      ['message.updated', pinned.rev],
      ['message.created', pinned.rev + 1],
      ['message.updated', pinned.rev + 2],
    ])

    await member.client.call('messages.edit', { ...on, content: 'better rules' })
    expect((await notes()).map(({ replyTo }) => replyTo?.excerpt)).toEqual(['better rules'])
    await member.client.call('messages.delete', on)
    expect((await notes()).map(({ replyTo }) => [replyTo?.excerpt, replyTo?.shows])).toEqual([['', 'deleted']])
  })

  it('is neither edited in a room that is read only nor pinned by who is silenced, as the contract says', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const on = {
      roomId,
      messageId: (await member.client.call('messages.send', { roomId, content: 'mine' })).message.id,
    }
    await owner.client.call('rooms.update', { roomId, readOnly: true })
    expect(await reasonOf(member.client.call('messages.edit', { ...on, content: 'other' }))).toBe('room_read_only')
    await owner.client.call('rooms.update', { roomId, readOnly: false })
    const silencedUntil = new Date(world.clock.now().getTime() + 60_000).toISOString()
    await owner.client.call('members.update', { roomId, userId: member.user.id, silencedUntil })
    expect(await reasonOf(member.client.call('pins.add', on))).toBe('silenced')
    expect(await reasonOf(member.client.call('pins.remove', on))).toBe('silenced')
  })

  it('is found among what is pinned however much that is', async () => {
    const { roomId, owner } = await roomWith(2)
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) {
      const { message } = await owner.client.call('messages.send', { roomId, content: `rule ${index}` })
      // At one moment the later message stands first.
      if (index === 3) world.clock.advance({ seconds: 1 })
      await owner.client.call('pins.add', { roomId, messageId: message.id })
      ids.unshift(message.id)
    }
    const found: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const input = { roomId, limit: 2, ...(cursor !== undefined && { cursor }) }
      const { items, nextCursor }: { items: { id: string }[]; nextCursor: string | null } = await owner.client.call(
        'pins.list',
        input,
      )
      expect(items.length).toBe(nextCursor === null ? 1 : 2)
      found.push(...items.map(({ id }) => id))
      cursor = nextCursor
    }
    expect(found).toEqual(ids)
    expect(await reasonOf(owner.client.call('pins.list', { roomId, cursor: 'made-up' }))).toBe('invalid_input')
  })

  it('edited while it is being deleted ends deleted (L13)', async () => {
    const { roomId, owner, member } = await roomWith(2)
    for (let round = 0; round < 8; round += 1) {
      const { message } = await member.client.call('messages.send', { roomId, content: `round ${round}` })
      const on = { roomId, messageId: message.id }
      await Promise.all([
        reasonOf(member.client.call('messages.edit', { ...on, content: 'edited' })),
        owner.client.call('messages.delete', on),
        reasonOf(owner.client.call('reactions.add', { ...on, emoji: '👍' })),
      ])
      const { message: after } = await member.client.call('messages.get', on)
      expect(after).toMatchObject({ content: '', reactions: [] })
      expect(after.deletedAt).not.toBeNull()
      expect((await member.client.call('messages.history', on)).items).toEqual([])
    }
  })
})

describe('messages.list', () => {
  it('pages through history both ways and around a place', async () => {
    const { roomId, owner } = await roomWith(2)
    for (let index = 0; index < 24; index += 1)
      await owner.client.call('messages.send', { roomId, content: `${index}` })
    const list = async (place: object) => {
      const { messages, hasBefore, hasAfter } = await owner.client.call('messages.list', {
        roomId,
        limit: 10,
        ...place,
      })
      return [messages[0]?.seq, messages.at(-1)?.seq, hasBefore, hasAfter]
    }
    expect(await list({})).toEqual([16, 25, true, false])
    expect(await list({ before: 16 })).toEqual([6, 15, true, true])
    expect(await list({ before: 6 })).toEqual([1, 5, false, true])
    expect(await list({ before: 1 })).toEqual([undefined, undefined, false, true])
    expect(await list({ before: 26 })).toEqual([16, 25, true, false])
    expect(await list({ after: 0 })).toEqual([1, 10, false, true])
    expect(await list({ after: 20 })).toEqual([21, 25, true, false])
    expect(await list({ around: 12 })).toEqual([7, 16, true, true])
    expect(await list({ around: 1 })).toEqual([1, 5, false, true])
    expect(await list({ around: 12, limit: 1 })).toEqual([12, 12, true, true])
    expect(await list({ around: 1, limit: 1 })).toEqual([1, 1, false, true])
    expect(await list({ around: 12, limit: 3 })).toEqual([11, 13, true, true])
    expect(await reasonOf(owner.client.call('messages.list', { roomId, before: 1, after: 1 }))).toBe('invalid_input')
  })

  it('needs as many statements for a page of fifty as for one message', async () => {
    const { roomId, owner } = await roomWith(2)
    const { database } = world.app.house
    const read = database.read.bind(database)
    const counts: number[] = []
    for (const amount of [1, 50]) {
      for (let index = 0; index < amount; index += 1) {
        const { message } = await owner.client.call('messages.send', { roomId, content: 'x' })
        await owner.client.call('reactions.add', { roomId, messageId: message.id, emoji: '👍' })
      }
      let count = 0
      database.read = (statement, values) => {
        count += 1
        return read(statement, values)
      }
      await owner.client.call('messages.list', { roomId, limit: amount })
      database.read = read
      counts.push(count)
    }
    expect(counts[1]).toBe(counts[0])
  })
})

describe('unread', () => {
  it('is arithmetic: what was said after my mark, my own words moving it (U1, U3)', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const state = async (someone: Someone) => {
      const { rooms } = await someone.client.call('sync', {})
      const found = rooms.find(({ room }) => room.id === roomId)
      return [found?.unread, found?.mentions]
    }
    await owner.client.call('receipts.read', { roomId, seq: 99 })
    await member.client.call('receipts.read', { roomId, seq: 99 })
    await owner.client.call('messages.send', { roomId, content: 'one' })
    await owner.client.call('messages.send', { roomId, content: `two @${member.user.username}` })
    await owner.client.call('messages.send', { roomId, content: 'three @room' })
    expect([await state(owner), await state(member)]).toEqual([
      [0, 0],
      [3, 2],
    ])
    expect(await member.client.call('receipts.read', { roomId, seq: 3 })).toMatchObject({
      unread: 1,
      mentions: 1,
      membership: { readSeq: 3 },
    })
    expect(await member.client.call('receipts.read', { roomId, seq: 1 })).toMatchObject({
      unread: 1,
      membership: { readSeq: 3 },
    })
    await member.client.call('messages.send', { roomId, content: 'mine' })
    expect([await state(owner), await state(member)]).toEqual([
      [1, 0],
      [0, 0],
    ])
  })

  it('forgets a mention that was deleted (U4)', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const { message } = await owner.client.call('messages.send', { roomId, content: `@${member.user.username}` })
    await owner.client.call('messages.delete', { roomId, messageId: message.id })
    const { mentions } = await member.client.call('receipts.delivered', { roomId, seq: 1 })
    expect(mentions).toBe(0)
  })

  it('tells who has a message and who has read it, unless they keep that to themselves', async () => {
    const { roomId, owner, member, third } = await roomWith(3)
    await third.client.call('preferences.set', { readReceipts: false })
    const { message } = await owner.client.call('messages.send', { roomId, content: 'seen?' })
    const receipts = () => owner.client.call('receipts.list', { roomId, messageId: message.id })
    expect(await receipts()).toEqual({ deliveredTo: [], readBy: [] })
    await member.client.call('receipts.delivered', { roomId, seq: message.seq })
    expect(await receipts()).toEqual({ deliveredTo: [member.user.id], readBy: [] })
    await member.client.call('receipts.read', { roomId, seq: message.seq })
    await third.client.call('receipts.read', { roomId, seq: message.seq })
    const { deliveredTo, readBy } = await receipts()
    expect(new Set(deliveredTo)).toEqual(new Set([member.user.id, third.user.id]))
    expect(readBy).toEqual([member.user.id])
  })

  it('does not name who came in later, be it for what they may read or what they may not', async () => {
    const { roomId, owner, member } = await roomWith(2)
    const { message } = await owner.client.call('messages.send', { roomId, content: 'before you came' })
    const late = await world.person()
    await owner.client.call('members.add', { roomId, userIds: [late.user.id] })
    const of = async (messageId: string) => await owner.client.call('receipts.list', { roomId, messageId })
    await late.client.call('receipts.read', { roomId, seq: message.seq + 1 })
    expect(await of(message.id)).toEqual({ deliveredTo: [], readBy: [] })
    const { message: after } = await owner.client.call('messages.send', { roomId, content: 'now you are here' })
    for (const { client } of [member, late]) await client.call('receipts.read', { roomId, seq: after.seq })
    expect(new Set((await of(after.id)).readBy)).toEqual(new Set([member.user.id, late.user.id]))
  })
})

it('nothing a removed member does arrives after they were removed (L7)', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { roomId, owner, member } = await roomWith(2)
    const { message } = await member.client.call('messages.send', { roomId, content: 'before' })
    const trying = Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0
        ? reasonOf(member.client.call('messages.send', { roomId, content: `late ${index}` }))
        : reasonOf(member.client.call('messages.edit', { roomId, messageId: message.id, content: `late ${index}` })),
    )
    await owner.client.call('members.remove', { roomId, userId: member.user.id })
    const { room } = await owner.client.call('rooms.get', { roomId })
    await Promise.all(trying)
    expect((await owner.client.call('rooms.get', { roomId })).room.rev).toBe(room.rev)
  }
})
