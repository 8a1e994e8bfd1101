import { basePath, eventSchemas, type LiveEvent, liveLimits, Welcome, type WelcomeView } from '@parley/protocol'
import { eventually, goodPassword, openSocket, openStream, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Answer {
  readonly welcome: WelcomeView | null
  readonly events: readonly LiveEvent[]
  readonly cursor: string
}

/** What was answered, in the form of the contract. */
function answerOf(body: unknown): Answer {
  const { events, cursor, ...rest } = body as { events: { ev: string; data: unknown }[]; cursor: string }
  expect(rest).toEqual({})
  const welcome = events[0]?.ev === 'welcome' ? Welcome.parse(events.shift()?.data) : null
  const told = events as LiveEvent[]
  for (const event of told) eventSchemas[event.ev].parse(event)
  return { welcome, events: told, cursor }
}

async function poll({ token }: Pick<Someone, 'token'>, query: object = {}, place: World = world): Promise<Answer> {
  const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()
  const { status, body, headers } = await place.send('GET', `/events/poll?${text}`, { token })
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  return answerOf(body)
}

/** Polls as a client does, until something fits. */
async function pollUntil(someone: Someone, cursor: string, fits: (event: LiveEvent) => boolean) {
  const events: LiveEvent[] = []
  let at = cursor
  while (!events.some(fits)) {
    const answer = await poll(someone, { cursor: at })
    expect(answer.welcome).toBe(null)
    events.push(...answer.events)
    at = answer.cursor
  }
  return { events, cursor: at }
}

/** A poll that surely waits: of two with the same cursor one is answered at once, because the other took its place. */
async function hold(someone: Pick<Someone, 'token'>, cursor: string, place: World = world) {
  const both = [poll(someone, { cursor }, place), poll(someone, { cursor }, place)] as const
  const [replaced, waiting] = await Promise.race([
    both[0].then((answer) => [answer, 1] as const),
    both[1].then((answer) => [answer, 0] as const),
  ])
  return { replaced, waiting: both[waiting] }
}

/** A poll that can be broken off. */
function breakable({ token }: Someone, cursor: string, { url }: World): () => Promise<void> {
  const breaking = new AbortController()
  const headers = { authorization: `Bearer ${token}` }
  const broken = fetch(`${url}${basePath}/events/poll?cursor=${cursor}`, { headers, signal: breaking.signal })
  return async () => {
    breaking.abort()
    await expect(broken).rejects.toThrow('aborted')
  }
}

async function roomOf(owner: Someone, others: readonly Someone[]): Promise<string> {
  const memberIds = others.map(({ user }) => user.id)
  return (await owner.client.call('rooms.create', { kind: 'channel', name: 'Live', memberIds })).room.id
}

const say = (someone: Someone, roomId: string, content: string) =>
  someone.client.call('messages.send', { roomId, content })
const says = (content: string) => (event: LiveEvent) =>
  event.ev === 'message.created' && event.data.message.content === content
const contents = (events: readonly LiveEvent[]) =>
  events.flatMap((event) => (event.ev === 'message.created' ? [event.data.message.content] : []))
const two = () => Promise.all([world.person(), world.person()])

describe('a client that polls', () => {
  it('is welcomed first and then told just what a socket of the same person hears (V13, V16)', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    const { ok } = await socket.command('hello', { token: bob.token })
    const { welcome, cursor, events } = await poll(bob)
    expect(welcome).toEqual(ok)
    expect(events).toEqual([])
    const polling = pollUntil(bob, cursor, says('last'))
    await say(ada, roomId, 'first')
    await ada.client.call('rooms.update', { roomId, topic: 'All of it' })
    await say(ada, roomId, 'last')
    await socket.heard(says('last'))
    const inTurn = (all: readonly LiveEvent[]) => all.filter((event) => 'rev' in event)
    expect(inTurn((await polling).events)).toEqual(inTurn(socket.events))
  })

  it('learns only what differs from what it holds (V4, V13)', async () => {
    const ada = await world.person()
    const [quiet, busy] = [await roomOf(ada, []), await roomOf(ada, [])]
    const { welcome } = await poll(ada)
    const rooms = Object.fromEntries(welcome?.rooms.map(({ room }) => [room.id, room.rev]) ?? [])
    await say(ada, busy, 'news')
    const again = await poll(ada, { held: JSON.stringify({ epoch: welcome?.epoch, rooms }) })
    expect(again.welcome?.rooms.map(({ room }) => room.id)).toEqual([busy])
    expect(Object.keys(again.welcome?.marks ?? {})).toEqual([quiet])
  })

  it('is answered at once when asked not to wait, and later with nothing when there is nothing (V16)', async () => {
    const ada = await world.person()
    const { cursor } = await poll(ada)
    expect(await poll(ada, { cursor, wait: 0 })).toEqual({ welcome: null, events: [], cursor })
    expect(await poll(ada, { cursor, wait: 1 })).toEqual({ welcome: null, events: [], cursor })
  })

  it('fetches an answer that was lost on the way again with the old cursor (V16)', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const { cursor } = await poll(bob)
    await say(ada, roomId, 'one')
    const lost = await poll(bob, { cursor, wait: 0 })
    await say(ada, roomId, 'two')
    const again = await poll(bob, { cursor, wait: 0 })
    expect([contents(lost.events), contents(again.events)]).toEqual([['one'], ['one', 'two']])
    const next = await poll(bob, { cursor: again.cursor, wait: 0 })
    expect(next.events).toEqual([])
    // What was said to have arrived is let go, so there is no way back behind it.
    expect((await poll(bob, { cursor })).welcome).not.toBe(null)
  })

  it('does not lose what comes while a poll breaks off', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const { cursor } = await poll(bob)
    const breakOff = breakable(bob, cursor, world)
    await say(ada, roomId, 'meanwhile')
    await breakOff()
    expect(contents((await pollUntil(bob, cursor, says('meanwhile'))).events)).toEqual(['meanwhile'])
  })

  it('has one poll at a time: a second is answered in place of the first (V18)', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const { cursor } = await poll(bob)
    const { waiting, replaced } = await hold(bob, cursor)
    expect(replaced).toEqual({ welcome: null, events: [], cursor })
    await say(ada, roomId, 'still here')
    expect(contents((await waiting).events)).toEqual(['still here'])
  })

  it('may go over to a stream with its cursor, and back', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const { cursor } = await poll(bob)
    await say(ada, roomId, 'one')
    const stream = await openStream(world.url, { token: bob.token, lastEventId: cursor })
    await stream.heard(says('one'))
    const back = await poll(bob, { cursor: stream.lastId, wait: 0 })
    await stream.ended
    expect([stream.welcome, back.welcome, back.events]).toEqual([null, null, []])
  })

  it('that comes late is told what it missed room by room, be it that its person is out of one (V17)', async () => {
    const [ada, bob] = await two()
    const [busy, left] = [await roomOf(ada, [bob]), await roomOf(ada, [bob])]
    const { cursor } = await poll(bob)
    const long = 'x'.repeat(9_000)
    for (let index = 0; index < 40; index += 1) await say(ada, busy, `${index} ${long}`)
    await say(ada, left, 'too much')
    await ada.client.call('members.remove', { roomId: left, userId: bob.user.id })
    const some = await poll(bob, { cursor })
    expect(contents(some.events)[0]).toMatch(/^0 /)
    expect(contents(some.events).length).toBeLessThan(40)
    const rest = await poll(bob, { cursor: some.cursor })
    expect(rest.events).toEqual([busy, left].map((roomId) => ({ ev: 'gap', room: roomId, data: { roomId, rev: 0 } })))
    const polling = pollUntil(bob, rest.cursor, says('again'))
    await say(ada, busy, 'again')
    expect(contents((await polling).events)).toEqual(['again'])
  })

  it('that is removed hears that last of the room', async () => {
    const [owner, member] = await two()
    const roomId = await roomOf(owner, [member])
    const { cursor } = await poll(member)
    await say(owner, roomId, 'still with us')
    await owner.client.call('members.remove', { roomId, userId: member.user.id })
    await say(owner, roomId, 'about them')
    const { events } = await poll(member, { cursor, wait: 0 })
    expect(events.filter(({ room }) => room === roomId).at(-1)?.ev).toBe('member.left')
    expect(contents(events)).toEqual(['still with us'])
  })

  it('is told when its session ends, and then refused (V20)', async () => {
    const person = await world.person()
    const { tokens } = await world.send('POST', '/auth/login', {
      body: { login: person.user.username, password: goodPassword },
    })
    const device = { token: tokens.accessToken }
    const { cursor } = await poll(device)
    const { waiting } = await hold(device, cursor)
    await world.send('POST', '/auth/logout', device)
    expect((await waiting).events).toEqual([{ ev: 'bye', data: { reason: 'signed_out', reconnectInMs: 0 } }])
    const { status, error } = await world.send('GET', `/events/poll?cursor=${cursor}`, device)
    expect([status, error.reason]).toEqual([401, 'session_ended'])
  })

  it('begins anew with a cursor of another session, of another person, or of nobody (V14)', async () => {
    const [ada, bob] = await two()
    const { cursor } = await poll(ada)
    expect((await poll(bob, { cursor })).welcome?.me.id).toBe(bob.user.id)
    for (const made of ['', 'nonsense', `${cursor}0`, `${'x'.repeat(24)}.0`, '../..', cursor.replace(/\.0$/, '.-1')])
      expect((await poll(ada, { cursor: made })).welcome?.me.id).toBe(ada.user.id)
    expect((await poll(ada, { cursor, wait: 0 })).welcome).toBe(null)
  })

  it('begins anew when it has not asked for so long that its mailbox was given up (V19)', async () => {
    const place = await openWorld()
    onTestFinished(() => place.close())
    const ada = await place.person()
    const { cursor } = await poll(ada, {}, place)
    place.clock.advance({ milliseconds: liveLimits.mailboxMs })
    expect((await poll(ada, { cursor, wait: 0 }, place)).welcome).toBe(null)
    // One that was broken off is none: nobody waits here any more.
    const { waiting } = await hold(ada, cursor, place)
    const breakOff = breakable(ada, cursor, place)
    await waiting
    await breakOff()
    const bob = await place.person()
    await eventually(async () => {
      place.clock.advance({ milliseconds: liveLimits.mailboxMs / 4 })
      const { items } = await bob.client.call('presence.get', { userIds: [ada.user.id] })
      expect(items.map(({ presence }) => presence)).toEqual(['offline'])
    }, 250)
    const { tokens } = await place.send('POST', '/auth/refresh', { body: { refreshToken: ada.refreshToken } })
    const late = await poll({ token: tokens.accessToken }, { cursor, wait: 0 }, place)
    expect(late.welcome).not.toBe(null)
  })

  it('is sent away at once by a server that stops (V20)', async () => {
    const place = await openWorld()
    onTestFinished(() => place.close())
    const ada = await place.person()
    const { cursor } = await poll(ada, {}, place)
    const { waiting } = await hold(ada, cursor, place)
    await place.restart()
    const { events } = await waiting
    expect(events).toEqual([{ ev: 'bye', data: { reason: 'going_away', reconnectInMs: expect.any(Number) } }])
  })

  it.each([
    ['wait=-1', 'wait'],
    ['wait=9999', 'wait'],
    ['wait=1.5', 'wait'],
    ['wait=soon', 'wait'],
    ['wait=', 'wait'],
    ['wait=1&wait=2', 'wait'],
    [`cursor=${'x'.repeat(101)}`, 'cursor'],
    ['held=[]', 'held'],
    ['held={"epoch":"x"}', 'held.epoch'],
    ['since=1', 'since'],
  ])('is refused what makes no sense: %s', async (query, field) => {
    const { token } = await world.person()
    const { status, error } = await world.send('GET', encodeURI(`/events/poll?${query}`), { token })
    expect([status, error.reason, error.details?.map((detail) => detail.field)]).toEqual([
      400,
      'invalid_input',
      [field],
    ])
  })

  it('is refused without a token, and for HEAD', async () => {
    const { token } = await world.person()
    expect((await world.send('GET', '/events/poll')).error.reason).toBe('token_missing')
    expect((await world.send('HEAD', '/events/poll', { token })).status).toBe(404)
  })
})
