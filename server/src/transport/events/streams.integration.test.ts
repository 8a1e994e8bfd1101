import { connect } from 'node:net'
import { basePath, type LiveEvent, liveLimits } from '@parley/protocol'
import {
  eventually,
  goodPassword,
  openSocket,
  openStream,
  openWorld,
  type Someone,
  type StreamRequest,
  type TestStream,
  type World,
} from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function listen(someone: Someone, request: Omit<StreamRequest, 'token'> = {}): Promise<TestStream> {
  const stream = await openStream(world.url, { token: someone.token, ...request })
  onTestFinished(() => stream.cut())
  return stream
}

async function roomOf(owner: Someone, others: readonly Someone[]): Promise<string> {
  const memberIds = others.map(({ user }) => user.id)
  return (await owner.client.call('rooms.create', { kind: 'channel', name: 'Live', memberIds })).room.id
}

const say = (someone: Someone, roomId: string, content: string) =>
  someone.client.call('messages.send', { roomId, content })
const says = (content: string) => (event: LiveEvent) =>
  event.ev === 'message.created' && event.data.message.content === content
const two = () => Promise.all([world.person(), world.person()])
const contents = ({ events }: Pick<TestStream, 'events'>) =>
  events.flatMap((event) => (event.ev === 'message.created' ? [event.data.message.content] : []))

describe('a stream', () => {
  it('begins with the welcome and tells just what a socket of the same person hears (V13, V15)', async () => {
    const [ada, bob, eve] = await Promise.all([world.person(), world.person(), world.person()])
    const roomId = await roomOf(ada, [bob, eve])
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    const { ok } = await socket.command('hello', { token: bob.token })
    const stream = await listen(bob)
    expect(stream.welcome).toEqual(ok)
    await ada.client.call('rooms.update', { roomId, topic: 'All of it' })
    const { message } = await say(ada, roomId, 'one\nand two')
    await ada.client.call('messages.edit', { roomId, messageId: message.id, content: 'one' })
    await eve.client.call('receipts.read', { roomId, seq: message.seq })
    await ada.client.call('messages.delete', { roomId, messageId: message.id })
    await say(ada, roomId, 'last')
    const ofEve = (event: LiveEvent) => event.ev === 'receipt' && event.data.userId === eve.user.id
    for (const fits of [says('last'), ofEve]) await Promise.all([socket.heard(fits), stream.heard(fits)])
    const inTurn = ({ events }: { events: readonly LiveEvent[] }) => events.filter((event) => 'rev' in event)
    expect(inTurn(stream)).toEqual(inTurn(socket))
    expect(inTurn(stream).length).toBeGreaterThan(4)
    expect(await stream.heard(ofEve)).toEqual(await socket.heard(ofEve))
  })

  it('has the headers that keep proxies from holding it back', async () => {
    const { headers } = await listen(await world.person())
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store, no-transform')
    expect(headers.get('x-accel-buffering')).toBe('no')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-request-id')).toMatch(/./)
  })

  it('learns only what differs from what it holds', async () => {
    const ada = await world.person()
    const [quiet, busy] = [await roomOf(ada, []), await roomOf(ada, [])]
    const { welcome } = await listen(ada)
    const rooms = Object.fromEntries(welcome?.rooms.map(({ room }) => [room.id, room.rev]) ?? [])
    await say(ada, busy, 'news')
    const again = await listen(ada, { held: { epoch: welcome?.epoch, rooms } })
    expect(again.welcome?.rooms.map(({ room }) => room.id)).toEqual([busy])
    expect(Object.keys(again.welcome?.marks ?? {})).toEqual([quiet])
  })

  it('goes on behind the last event that arrived, however often it is cut: nothing is lost or told twice (V15)', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const words = Array.from({ length: 60 }, (_, index) => `word ${index}`)
    let stream = await listen(bob)
    const saying = (async () => {
      for (const word of words) await say(ada, roomId, word)
    })()
    const heard = []
    for (const cutAt of [5, 6, 20, 41]) {
      await stream.heard(says(`word ${cutAt}`))
      stream.cut()
      await stream.ended
      heard.push(...contents(stream))
      stream = await listen(bob, { lastEventId: stream.lastId })
      expect(stream.welcome).toBe(null)
    }
    await saying
    await stream.heard(says('word 59'))
    expect([...heard, ...contents(stream)]).toEqual(words)
  })

  it('is taken over by a second with the same id, and ends (V18)', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const first = await listen(bob)
    await say(ada, roomId, 'for both')
    await first.heard(says('for both'))
    const second = await listen(bob, { lastEventId: first.lastId.replace(/\d+$/, '0') })
    await first.ended
    await say(ada, roomId, 'for the second')
    await second.heard(says('for the second'))
    expect([contents(first), contents(second)]).toEqual([['for both'], ['for both', 'for the second']])
    expect(second.welcome).toBe(null)
  })

  it('begins anew for an id that another session was given, that was made up, or that is of no use any more (V14)', async () => {
    const [ada, bob] = await two()
    const stream = await listen(ada)
    const sameAda = await world.send('POST', '/auth/login', {
      body: { login: ada.user.username, password: goodPassword },
    })
    const elsewhere = { ...ada, token: sameAda.tokens.accessToken }
    for (const someone of [bob, elsewhere]) {
      const other = await listen(someone, { lastEventId: stream.lastId })
      expect(other.welcome?.me.id).toBe(someone.user.id)
    }
    const ahead = stream.lastId.replace(/\d+$/, '900')
    for (const lastEventId of [ahead, 'nonsense', `${'x'.repeat(24)}.0`, '.', '%00', `${stream.lastId}.1`]) {
      const other = await listen(ada, { lastEventId })
      expect(other.welcome?.me.id).toBe(ada.user.id)
    }
  })

  it('ends for who is removed with being told of it, before that is acknowledged (V7)', async () => {
    const [owner, member] = await two()
    const roomId = await roomOf(owner, [member])
    const stay = await roomOf(owner, [member])
    const stream = await listen(member)
    const saying = Array.from({ length: 20 }, (_, index) => say(owner, roomId, `${index}`))
    await owner.client.call('members.remove', { roomId, userId: member.user.id })
    await Promise.all(saying)
    await say(owner, roomId, 'about them')
    await say(owner, stay, 'elsewhere')
    await stream.heard(says('elsewhere'))
    const ofRoom = stream.events.filter((event) => event.room === roomId)
    expect(ofRoom.at(-1)).toMatchObject({ ev: 'member.left', data: { membership: { userId: member.user.id } } })
    expect(JSON.stringify(stream.events)).not.toContain('about them')
  })

  it('says bye and ends with its session, by logout and by sign-out from elsewhere (V20)', async () => {
    const person = await world.person()
    const ends = [
      async (token: string) => void (await world.send('POST', '/auth/logout', { token })),
      async (token: string) => {
        const { session } = (await world.send('GET', '/auth/verify', { token })).body as { session: { id: string } }
        await person.client.call('sessions.end', { sessionId: session.id })
      },
    ]
    for (const end of ends) {
      const { tokens } = await world.send('POST', '/auth/login', {
        body: { login: person.user.username, password: goodPassword },
      })
      const stream = await openStream(world.url, { token: tokens.accessToken })
      await end(tokens.accessToken)
      await stream.ended
      expect(stream.events).toEqual([{ ev: 'bye', data: { reason: 'signed_out', reconnectInMs: 0 } }])
      const again = await world.send('GET', '/events', { token: tokens.accessToken })
      expect([again.status, again.error.reason]).toEqual([401, 'session_ended'])
    }
  })

  it('makes its person one who is here, until it has been gone for long enough (V19)', async () => {
    const place = await openWorld()
    onTestFinished(() => place.close())
    const [ada, bob] = await Promise.all([place.person(), place.person()])
    const seen = async () =>
      (await ada.client.call('presence.get', { userIds: [bob.user.id] })).items.map(({ presence }) => presence)
    const stream = await openStream(place.url, { token: bob.token })
    await eventually(async () => expect(await seen()).toEqual(['online']))
    stream.cut()
    await stream.ended
    // The server learns of the cut on its own time; from then on, the clock of the place counts.
    await eventually(async () => {
      place.clock.advance({ milliseconds: liveLimits.mailboxMs })
      expect(await seen()).toEqual(['offline'])
    }, 250)
    const { tokens } = await place.send('POST', '/auth/refresh', { body: { refreshToken: bob.refreshToken } })
    const late = await openStream(place.url, { token: tokens.accessToken, lastEventId: stream.lastId })
    expect(late.welcome).not.toBe(null)
    late.cut()
  })

  it('that is not read is told what it missed when it is read again (V17)', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const { hostname, port } = new URL(world.url)
    const raw = connect(Number(port), hostname)
    onTestFinished(() => void raw.destroy())
    raw.write(`GET ${basePath}/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${bob.token}\r\n\r\n`)
    let text = ''
    await new Promise<void>((resolve) => {
      const read = (chunk: Buffer) => {
        text += chunk.toString('latin1')
        if (!text.includes('event: welcome')) return
        raw.off('data', read)
        raw.pause()
        resolve()
      }
      raw.on('data', read)
    })
    // As much as one message can be; more of them than the system's own buffers take.
    const long = '\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}'.repeat(2_500)
    for (let index = 0; index < 160; index += 1) await say(ada, roomId, `${index} ${long}`)
    raw.on('data', (chunk: Buffer) => (text += chunk.toString('latin1'))).resume()
    await eventually(() => expect(text).toContain('"ev":"gap"'))
    await say(ada, roomId, 'and on')
    await eventually(() => expect(text).toContain('and on'))
    const revs = [...text.matchAll(/"ev":"message.created","room":"[\w-]+","rev":(\d+)/g)].map(([, rev]) => Number(rev))
    expect(revs.slice(0, -1)).toEqual(Array.from({ length: revs.length - 1 }, (_, index) => (revs[0] ?? 0) + index))
    expect(revs.length).toBeLessThan(160)
  })
})

describe('a stream is refused', () => {
  const refusal = async (path: string, token?: string, headers: Record<string, string> = {}) => {
    const {
      status,
      error,
      headers: answered,
    } = await world.send('GET', path, {
      ...(token !== undefined && { token }),
      headers,
    })
    expect(answered.get('x-content-type-options')).toBe('nosniff')
    return [status, error.reason, error.details?.map(({ field }) => field).join() ?? '']
  }

  it.each([
    ['/events?held={', 'held'],
    ['/events?held=7', 'held'],
    ['/events?held={"rooms":{"x":1}}', 'held.rooms.x'],
    ['/events?held={"more":1}', 'held.more'],
    ['/events?held={}&held={}', 'held'],
    ['/events?token=secret', 'token'],
    ['/events?cursor=x', 'cursor'],
  ])('for what is not right in its address: %s', async (path, field) => {
    const { token } = await world.person()
    expect(await refusal(encodeURI(path), token)).toEqual([400, 'invalid_input', field])
  })

  it('for an address that is long and senseless; for one that is longer than any, by the server itself', async () => {
    const { token } = await world.person()
    expect(await refusal(`/events?held=${'['.repeat(9_000)}`, token)).toEqual([400, 'invalid_input', 'held'])
    expect((await world.send('GET', `/events?held=${'['.repeat(90_000)}`, { token })).status).toBe(431)
  })

  it('without a token, with a wrong one, one in the address, and one that has expired', async () => {
    expect(await refusal('/events')).toEqual([401, 'token_missing', ''])
    expect(await refusal('/events', 'nonsense')).toEqual([401, 'token_invalid', ''])
    const place = await openWorld()
    onTestFinished(() => place.close())
    const { token } = await place.person()
    expect((await place.send('GET', `/events?access_token=${token}`)).error.reason).toBe('token_missing')
    place.clock.advance({ hours: 1 })
    expect((await place.send('GET', '/events', { token })).error.reason).toBe('token_expired')
  })

  it('for HEAD, which cannot be told anything; what is accepted does not matter', async () => {
    const ada = await world.person()
    expect((await world.send('HEAD', '/events', { token: ada.token })).status).toBe(404)
    for (const accept of ['text/event-stream', '*/*', 'application/json', 'nonsense'])
      expect((await listen(ada, { headers: { accept } })).headers.get('content-type')).toContain('text/event-stream')
  })

  it('when somebody has called too often, like any call', async () => {
    const place = await openWorld({ env: { PARLEY_LIMITS: 'person=3/1m' } })
    onTestFinished(() => place.close())
    const { token } = await place.person()
    for (let call = 0; call < 3; call += 1) await place.send('GET', '/events?held=x', { token })
    const { status, headers } = await place.send('GET', '/events', { token })
    expect([status, Number(headers.get('retry-after'))]).toEqual([429, 60])
  })
})

it('a server that stops sends those who listen away, each with the word when to come back (V20)', async () => {
  const place = await openWorld()
  onTestFinished(() => place.close())
  const { token } = await place.person()
  const streams = await Promise.all(Array.from({ length: 5 }, () => openStream(place.url, { token })))
  await place.restart()
  await Promise.all(streams.map(({ ended }) => ended))
  for (const { events } of streams)
    expect(events).toEqual([{ ev: 'bye', data: { reason: 'going_away', reconnectInMs: expect.any(Number) } }])
  const again = await openStream(place.url, { token, lastEventId: streams[0]?.lastId ?? '' })
  expect(again.welcome).not.toBe(null)
  again.cut()
})

it('a person has a bounded number of streams: the oldest goes (V19)', async () => {
  const ada = await world.person()
  const streams = []
  for (let index = 0; index < 11; index += 1) streams.push(await listen(ada))
  await streams[0]?.ended
  const roomId = await roomOf(ada, [])
  await Promise.all(streams.slice(1).map((stream) => stream.heard((event) => event.room === roomId)))
  expect(streams[0]?.events).toEqual([])
})
