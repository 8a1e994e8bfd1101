import { connect as connectTcp } from 'node:net'
import { closeCodes, type LiveEvent } from '@parley/protocol'
import { openSocket, openWorld, type Someone, type TestSocket, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function connect(someone: Someone, held: object = {}): Promise<TestSocket & { welcome: Welcome }> {
  const socket = await openSocket(world.url)
  onTestFinished(() => socket.close())
  const { ok, error } = await socket.command('hello', { token: someone.token, ...held })
  if (error !== undefined) throw new Error(error.reason)
  return { ...socket, welcome: ok as Welcome }
}

interface Welcome {
  readonly epoch: string
  readonly session: string
  readonly rooms: readonly { readonly room: { readonly id: string; readonly rev: number }; readonly unread: number }[]
  readonly gone: readonly string[]
}

async function roomOf(owner: Someone, others: readonly Someone[], more: object = {}): Promise<string> {
  const memberIds = others.map(({ user }) => user.id)
  return (await owner.client.call('rooms.create', { kind: 'channel', name: 'Live', memberIds, ...more })).room.id
}

const says = (content: string) => (event: LiveEvent) =>
  event.ev === 'message.created' && event.data.message.content === content
const two = () => Promise.all([world.person(), world.person()])

describe('a live connection', () => {
  it('says hello, learns what it is in, and sends and hears messages (V1, V5)', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const [a, b] = [await connect(ada), await connect(bob)]
    expect(a.welcome.rooms.map(({ room }) => room.id)).toEqual([roomId])
    const answer = await a.command('messages.send', { roomId, content: 'hello, live' })
    const [own, others] = await Promise.all([a.heard(says('hello, live')), b.heard(says('hello, live'))])
    expect(own).toEqual(others)
    expect(own).toMatchObject({ ev: 'message.created', room: roomId, data: answer.ok })
  })

  it('names the version of the protocol it speaks, if it likes; one that is not spoken closes it (V1)', async () => {
    const { token } = await world.person()
    const [first, later] = [await openSocket(world.url), await openSocket(world.url)]
    expect((await first.command('hello', { token, version: 1 })).ok).toBeDefined()
    void later.command('hello', { token, version: 2, surprise: true }).catch(() => {})
    expect(await later.closed).toBe(closeCodes.unsupported_version)
  })

  it('answers commands like HTTP does, refusals included (V5)', async () => {
    const ada = await world.person()
    const socket = await connect(ada)
    expect((await socket.command('users.me')).ok).toEqual(await ada.client.call('users.me', {}))
    expect((await socket.command('ping')).ok).toEqual({})
    expect((await socket.command('users.get', { userId: 'x' })).error).toMatchObject({
      reason: 'invalid_input',
      details: [{ field: 'userId' }],
    })
    expect((await socket.command('rooms.get', { roomId: crypto.randomUUID() })).error?.reason).toBe('room_not_found')
    expect((await socket.command('no.such')).error?.reason).toBe('route_not_found')
    const guest = await world.guest()
    expect((await (await connect(guest)).command('users.search')).error?.reason).toBe('account_required')
  })

  it('tells a room’s changes in the order of their revisions, to everybody the same (V6)', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => world.person()))
    const [owner, ...others] = people
    if (owner === undefined) throw new Error('nobody came')
    const roomId = await roomOf(owner, others)
    const sockets = await Promise.all(people.map((someone) => connect(someone)))
    await Promise.all(
      sockets.flatMap((socket, who) =>
        Array.from({ length: 25 }, (_, index) =>
          socket.command('messages.send', { roomId, content: `${who} ${index}` }),
        ),
      ),
    )
    await owner.client.call('messages.send', { roomId, content: 'last' })
    await Promise.all(sockets.map((socket) => socket.heard(says('last'))))
    const revs = sockets.map(({ events }) => events.flatMap((event) => ('rev' in event ? [event.rev] : [])))
    expect(revs[0]).toHaveLength(101)
    for (const each of revs) {
      expect(each).toEqual(revs[0])
      expect(each).toEqual(each.toSorted((a, b) => a - b))
    }
  })

  it('that comes back learns only what changed, and which rooms are gone (V4)', async () => {
    const [ada, bob] = await two()
    const [quiet, busy, lost] = [await roomOf(bob, [ada]), await roomOf(bob, [ada]), await roomOf(bob, [ada])]
    const first = await connect(ada)
    const rooms = Object.fromEntries(first.welcome.rooms.map(({ room }) => [room.id, room.rev]))
    await bob.client.call('messages.send', { roomId: busy, content: 'news' })
    await bob.client.call('members.remove', { roomId: lost, userId: ada.user.id })
    const again = await connect(ada, { epoch: first.welcome.epoch, rooms })
    expect(again.welcome.rooms.map(({ room, unread }) => [room.id, unread])).toEqual([[busy, expect.any(Number)]])
    expect(again.welcome.gone).toEqual([lost])
    const another = await connect(ada, { epoch: crypto.randomUUID(), rooms })
    expect(new Set(another.welcome.rooms.map(({ room }) => room.id))).toEqual(new Set([quiet, busy]))
  })
})

describe('rights', () => {
  it('begin with joining: nothing that was said before is told (M3, V8)', async () => {
    const [owner, late] = await two()
    const roomId = await roomOf(owner, [], { visibility: 'private', historyVisibility: 'joined' })
    const socket = await connect(late)
    const saying = Array.from({ length: 10 }, (_, index) =>
      owner.client.call('messages.send', { roomId, content: `before ${index}` }),
    )
    await Promise.all(saying)
    await owner.client.call('members.add', { roomId, userIds: [late.user.id] })
    await owner.client.call('messages.send', { roomId, content: 'after' })
    await socket.heard(says('after'))
    expect(socket.events.slice(0, 2)).toMatchObject([
      { ev: 'room.created', data: { membership: { userId: late.user.id } } },
      { ev: 'member.joined', data: { membership: { userId: late.user.id } } },
    ])
    expect(JSON.stringify(socket.events)).not.toContain('before')
  })

  it('do not reach back: a change of what was said before is not shown, only that something changed (M3)', async () => {
    const [owner, late] = await two()
    const roomId = await roomOf(owner, [], { visibility: 'private', historyVisibility: 'joined' })
    const { message } = await owner.client.call('messages.send', { roomId, content: 'secret, from before' })
    const on = { roomId, messageId: message.id }
    await owner.client.call('members.add', { roomId, userIds: [late.user.id] })
    const [socket, own] = [await connect(late), await connect(owner)]
    await owner.client.call('messages.edit', { ...on, content: 'secret, edited' })
    await owner.client.call('reactions.add', { ...on, emoji: '👍' })
    await owner.client.call('messages.delete', on)
    const { rev } = (await owner.client.call('messages.send', { roomId, content: 'for all' })).message
    await socket.heard(says('for all'))
    await own.heard(says('for all'))
    expect(socket.events.map(({ ev }) => ev)).toEqual(['gap', 'gap', 'gap', 'message.created'])
    expect(JSON.stringify(socket.events)).not.toMatch(/secret|👍/)
    expect(own.events.map(({ ev }) => ev).slice(0, 3)).toEqual([
      'message.updated',
      'message.updated',
      'message.deleted',
    ])
    const pulled = await late.client.call('rooms.changes', { roomId, since: rev - 4 })
    expect(JSON.stringify(pulled)).not.toContain(message.id)
  })

  it('end with being removed: that is the last thing heard, before it is acknowledged (V7)', async () => {
    const [owner, member] = await two()
    for (let round = 0; round < 5; round += 1) {
      const roomId = await roomOf(owner, [member])
      const socket = await connect(member)
      const saying = Array.from({ length: 20 }, (_, index) =>
        owner.client.call('messages.send', { roomId, content: `${index}` }),
      )
      await owner.client.call('members.remove', { roomId, userId: member.user.id })
      await Promise.all(saying)
      await owner.client.call('messages.send', { roomId, content: 'about them' })
      await socket.command('ping')
      expect(socket.events.at(-1)).toMatchObject({
        ev: 'member.left',
        data: { membership: { userId: member.user.id } },
      })
      expect(JSON.stringify(socket.events)).not.toContain('about them')
    }
  })

  it('to a deleted room end with being told of it', async () => {
    const [owner, member] = await two()
    const roomId = await roomOf(owner, [member])
    const socket = await connect(member)
    await owner.client.call('rooms.delete', { roomId })
    const event = await socket.heard(({ ev }) => ev === 'room.deleted')
    expect(event).toMatchObject({
      room: roomId,
      data: { roomId, byId: owner.user.id, room: { id: roomId, rev: 'rev' in event ? event.rev : null } },
    })
  })

  it('end with the session: logout, sign-out from elsewhere and a changed password close the socket (V9)', async () => {
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
        body: { login: person.user.username, password: 'Correct-horse-7' },
      })
      const socket = await openSocket(world.url)
      await socket.command('hello', { token: tokens.accessToken })
      await end(tokens.accessToken)
      expect(await socket.closed).toBe(closeCodes.signed_out)
    }
  })
})

describe('a socket that does not keep to the protocol', () => {
  it.each([
    ['a command before hello', '{"id":1,"op":"users.me","in":{}}'],
    ['no JSON', 'hello'],
    ['no object', '[1]'],
    ['an unknown field', '{"id":0,"op":"hello","in":{},"more":1}'],
    ['a binary frame', Buffer.from([1, 2, 3])],
  ])('is closed: %s (V1)', async (_what, frame) => {
    const socket = await openSocket(world.url)
    socket.raw(frame)
    expect(await socket.closed).toBe(closeCodes.protocol_error)
  })

  it('is closed: hello twice (V1)', async () => {
    const socket = await connect(await world.person())
    socket.raw('{"id":5,"op":"hello","in":{"token":"x"}}')
    expect(await socket.closed).toBe(closeCodes.protocol_error)
  })

  it('is closed: a frame larger than any may be (V1)', async () => {
    const socket = await connect(await world.person())
    socket.raw(JSON.stringify({ id: 1, op: 'ping', in: { x: 'x'.repeat(70_000) } }))
    expect(await socket.closed).toBe(1009)
  })

  it.each(['nonsense', 'e30.e30.e30'])('is told so and closed: the token %s', async (token) => {
    const socket = await openSocket(world.url)
    expect((await socket.command('hello', { token })).error?.reason).toBe('token_invalid')
    expect(await socket.closed).toBe(closeCodes.signed_out)
  })

  it('is not even opened for a page of another website (V2)', async () => {
    await expect(openSocket(world.url, { origin: 'https://evil.example' })).rejects.toThrow('403')
    const own = await openSocket(world.url, { origin: world.url })
    own.close()
  })
})

it.each(['//', 'http://[', '/api/v1/live/../live', '*', '/%zz'])(
  'an upgrade for %s is refused and hurts nobody',
  async (target) => {
    const { port } = new URL(world.url)
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connectTcp(Number(port), '127.0.0.1')
      let text = ''
      socket.on('data', (chunk) => (text += chunk.toString()))
      socket.once('error', reject)
      socket.once('close', () => resolve(text))
      const head = [
        'Host: a',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ]
      socket.write(`GET ${target} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 4/)
    expect((await world.send('GET', '//health')).status).toBe(200)
  },
)

it('a server that stops sends everybody away with the word when to come back (V12)', async () => {
  const place = await openWorld()
  const person = await place.person()
  const socket = await openSocket(place.url)
  await socket.command('hello', { token: person.token })
  const stopping = place.restart()
  const bye = await socket.heard((event) => event.ev === 'bye')
  expect(bye.data).toMatchObject({ reason: 'going_away', reconnectInMs: expect.any(Number) })
  expect(await socket.closed).toBe(closeCodes.going_away)
  await stopping
  await place.close()
})

it('a server that stops lets nobody in while it finishes what was begun', async () => {
  const place = await openWorld()
  const person = await place.person()
  const { room } = await person.client.call('rooms.create', { kind: 'channel', name: 'Closing time' })
  const socket = await openSocket(place.url)
  await socket.command('hello', { token: person.token })

  let stopping: Promise<void> | undefined
  await place.app.house.database.transaction(async (holding) => {
    await holding.run({ name: 'test.hold', text: 'select from rooms where id = $1 for update' }, [room.id])
    void socket.command('messages.send', { roomId: room.id, content: 'One more' })
    await expect.poll(() => waitsForLocks(place)).toBe(1)
    stopping = place.restart()
    await expect.poll(async () => (await place.send('GET', '//health/ready')).status).toBe(503)

    await expect(openSocket(place.url)).rejects.toThrow('503')
  })

  await stopping
  const said = await place.send('GET', `/rooms/${room.id}/messages`, { token: person.token })
  expect(said.text).toContain('One more')
  await place.close()
})

async function waitsForLocks({ app }: World): Promise<number> {
  const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  return (await app.house.database.run({ name: 'test.waiting', text: waiting })).length
}
