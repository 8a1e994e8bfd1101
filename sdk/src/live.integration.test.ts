import { durations, type LiveEvent } from '@parley/protocol/wire'
import { type Client, type ClientOptions, createClient, memoryKeep } from '@parley/sdk'
import { goodPassword, openWorld, type Someone, type World, until } from '@parley/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const open: Client[] = []
afterEach(() => {
  for (const client of open.splice(0)) client.close()
})

/** Sockets of one client, so that a test can cut them as a bad network does. */
function sockets() {
  const made: WebSocket[] = []
  let isDown = false
  class Socket extends WebSocket {
    constructor(url: string) {
      super(isDown ? 'ws://127.0.0.1:1' : url)
      made.push(this)
    }
  }
  return {
    webSocket: Socket,
    made,
    /** Nothing says goodbye, and nothing comes through until `up`. */
    down() {
      isDown = true
      for (const socket of made) socket.terminate()
    },
    up() {
      isDown = false
    },
  }
}

/** HTTP of one client, to be cut in the same way. */
function wires() {
  const under = new Set<AbortController>()
  let isDown = false
  const cut: typeof fetch = async (input, init) => {
    if (isDown) throw new TypeError('fetch failed')
    const abort = new AbortController()
    under.add(abort)
    const signals = [abort.signal, ...(init?.signal ? [init.signal] : [])]
    return await fetch(input, { ...init, signal: AbortSignal.any(signals) })
  }
  return {
    fetch: cut,
    down() {
      isDown = true
      for (const abort of under) abort.abort()
      under.clear()
    },
    up() {
      isDown = false
    },
  }
}

/** Somebody who is connected by a way that can be cut. */
async function connectedBy(way: string) {
  if (way === 'sse') {
    const network = wires()
    return { network, ...(await connected({ webSocket: null, fetch: network.fetch })) }
  }
  const network = sockets()
  return { network, ...(await connected({ webSocket: network.webSocket })) }
}

/** What a test compares of an event. */
function shortly({ ev, data }: LiveEvent): string {
  if ('message' in data) return `${ev} ${data.message.content}`
  if ('membership' in data && 'user' in data) return `${ev} ${data.user.username}`
  return ev === 'room.updated' && 'room' in data ? `${ev} ${data.room.name}` : ev
}

/** One more device of somebody. */
async function join({ user }: Someone, options: Partial<ClientOptions> = {}): Promise<Client> {
  const client = world.client({ webSocket: WebSocket, ...options })
  open.push(client)
  await client.call('auth.login', { login: user.username, password: goodPassword })
  client.connect()
  await client.ready()
  return client
}

async function connected(options: Partial<ClientOptions> = {}) {
  const person = await world.person()
  return { person, client: await join(person, options) }
}

async function room(owner: Client, ...others: Client[]) {
  const { room } = await owner.call('rooms.create', { kind: 'channel', name: 'Room', visibility: 'public' })
  for (const other of others) await other.call('rooms.join', { roomId: room.id })
  for (const each of [owner, ...others]) await until(each.store.room(room.id), (entry) => entry !== null)
  return room.id
}

const contents = (client: Client, roomId: string) =>
  client.store
    .timeline(roomId)
    .getSnapshot()
    .segments.flatMap(({ messages }) => messages)
    .filter(({ kind }) => kind === 'text')
    .map(({ content }) => content)

const shows = (client: Client, roomId: string, wanted: readonly string[]) =>
  until(client.store.timeline(roomId), () => contents(client, roomId).join() === wanted.join())

describe('connected clients', () => {
  it('see what two people say, in one order', async () => {
    const [ada, bob] = [(await connected()).client, (await connected()).client]
    const roomId = await room(ada, bob)
    for (const client of [ada, bob]) client.focus([roomId])
    await ada.send(roomId, 'one').sent
    await bob.send(roomId, 'two').sent
    await ada.send(roomId, 'three').sent
    for (const client of [ada, bob]) await shows(client, roomId, ['one', 'two', 'three'])
    expect(ada.outbox.rows(roomId).getSnapshot()).toEqual([])
  })

  it('count what is unread until it is read, here and on the other device', async () => {
    const { client: ada } = await connected()
    const { person, client: bob } = await connected()
    const bobsPhone = await join(person)
    const roomId = await room(ada, bob)
    await ada.send(roomId, `hello @${person.user.username}`).sent
    await ada.send(roomId, 'are you there?').sent
    for (const client of [bob, bobsPhone]) {
      const entry = await until(client.store.room(roomId), (value) => value?.unread === 2)
      expect(entry?.mentions).toBe(1)
    }
    bob.markRead(roomId, bob.store.room(roomId).getSnapshot()?.room.seq ?? 0)
    expect(bob.store.room(roomId).getSnapshot()).toMatchObject({ unread: 0, mentions: 0 })
    await until(bobsPhone.store.room(roomId), (entry) => entry?.unread === 0 && entry.mentions === 0)
  })

  it('call over the socket, and what carries credentials over HTTP', async () => {
    const sent: string[] = []
    const counted: typeof fetch = (input, init) => {
      sent.push(new URL(new Request(input).url).pathname)
      return fetch(input, init)
    }
    const { client } = await connected({ fetch: counted })
    sent.length = 0
    expect((await client.call('users.me', {})).user.kind).toBe('person')
    await expect(client.call('rooms.get', { roomId: crypto.randomUUID() })).rejects.toMatchObject({
      reason: 'room_not_found',
      code: 'NOT_FOUND',
    })
    expect(sent).toEqual([])
    await client.call('auth.verify', {})
    expect(sent).toEqual(['/api/v1/auth/verify'])
  })

  it('hear who is writing, until they stop', async () => {
    const { client: ada, person } = await connected()
    const { client: bob } = await connected()
    const roomId = await room(ada, bob)
    bob.focus([roomId])
    ada.typing(roomId, true)
    const typists = await until(bob.store.typing(roomId), ({ length }) => length > 0)
    expect(typists).toEqual([{ id: person.user.id, displayName: person.user.displayName }])
    ada.typing(roomId, false)
    await until(bob.store.typing(roomId), ({ length }) => length === 0)
  })

  it('know how the people are whom they watch', async () => {
    const { client: ada, person } = await connected()
    const { client: bob } = await connected()
    await room(ada, bob)
    bob.watchPresence([person.user.id])
    const presence = await until(bob.store.presence(person.user.id), (value) => value !== null)
    expect(presence?.presence).toBe('online')
  })

  it('keep the list of members as it is', async () => {
    const { client: ada } = await connected()
    const { client: bob, person } = await connected()
    const roomId = await room(ada)
    await ada.loadMembers(roomId)
    await bob.call('rooms.join', { roomId })
    await until(ada.store.members(roomId), (members) => members?.length === 2)
    expect(ada.store.person(person.user.id).getSnapshot()?.username).toBe(person.user.username)
    await bob.call('rooms.leave', { roomId })
    await until(ada.store.members(roomId), (members) => members?.length === 1)
    await until(bob.store.room(roomId), (entry) => entry === null)
  })
})

describe('a client that was cut off', () => {
  it('comes back with everything that was said meanwhile, nothing lost and nothing doubled', async () => {
    const { client: ada } = await connected()
    const network = sockets()
    const { client: bob } = await connected({ webSocket: network.webSocket })
    const roomId = await room(ada, bob)
    bob.focus([roomId])
    const events = bob.events()
    await ada.send(roomId, 'before').sent
    await shows(bob, roomId, ['before'])
    network.down()
    await until(bob.connection, ({ state }) => state === 'waiting')
    const { message } = await ada.call('messages.send', { roomId, content: 'meanwhile' })
    await ada.call('messages.edit', { roomId, messageId: message.id, content: 'meanwhile, edited' })
    const own = bob.send(roomId, 'written without a line')
    network.up()
    await own.sent
    await ada.send(roomId, 'after').sent
    await shows(bob, roomId, ['before', 'meanwhile, edited', 'written without a line', 'after'])
    const heard: string[] = []
    for await (const event of events) {
      if (event.ev === 'message.created' && event.data.message.kind === 'text') heard.push(event.data.message.content)
      if (heard.at(-1) === 'after') break
    }
    expect(heard).toEqual(['before', 'meanwhile, edited', 'written without a line', 'after'])
  })

  it.each(['websocket', 'sse'])('hears by %s of every room what became of it meanwhile', async (way) => {
    const { client: ada } = await connected()
    const { person, client: bob, network } = await connectedBy(way)
    const [renamed, left, deleted, open] = [
      await room(ada, bob),
      await room(ada, bob),
      await room(ada, bob),
      await room(ada, bob),
    ]
    const { message: first } = await ada.call('messages.send', { roomId: open, content: 'first' })
    const { message: second } = await ada.call('messages.send', { roomId: open, content: 'second' })
    await until(bob.store.room(open), (entry) => entry?.lastMessage?.id === second.id)
    const events = bob.events()
    network.down()
    await until(bob.connection, ({ state }) => state === 'waiting')
    await ada.call('rooms.update', { roomId: renamed, name: 'Renamed' })
    await ada.call('members.remove', { roomId: left, userId: person.user.id })
    await ada.call('rooms.delete', { roomId: deleted })
    const created = await ada.call('rooms.create', { kind: 'group', name: 'New', memberIds: [person.user.id] })
    await ada.call('messages.send', { roomId: created.room.id, content: 'in the new room' })
    await ada.call('messages.edit', { roomId: open, messageId: first.id, content: 'first, edited' })
    await ada.call('messages.delete', { roomId: open, messageId: second.id })
    const cyd = await world.person()
    await cyd.client.call('rooms.join', { roomId: open })
    await ada.call('rooms.update', { roomId: open, readOnly: true })
    network.up()
    await bob.ready()
    await ada.call('messages.send', { roomId: renamed, content: 'the end' })
    const heard: LiveEvent[] = []
    for await (const event of events) {
      const isNote = 'message' in event.data && event.data.message.kind === 'system'
      if (!isNote) heard.push(event)
      if (event.ev === 'message.created' && event.data.message.content === 'the end') break
    }
    const of = (roomId: string) =>
      heard.flatMap((event) => ('room' in event && event.room === roomId ? [shortly(event)] : []))
    expect(of(renamed)).toEqual(['room.updated Renamed', 'message.created the end'])
    expect(of(left)).toEqual([`member.left ${person.user.username}`])
    expect(of(deleted)).toEqual(['room.deleted'])
    expect(of(created.room.id).slice(0, 1)).toEqual(['room.created'])
    expect(of(created.room.id)).toContain('message.created in the new room')
    expect(of(open)).toEqual([
      'message.updated first, edited',
      'message.deleted ',
      `member.joined ${cyd.user.username}`,
      'room.updated Room',
    ])
    expect(
      bob.store.departures
        .getSnapshot()
        .map(({ why }) => why)
        .toSorted(),
    ).toEqual(['deleted', 'unknown'])
  })

  it('comes back to a server that was started again', async () => {
    const other = await openWorld()
    try {
      const person = await other.person()
      const url = new URL(other.url)
      const client = createClient({
        url: other.url,
        now: () => other.clock.now().getTime(),
        keep: memoryKeep(person.refreshToken),
        webSocket: WebSocket,
      })
      open.push(client)
      client.connect()
      await client.ready()
      const roomId = await room(client)
      client.focus([roomId])
      await client.send(roomId, 'before').sent
      await other.restart({ PORT: url.port })
      await client.send(roomId, 'after').sent
      await shows(client, roomId, ['before', 'after'])
    } finally {
      await other.close()
    }
  })

  it('does not come back once it was signed out elsewhere, and forgets what it held', async () => {
    const { client, person } = await connected()
    const roomId = await room(client)
    const other = await join(person)
    const { items } = await client.call('sessions.list', {})
    const mine = items.find(({ current }) => current)
    await other.call('sessions.end', { sessionId: mine?.id ?? '' })
    const stopped = await until(client.connection, ({ state }) => state === 'stopped')
    expect(stopped).toMatchObject({ why: 'signed_out' })
    expect(client.session.getSnapshot()).toMatchObject({ state: 'signed-out', why: { reason: 'session_ended' } })
    expect(client.store.room(roomId).getSnapshot()).toBeNull()
    await expect(client.ready()).rejects.toMatchObject({ name: 'ParleyError' })
  })

  it('says to sign in first to who waits for it without having done so', async () => {
    const client = world.client({ webSocket: WebSocket })
    open.push(client)
    client.connect()
    await expect(client.ready()).rejects.toMatchObject({ reason: 'token_missing', message: 'Sign in first.' })
  })

  it('does not take its own signing out for somebody else’s doing', async () => {
    const { client } = await connected()
    const reasons: unknown[] = []
    client.session.subscribe(() => reasons.push(client.session.getSnapshot()))
    await client.call('auth.logout', {})
    await until(client.connection, ({ state }) => state === 'stopped')
    expect(new Set(reasons.map((each) => JSON.stringify(each)))).toEqual(new Set(['{"state":"signed-out","why":null}']))
    expect(() => client.send('room', 'hello')).toThrow(expect.objectContaining({ reason: 'token_missing' }))
  })

  it('shows a room that is on screen although its first page was lost on the way', async () => {
    const { client: ada } = await connected()
    const network = sockets()
    const { client: bob } = await connected({ webSocket: network.webSocket })
    const roomId = await room(ada, bob)
    await ada.send(roomId, 'hello').sent
    await until(bob.store.room(roomId), (entry) => entry?.unread === 1)
    bob.focus([roomId])
    network.down()
    network.up()
    await shows(bob, roomId, ['hello'])
  })

  it('comes back with a new token when the old one has expired', async () => {
    const network = sockets()
    const { client } = await connected({ webSocket: network.webSocket, now: () => 0 })
    network.down()
    world.clock.advance({ seconds: durations.accessTokenSeconds + 1 })
    network.up()
    await until(client.connection, ({ state }) => state !== 'live')
    await client.ready()
    expect((await client.call('users.me', {})).user.kind).toBe('person')
  })
})

describe('history', () => {
  it('is loaded page by page, and joins where pages touch', async () => {
    const { client: ada } = await connected()
    const { client: bob } = await connected()
    const roomId = await room(ada)
    const texts = Array.from({ length: 130 }, (_, index) => `${index + 1}`)
    for (const text of texts) await ada.call('messages.send', { roomId, content: text })
    await bob.call('rooms.join', { roomId })
    await until(bob.store.room(roomId), (entry) => entry !== null)
    const timeline = bob.store.timeline(roomId)
    await bob.loadNewest(roomId)
    await bob.loadAround(roomId, 20)
    expect(timeline.getSnapshot().segments.map(({ isStart, isEnd }) => [isStart, isEnd])).toEqual([
      [true, false],
      [false, true],
    ])
    await bob.loadBefore(roomId)
    expect(timeline.getSnapshot().segments).toHaveLength(1)
    expect(contents(bob, roomId)).toEqual(texts)
  })
})

it('shows the two of a direct to both as a fresh look shows them, after a change of name too (T5)', async () => {
  const { client: ada, person } = await connected()
  const { client: bob, person: other } = await connected()
  const { room: direct } = await ada.call('rooms.direct', { userId: other.user.id })
  await until(bob.store.room(direct.id), (entry) => entry !== null)
  bob.watchPresence([person.user.id])
  await until(bob.store.presence(person.user.id), (presence) => presence?.presence === 'online')
  await ada.call('users.updateMe', { displayName: 'Countess' })
  const isRenamed = (client: Client) =>
    until(
      client.store.room(direct.id),
      (entry) => entry?.room.people?.some(({ displayName }) => displayName === 'Countess') === true,
    )
  await Promise.all([ada, bob].map(isRenamed))
  for (const someone of [person, other]) {
    const fresh = await join(someone)
    const held = (client: Client) => client.store.room(direct.id).getSnapshot()?.room
    expect(held(someone === person ? ada : bob)).toEqual(held(fresh))
  }
})

it('tells everything that happens in order, until it is closed', async () => {
  const { client: ada } = await connected()
  const { client: bob } = await connected()
  const roomId = await room(ada, bob)
  const heard: LiveEvent[] = []
  const listening = (async () => {
    for await (const event of bob.events()) heard.push(event)
  })()
  const { message } = await ada.call('messages.send', { roomId, content: 'hello' })
  await ada.call('reactions.add', { roomId, messageId: message.id, emoji: '👍' })
  await ada.call('messages.delete', { roomId, messageId: message.id })
  await until(bob.store.room(roomId), (entry) => typeof entry?.lastMessage?.deletedAt === 'string')
  bob.close()
  await listening
  expect(heard.filter((event) => 'rev' in event).map(({ ev }) => ev)).toEqual([
    'message.created',
    'message.updated',
    'message.deleted',
  ])
})
