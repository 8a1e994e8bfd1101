import type { LiveEvent, OperationName } from '@parley/protocol'
import { goodPassword, openSocket, openWorld, type Someone, type TestSocket, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../../platform/postgres/statement.ts'
import { lockRooms } from '../../roomlog/append.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.person('founder')
})
afterAll(() => world.close())

const two = async () => [await world.person(), await world.person()] as const
const listed = async ({ client }: Someone) =>
  (await client.call('contacts.list', {})).items.map(({ user, state }) => `${user.username} ${state}`)
/** What each of two people has of the other. */
async function between(one: Someone, other: Someone): Promise<string> {
  const seen = await Promise.all(
    [one, other].map(async ({ client }) => (await client.call('contacts.list', {})).items.map(({ state }) => state)),
  )
  return seen.map((states) => states.join() || 'nothing').join(' ')
}

async function listen({ token }: Someone): Promise<TestSocket> {
  const socket = await openSocket(world.url)
  await socket.command('hello', { token })
  return socket
}

const told = async (socket: TestSocket) => {
  await socket.command('ping')
  return socket.events.flatMap((event) => (event.ev === 'contact.updated' ? [event.data.state] : []))
}
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { reason: string }) => error.reason,
  )

describe('contacts', () => {
  it('are made by asking and accepting, told to both on all devices, and end for both', async () => {
    const [ada, bob] = await two()
    const [a, a2, b] = [await listen(ada), await listen(ada), await listen(bob)]
    const { contact } = await ada.client.call('contacts.request', { username: bob.user.username.toUpperCase() })
    expect(contact).toMatchObject({ state: 'outgoing', user: { id: bob.user.id }, since: expect.any(String) })
    const asked = await b.heard((event) => event.ev === 'contact.updated')
    expect(asked).toMatchObject({ data: { state: 'incoming', own: 1, user: { id: ada.user.id } } })
    expect((await bob.client.call('contacts.list', { state: 'incoming' })).items).toMatchObject([
      { state: 'incoming', user: { id: ada.user.id } },
    ])
    await bob.client.call('contacts.accept', { userId: ada.user.id })
    expect(await between(ada, bob)).toBe('accepted accepted')
    await ada.client.call('contacts.remove', { userId: bob.user.id })
    expect(await between(ada, bob)).toBe('nothing nothing')
    for (const socket of [a, a2]) expect(await told(socket)).toEqual(['outgoing', 'accepted', null])
    expect(await told(b)).toEqual(['incoming', 'accepted', null])
  })

  it('are listed by state, page by page, the latest first', async () => {
    const ada = await world.person()
    const others = []
    for (let n = 0; n < 5; n += 1) {
      world.clock.advance({ seconds: 1 })
      const other = await world.person()
      others.unshift(other.user.username)
      await (n === 2
        ? ada.client.call('contacts.block', { userId: other.user.id })
        : other.client.call('contacts.request', { userId: ada.user.id }))
    }
    const names: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await ada.client.call('contacts.list', { limit: 2, ...(cursor && { cursor }) })
      names.push(...page.items.map(({ user }) => user.username))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(names).toEqual(others)
    const incoming = await ada.client.call('contacts.list', { state: 'incoming' })
    expect(incoming.items.map(({ user }) => user.username)).toEqual(others.filter((_, index) => index !== 2))
    expect((await ada.client.call('own.get', {})).contacts.map(({ user }) => user.username)).toEqual(others)
  })

  it('who was declined is not told, and does not reach them again', async () => {
    const [ada, bob] = await two()
    const [a, b] = [await listen(ada), await listen(bob)]
    const userId = bob.user.id
    await ada.client.call('contacts.request', { userId })
    await bob.client.call('contacts.decline', { userId: ada.user.id })
    world.clock.advance({ days: 3 })
    // Her access token is over by then.
    const again = world.client()
    await again.call('auth.login', { login: ada.user.username, password: goodPassword })
    await again.call('contacts.remove', { userId })
    await again.call('contacts.request', { userId })
    expect((await again.call('contacts.list', {})).items).toMatchObject([{ state: 'outgoing' }])
    expect(await told(a)).toEqual(['outgoing', null, 'outgoing'])
    expect(await told(b)).toEqual(['incoming', null])
  })

  it('oneself, guests and nobody are as unknown, and a request names one person in one way', async () => {
    const ada = await world.person()
    const guest = await world.guest()
    const ask = (input: { userId?: string; username?: string }) => reasonOf(ada.client.call('contacts.request', input))
    expect(await ask({ userId: ada.user.id })).toBe('user_not_found')
    expect(await ask({ userId: guest.user.id })).toBe('user_not_found')
    expect(await ask({ userId: crypto.randomUUID() })).toBe('user_not_found')
    expect(await ask({ username: 'no-one-of-that-name' })).toBe('user_not_found')
    expect(await ask({})).toBe('invalid_input')
    expect(await ask({ userId: guest.user.id, username: 'founder' })).toBe('invalid_input')
  })

  it('requests are counted', async () => {
    const small = await openWorld({ env: { PARLEY_LIMITS: 'contacts=2/1h' } })
    try {
      const ada = await small.person()
      const ask = () => reasonOf(ada.client.call('contacts.request', { username: 'nobody' }))
      expect([await ask(), await ask(), await ask()]).toEqual(['user_not_found', 'user_not_found', 'too_many_requests'])
    } finally {
      await small.close()
    }
  })
})

/** What there is between Ada and Bob, and what each operation of Ada's on Bob is answered then. */
const acts = ['request', 'accept', 'decline', 'remove', 'block', 'unblock'] as const
type Act = (typeof acts)[number]
type Setting = (ada: Someone, bob: Someone) => Promise<unknown>

const does = ({ client }: Someone, act: Act, { user }: Someone) => client.call(`contacts.${act}`, { userId: user.id })
const settings: Readonly<Record<string, Setting>> = {
  strangers: async () => null,
  'Ada asked': (ada, bob) => does(ada, 'request', bob),
  'Bob asked': (ada, bob) => does(bob, 'request', ada),
  contacts: async (ada, bob) => [await does(ada, 'request', bob), await does(bob, 'accept', ada)],
  'Bob declined': async (ada, bob) => [await does(ada, 'request', bob), await does(bob, 'decline', ada)],
  'Ada declined': async (ada, bob) => [await does(bob, 'request', ada), await does(ada, 'decline', bob)],
  'Ada blocks': (ada, bob) => does(ada, 'block', bob),
  'Bob blocks': (ada, bob) => does(bob, 'block', ada),
}
const nothingThere = { accept: 'contact_not_found', decline: 'contact_not_found' } as const
const answers: Readonly<Record<string, Partial<Record<Act, string>>>> = {
  strangers: nothingThere,
  'Ada asked': nothingThere,
  'Bob asked': {},
  contacts: { decline: 'contact_not_found' },
  'Bob declined': nothingThere,
  'Ada declined': { accept: 'contact_not_found' },
  'Ada blocks': { ...nothingThere, request: 'contact_blocked' },
  'Bob blocks': nothingThere,
}

describe.each(Object.keys(settings))('with %s', (setting) => {
  it.each(acts)('contacts.%s answers the same over HTTP and live', async (act) => {
    const expected = answers[setting]?.[act] ?? 'ok'
    for (const way of ['http', 'live'] as const) {
      const [ada, bob] = await two()
      await settings[setting]?.(ada, bob)
      const op: OperationName = `contacts.${act}`
      const answer =
        way === 'http'
          ? await reasonOf(does(ada, act, bob))
          : ((await (await listen(ada)).command(op, { userId: bob.user.id })).error?.reason ?? 'ok')
      expect([way, answer]).toEqual([way, expected])
    }
  })
})

it('guests keep people away and have no contacts', async () => {
  const [guest, bob] = [await world.guest(), await world.person()]
  for (const act of ['request', 'accept', 'decline', 'remove'] as const)
    expect(await reasonOf(does(guest, act, bob))).toBe('account_required')
  await does(guest, 'block', bob)
  expect(await listed(guest)).toEqual([`${bob.user.username} blocked`])
  await does(guest, 'unblock', bob)
  expect(await listed(guest)).toEqual([])
})

describe('what meets', () => {
  const times = Array.from({ length: 8 })

  it('requests that cross make contacts, whichever was first', async () => {
    for (const _ of times) {
      const [ada, bob] = await two()
      await Promise.all([does(ada, 'request', bob), does(bob, 'request', ada)])
      expect(await between(ada, bob)).toBe('accepted accepted')
    }
  })

  it('one request said many times at once reaches them once', async () => {
    const [ada, bob] = await two()
    const b = await listen(bob)
    await Promise.all(times.map(() => does(ada, 'request', bob)))
    expect(await between(ada, bob)).toBe('outgoing incoming')
    expect(await told(b)).toEqual(['incoming'])
    expect((await ada.client.call('own.get', {})).own).toBe(1)
  })

  it('accepted or taken back, never both', async () => {
    for (const _ of times) {
      const [ada, bob] = await two()
      await does(ada, 'request', bob)
      const [accepted] = await Promise.all([reasonOf(does(bob, 'accept', ada)), does(ada, 'remove', bob)])
      // Accepted first, the removal ended what there was then.
      expect(['ok', 'contact_not_found']).toContain(accepted)
      expect(await between(ada, bob)).toBe('nothing nothing')
    }
  })

  it('accepted and blocked at once ends blocked', async () => {
    for (const _ of times) {
      const [ada, bob] = await two()
      await does(ada, 'request', bob)
      const [accepted] = await Promise.all([reasonOf(does(bob, 'accept', ada)), does(ada, 'block', bob)])
      expect(['ok', 'contact_not_found']).toContain(accepted)
      expect(await between(ada, bob)).toBe('blocked nothing')
    }
  })

  it('both blocking at once is both blocked', async () => {
    for (const _ of times) {
      const [ada, bob] = await two()
      await Promise.all([does(ada, 'block', bob), does(bob, 'block', ada)])
      expect(await between(ada, bob)).toBe('blocked blocked')
    }
  })

  it('what is said while somebody blocks gets in before it or is refused', async () => {
    for (const _ of times) {
      const [ada, bob] = await two()
      const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
      const send = (content: string) => reasonOf(bob.client.call('messages.send', { roomId: room.id, content }))
      const sent: Promise<string>[] = times.map((_each, n) => send(`${n}`))
      await does(ada, 'block', bob)
      const before = await Promise.all(sent)
      expect(await send('after')).toBe('direct_closed')
      const { messages } = await ada.client.call('messages.list', { roomId: room.id })
      expect(messages).toHaveLength(before.filter((outcome) => outcome === 'ok').length)
    }
  })
})

it('a block waits for what is being said, so that nothing comes after it was answered', async () => {
  const [ada, bob] = await two()
  const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
  const { database } = world.app.house
  let letGo = () => {}
  const said = new Promise<void>((resolve) => (letGo = resolve))
  // As the log does it: the room is taken, and given back once what is said is there for good.
  let log = Promise.resolve()
  await new Promise<void>((isTaken) => {
    log = database.transaction(async (transaction) => {
      await transaction.run(lockRooms, [[room.id]])
      isTaken()
      await said
    })
  })
  let isAnswered = false
  const blocking = does(ada, 'block', bob).then(() => (isAnswered = true))
  const waiting = sql<{ count: number }>(
    'test.waiting',
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and query like '%direct_key%'`,
  )
  await expect.poll(async () => (await database.read(waiting, []))[0]?.count, { timeout: 10_000 }).toBe(1)
  expect(isAnswered).toBe(false)
  letGo()
  await Promise.all([log, blocking])
  expect(await reasonOf(bob.client.call('messages.send', { roomId: room.id, content: 'after' }))).toBe('direct_closed')
})

describe('a block', () => {
  it('keeps what they say out of the mentions of who blocks, until it is lifted, and nothing out of theirs', async () => {
    const [ada, bob] = await two()
    const memberIds = [bob.user.id]
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Desk', memberIds })
    const say = ({ client }: Someone, content: string) =>
      client.call('messages.send', { roomId: room.id, content }).then(() => content)
    const mentions = async ({ client }: Someone) =>
      (await client.call('mentions.list', {})).items.map(({ message }) => message.content)
    const byName = await say(bob, `@${ada.user.username} look`)
    const toAll = await say(bob, '@room look')
    const back = await say(ada, `@${bob.user.username} no`)
    await does(ada, 'block', bob)
    const after = await say(bob, `@${ada.user.username} look again`)
    const counted = async ({ client }: Someone) => [
      (await client.call('sync', {})).rooms.find((each) => each.room.id === room.id)?.mentions,
      (await client.call('receipts.delivered', { roomId: room.id, seq: 1 })).mentions,
    ]
    expect(await mentions(ada)).toEqual([])
    expect(await counted(ada)).toEqual([0, 0])
    expect(await mentions(bob)).toEqual([back])
    await does(ada, 'unblock', bob)
    expect(await counted(ada)).toEqual([1, 1])
    expect((await mentions(ada)).toSorted()).toEqual([after, byName, toAll].toSorted())
  })

  it('ends who has read what in a direct, for both', async () => {
    const [ada, bob] = await two()
    const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const { message } = await ada.client.call('messages.send', { roomId: room.id, content: 'before' })
    await bob.client.call('receipts.read', { roomId: room.id, seq: message.seq })
    const receipts = ({ client }: Someone) => client.call('receipts.list', { roomId: room.id, messageId: message.id })
    expect((await receipts(ada)).readBy).toEqual([bob.user.id])
    await does(bob, 'block', ada)
    expect(await receipts(ada)).toEqual({ deliveredTo: [], readBy: [] })
    expect(await receipts(bob)).toEqual({ deliveredTo: [bob.user.id], readBy: [bob.user.id] })
    await does(bob, 'unblock', ada)
    expect((await receipts(ada)).readBy).toEqual([bob.user.id])
  })

  it('ends in rooms they share who has read what, how far each has come, typing and when they were last here, for both', async () => {
    const [ada, bob] = await two()
    const cid = await world.person()
    const memberIds = [bob.user.id, cid.user.id]
    const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Desk', memberIds })
    const roomId = room.id
    const { message } = await cid.client.call('messages.send', { roomId, content: 'before' })
    for (const { client } of [ada, bob]) await client.call('receipts.read', { roomId, seq: message.seq })
    await world.app.house.receipts.flush()
    await cid.client.call('reactions.add', { roomId, messageId: message.id, emoji: '👍' })
    for (const { client } of [ada, bob])
      await client.call('reactions.add', { roomId, messageId: message.id, emoji: '👍' })
    const [a, b, c] = [await listen(ada), await listen(bob), await listen(cid)]
    await does(ada, 'block', bob)
    for (const [one, other] of [
      [ada, bob],
      [bob, ada],
    ] as const) {
      const receipts = await one.client.call('receipts.list', { roomId, messageId: message.id })
      expect(receipts).toEqual({ deliveredTo: [one.user.id], readBy: [one.user.id] })
      const unknown = { membership: { readSeq: 0, deliveredSeq: 0 }, user: { lastSeenAt: null } }
      const { items } = await one.client.call('members.list', { roomId })
      expect(items.find(({ user }) => user.id === other.user.id)).toMatchObject(unknown)
      const changes = await one.client.call('rooms.changes', { roomId, since: 0 })
      const changed = 'members' in changes ? changes.members.find(({ user }) => user.id === other.user.id) : undefined
      expect(changed).toMatchObject(unknown)
      const reactions = await one.client.call('reactions.list', { roomId, messageId: message.id, emoji: '👍' })
      expect(reactions.items.find(({ user }) => user.id === other.user.id)?.user.lastSeenAt).toBeNull()
    }
    const { message: next } = await cid.client.call('messages.send', { roomId, content: 'after' })
    for (const [someone, socket] of [
      [ada, a],
      [bob, b],
    ] as const) {
      await socket.command('typing', { roomId, on: true })
      await someone.client.call('receipts.read', { roomId, seq: next.seq })
    }
    await world.app.house.receipts.flush()
    const passed = (of: Someone) => (event: LiveEvent) =>
      (event.ev === 'typing' && event.data.user.id === of.user.id) ||
      (event.ev === 'receipt' && event.data.userId === of.user.id)
    for (const [other, socket] of [
      [bob, a],
      [ada, b],
    ] as const) {
      await socket.command('ping')
      expect(socket.events.filter(passed(other))).toEqual([])
      await c.command('ping')
      expect(c.events.filter(passed(other)).map(({ ev }) => ev)).toEqual(['typing', 'receipt'])
    }
  })

  it('is told to the blocker only; the other sees an end, or goes on asking', async () => {
    const [ada, bob] = await two()
    const a = await listen(ada)
    await does(ada, 'request', bob)
    await does(bob, 'accept', ada)
    await does(bob, 'block', ada)
    await does(ada, 'request', bob)
    expect(await told(a)).toEqual(['outgoing', 'accepted', null, 'outgoing'])
    expect(JSON.stringify(a.events)).not.toContain('blocked')
    expect(await listed(ada)).toEqual([`${bob.user.username} outgoing`])
    expect(await listed(bob)).toEqual([`${ada.user.username} blocked`])
  })

  it('closes the direct of two people either way, for words, edits, reactions and pins; both may take back', async () => {
    const [ada, bob] = await two()
    const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const roomId = room.id
    const { message } = await ada.client.call('messages.send', { roomId, content: 'before', nonce: 'n' })
    await does(bob, 'block', ada)
    const on = { roomId, messageId: message.id }
    for (const { client } of [ada, bob]) {
      expect(await reasonOf(client.call('messages.send', { roomId, content: 'after' }))).toBe('direct_closed')
      expect(await reasonOf(client.call('reactions.add', { ...on, emoji: '👍' }))).toBe('direct_closed')
      expect(await reasonOf(client.call('pins.add', on))).toBe('direct_closed')
      expect(
        await reasonOf(client.call('rooms.direct', { userId: client === ada.client ? bob.user.id : ada.user.id })),
      ).toBe('ok')
    }
    expect(await reasonOf(ada.client.call('messages.edit', { ...on, content: 'other' }))).toBe('direct_closed')
    // What was said before is answered as it was.
    const again = await ada.client.call('messages.send', { roomId, content: 'before', nonce: 'n' })
    expect(again.message.id).toBe(message.id)
    expect(await reasonOf(ada.client.call('messages.delete', on))).toBe('ok')
    await does(bob, 'unblock', ada)
    expect(await reasonOf(ada.client.call('messages.send', { roomId, content: 'after' }))).toBe('ok')
  })

  it('opens no direct, adds to no room, and finds nobody, either way', async () => {
    const [ada, bob] = await two()
    await does(bob, 'block', ada)
    for (const [one, other] of [
      [ada, bob],
      [bob, ada],
    ] as const) {
      const { client } = one
      const userId = other.user.id
      expect(await reasonOf(client.call('rooms.direct', { userId }))).toBe('direct_closed')
      const { room } = await client.call('rooms.create', { kind: 'channel', name: 'Desk' })
      expect(await reasonOf(client.call('members.add', { roomId: room.id, userIds: [userId] }))).toBe('user_not_found')
      const making = client.call('rooms.create', { kind: 'group', name: 'Desk', memberIds: [userId] })
      expect(await reasonOf(making)).toBe('user_not_found')
      const found = await client.call('users.search', { q: other.user.username })
      expect(found.items.map(({ id }) => id)).not.toContain(userId)
      const newest = await client.call('users.search', { limit: 100 })
      expect(newest.items.map(({ id }) => id)).not.toContain(userId)
    }
    await does(bob, 'unblock', ada)
    expect((await ada.client.call('users.search', { q: bob.user.username })).items[0]?.id).toBe(bob.user.id)
  })

  it('hides who is here and when they were, also from who was watching, and theirs from the blocker', async () => {
    const [ada, bob] = await two()
    const [a, b] = [await listen(ada), await listen(bob)]
    const here = (of: Someone, presence: string) => (event: LiveEvent) =>
      event.ev === 'presence' && event.data.userId === of.user.id && event.data.presence === presence
    await expect
      .poll(async () => {
        const { ok } = await a.command('presence.watch', { userIds: [bob.user.id] })
        return (ok as { items: { presence: string }[] }).items[0]?.presence
      })
      .toBe('online')
    await b.command('presence.watch', { userIds: [ada.user.id] })
    await does(bob, 'block', ada)
    await a.heard(here(bob, 'offline'))
    await b.heard(here(ada, 'offline'))
    await bob.client.call('presence.set', { status: 'busy' })
    await ada.client.call('presence.set', { status: 'away' })
    for (const [one, other, socket] of [
      [ada, bob, a],
      [bob, ada, b],
    ] as const) {
      const userId = other.user.id
      const gone = { presence: 'offline', lastSeenAt: null }
      expect((await one.client.call('presence.get', { userIds: [userId] })).items).toEqual([{ userId, ...gone }])
      expect((await one.client.call('users.get', { userId })).user).toMatchObject(gone)
      const { ok } = await socket.command('presence.watch', { userIds: [userId] })
      expect(ok).toEqual({ items: [{ userId, ...gone }] })
    }
    await bob.client.call('presence.set', { status: 'online' })
    for (const socket of [a, b]) {
      await socket.command('ping')
      const heard = socket.events.filter((event) => here(bob, 'busy')(event) || here(ada, 'away')(event))
      // One's own is told to oneself.
      expect(heard).toHaveLength(1)
    }
    await does(bob, 'unblock', ada)
    const { ok } = await a.command('presence.watch', { userIds: [bob.user.id] })
    expect(ok).toMatchObject({ items: [{ presence: 'online' }] })
  })

  it('passes on neither typing nor reading in a direct', async () => {
    const [ada, bob] = await two()
    const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const roomId = room.id
    const { message } = await ada.client.call('messages.send', { roomId, content: 'before' })
    const [a, b] = [await listen(ada), await listen(bob)]
    await does(ada, 'block', bob)
    expect(await b.command('typing', { roomId, on: true })).toMatchObject({ ok: {} })
    await bob.client.call('receipts.read', { roomId, seq: message.seq })
    await world.app.house.receipts.flush()
    await a.command('ping')
    expect(a.events.filter(({ ev }) => ev === 'typing' || ev === 'receipt')).toEqual([])
    await does(ada, 'unblock', bob)
    await b.command('typing', { roomId, on: true })
    await a.heard(({ ev }) => ev === 'typing')
  })
})

it('a block holds on another node at once', async () => {
  const place = await openWorld({ nodes: 2 })
  try {
    const [ada, bob] = [await place.person(), await place.person()]
    const far = await openSocket(place.nodes[1]?.url ?? '')
    await far.command('hello', { token: ada.token })
    await expect
      .poll(async () => {
        const near = await openSocket(place.url)
        await near.command('hello', { token: bob.token })
        const { ok } = await far.command('presence.watch', { userIds: [bob.user.id] })
        return (ok as { items: { presence: string }[] }).items[0]?.presence
      })
      .toBe('online')
    await bob.client.call('contacts.block', { userId: ada.user.id })
    await far.heard((event) => event.ev === 'presence' && event.data.presence === 'offline')
    await bob.client.call('presence.set', { status: 'busy' })
    await far.command('ping')
    expect(far.events.filter((event) => event.ev === 'presence' && event.data.presence === 'busy')).toEqual([])
  } finally {
    await place.close()
  }
})
