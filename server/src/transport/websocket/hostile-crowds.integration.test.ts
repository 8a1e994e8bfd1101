import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { closeCodes, liveLimits } from '@parley/protocol'
import {
  connectRaw,
  endedWithoutWord,
  enterRaw,
  handshakeLines,
  handshakeWith,
  opcodes,
  openSocket,
  openWorld,
  rawFrame,
  type RawSocket,
  type Someone,
  type World,
} from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'

/** Clients that are slow, silent or gone, and many of them. */
let world: World
beforeAll(async () => {
  world = await openWorld({ patience: { liveRoundMs: 20, sessionRoundMs: 20, byeMs: 200, stopMs: 500 } })
})
afterAll(() => world.close())

const connect = (place = world) => connectRaw(place.url)
const enter = (visitor: Someone, place = world) => enterRaw(place.url, visitor)
const hello = (token: string) => rawFrame({ payload: JSON.stringify({ id: 0, op: 'hello', in: { token } }) })
const ping = (id: number) => rawFrame({ payload: JSON.stringify({ id, op: 'ping', in: {} }) })

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Without what nobody holds any more. */
function memoryInUse(): NodeJS.MemoryUsage {
  collect()
  return process.memoryUsage()
}

describe('who is silent', () => {
  /** Time passes, and everybody else keeps talking. */
  const pass = (ms: number) => world.clock.advance({ milliseconds: ms })

  it('and never says hello is sent away after ten seconds (V11)', async () => {
    const raw = await connect()
    await raw.upgrade()
    pass(liveLimits.helloMs)
    await raw.write(rawFrame({ opcode: opcodes.ping }))
    await raw.until(() => raw.frames.some(({ opcode }) => opcode === opcodes.pong))
    pass(1)
    expect(await raw.closed).toBe(closeCodes.protocol_error)
  })

  it('and says hello a byte at a time is sent away after ten seconds (V11)', async () => {
    const raw = await connect()
    await raw.upgrade()
    const { token } = await world.person()
    await raw.trickle(hello(token).subarray(0, 50))
    pass(liveLimits.helloMs + 1)
    expect(await raw.closed).toBe(closeCodes.protocol_error)
  })

  it('for twice the heartbeat is sent away, and not before (V11)', async () => {
    const earlier = await enter(await world.person())
    pass(1)
    const [silent, talking] = [await enter(await world.person()), await enter(await world.person())]
    pass(liveLimits.heartbeatMs)
    await talking.write(ping(1))
    await talking.answer(1)
    pass(liveLimits.heartbeatMs)
    expect(await earlier.closed).toBe(closeCodes.heartbeat_missed)
    await talking.write(ping(2))
    await talking.answer(2)
    expect(silent.frames.some(({ opcode }) => opcode === opcodes.close)).toBe(false)
    pass(1)
    expect(await silent.closed).toBe(closeCodes.heartbeat_missed)
    await talking.write(ping(3))
    expect((await talking.answer(3)).ok).toEqual({})
  })

  it('but for the bytes of a command that never ends is sent away (V11)', async () => {
    const raw = await enter(await world.person())
    const command = ping(1)
    await raw.trickle(command.subarray(0, 8))
    pass(liveLimits.heartbeatMs * 2)
    await raw.trickle(command.subarray(8, 16))
    pass(1)
    expect(await raw.closed).toBe(closeCodes.heartbeat_missed)
  })

  it('and gone without a word is nobody any more after that, although nobody told the server (V11)', async () => {
    const [watcher, gone] = [await world.person(), await world.person()]
    const [raw, left] = [await enter(watcher), await enter(gone)]
    await raw.say({ id: 1, op: 'presence.watch', in: { userIds: [gone.user.id] } })
    expect((await raw.answer(1)).ok).toMatchObject({ items: [{ presence: 'online' }] })
    left.stopReading()
    pass(liveLimits.heartbeatMs * 2)
    await raw.write(ping(2))
    await raw.answer(2)
    pass(1)
    await expect
      .poll(async () => {
        pass(liveLimits.presenceGraceMs)
        await raw.write(ping(3))
        await world.app.house.presence.sweep()
        return raw.messages().find((message) => message['ev'] === 'presence')
      })
      .toMatchObject({ data: { userId: gone.user.id, presence: 'offline' } })
  })
})

describe('whose session is over', () => {
  it('is sent away although nobody told: sockets, polls, and nobody else (V9)', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const [raw, other] = [await enter(ada), await enter(bob)]
    const { body } = await world.send('GET', '/events/poll', { token: ada.token })
    const waiting = world.send('GET', `/events/poll?wait=25&cursor=${(body as { readonly cursor: string }).cursor}`, {
      token: ada.token,
    })
    await world.app.house.database.run(
      { name: 'test.end', text: 'update sessions set ended_at = now() where account_id = $1' },
      [ada.user.id],
    )
    expect(await raw.closed).toBe(closeCodes.signed_out)
    expect((await waiting).body).toMatchObject({ events: [{ ev: 'bye', data: { reason: 'signed_out' } }] })
    await other.write(ping(1))
    expect((await other.answer(1)).ok).toEqual({})
  })
})

describe('who does not hang up', () => {
  it('after the close frame is hung up on', async () => {
    const raw = await connect()
    await raw.upgrade()
    await raw.write(rawFrame({ opcode: 3 }))
    expect(await raw.closed).toBe(1002)
    await raw.ended
  })

  it.each<[string, (place: World, raw: RawSocket) => Promise<unknown>]>([
    ['a socket that is not read', async (place, raw) => raw.hello((await place.person()).token)],
    ['a socket that never said hello', (_, raw) => raw.upgrade()],
    ['half a request', (_, raw) => raw.write('GET /api/v1/live HTTP/1.1\r\nHost: a\r\n')],
    ['half a body', (_, raw) => raw.write('POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{')],
  ])('does not keep the server from stopping, nor what it holds from being kept: %s (P3, V12)', async (_what, hold) => {
    const place = await openWorld({ patience: { byeMs: 200, stopMs: 500 } })
    onTestFinished(() => place.close())
    const [ada, bob] = [await place.person(), await place.person()]
    const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const { message } = await ada.client.call('messages.send', { roomId: room.id, content: 'hello' })
    const raw = await connect(place)
    await hold(place, raw)
    raw.stopReading()
    await bob.client.call('receipts.read', { roomId: room.id, seq: message.seq })
    await place.restart()
    expect((await place.send('GET', '/sync', { token: bob.token })).body).toMatchObject({ rooms: [{ unread: 0 }] })
  })
})

describe('who does not read', () => {
  const mostWaiting = 2 * 1024 * 1024

  it('and asks without end is closed: so much waits for nobody (V10)', async () => {
    const asking = await world.person()
    for (let count = 0; count < 20; count += 1)
      await asking.client.call('rooms.create', { kind: 'group', name: `Room ${count}`, description: 'x'.repeat(2_000) })
    const raw = await enter(asking)
    const other = await enter(await world.person())
    raw.stopReading()
    const connections = world.app.house.bus
    const unfollowed = vi.spyOn(connections, 'unfollow')
    onTestFinished(() => unfollowed.mockRestore())
    const before = memoryInUse().external
    for (
      let id = 1;
      !unfollowed.mock.calls.some(([kind, key]) => kind === 'person' && key === asking.user.id);
      id += 1
    ) {
      void raw.say({ id, op: 'sync', in: {} })
      await other.write(ping(id))
      await other.answer(id)
    }
    expect(memoryInUse().external - before).toBeLessThan(mostWaiting * 10)
    raw.readAgain()
    expect([closeCodes.too_slow, endedWithoutWord]).toContain(await raw.closed)
  })

  /** A room in which far more was said than the kernel and the server hold together for somebody who does not read. */
  async function lagBehind() {
    const [owner, slow, quick] = [await world.person(), await world.person(), await world.person()]
    const memberIds = [slow.user.id, quick.user.id]
    const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Busy', memberIds })
    const [raw, other] = [await enter(slow), await enter(quick)]
    const talker = await openSocket(world.url)
    onTestFinished(() => talker.close())
    await talker.command('hello', { token: owner.token })
    raw.stopReading()
    const content = 'x'.repeat(9_000)
    const said = 1_500
    let rev = room.rev
    for (let count = 0; count < said; count += 25) {
      const answers = await Promise.all(
        Array.from({ length: 25 }, () => talker.command('messages.send', { roomId: room.id, content })),
      )
      rev = Math.max(...answers.map(({ ok }) => (ok as { message: { rev: number } }).message.rev))
    }
    await other.until(() => other.messages().some((message) => message['rev'] === rev))
    return { raw, slow, talker, other, roomId: room.id, said }
  }
  const is = (ev: string) => (message: Readonly<Record<string, unknown>>) => message['ev'] === ev

  it('while a room is busy loses events, and is told so of the room and not of the rest (V10, P6)', async () => {
    const { raw, talker, other, roomId, said } = await lagBehind()
    await other.say({ id: 1, op: 'typing', in: { roomId, on: true } })
    await other.answer(1)
    raw.readAgain()
    await raw.until(() => raw.messages().some(is('gap')))
    expect(raw.messages().filter(is('message.created')).length).toBeLessThan(said)
    await raw.write(ping(1))
    expect((await raw.answer(1)).ok).toEqual({})
    await talker.command('messages.send', { roomId, content: 'after the gap' })
    await raw.until(() => JSON.stringify(raw.messages().at(-1)).includes('after the gap'))
    expect(raw.messages().filter((message) => is('typing')(message) || is('gap')(message))).toHaveLength(1)
  })

  it('while somebody removes them learns of that, too: there is something to pull (V10)', async () => {
    const { raw, slow, talker, roomId } = await lagBehind()
    expect(await talker.command('members.remove', { roomId, userId: slow.user.id })).toHaveProperty('ok')
    raw.readAgain()
    await raw.until(() => raw.messages().some(is('gap')))
    expect(raw.messages().filter(is('member.left'))).toEqual([])
    expect(raw.messages().find(is('gap'))).toMatchObject({ room: roomId })
  })

  it('while they change what is their own elsewhere learns that they did (V10, O2)', async () => {
    const { raw, slow, roomId } = await lagBehind()
    await slow.client.call('drafts.set', { roomId, content: 'begun elsewhere' })
    raw.readAgain()
    await raw.until(() => raw.messages().some(is('own.moved')))
    expect(raw.messages().filter(is('draft.updated'))).toEqual([])
    expect(raw.messages().find(is('own.moved'))).toEqual({ ev: 'own.moved', data: { own: 0 } })
  })

  it('and then writes what is no frame hears nothing after the close frame (V1)', async () => {
    const { raw } = await lagBehind()
    const commands = Array.from({ length: 40 }, (_, id) => ping(id))
    await raw.write(Buffer.concat([...commands, rawFrame({ opcode: 3 })]))
    raw.readAgain()
    expect(await raw.closed).toBe(1002)
    await raw.ended
    expect(raw.frames.at(-1)?.opcode).toBe(opcodes.close)
  })

  it('and pings without end is cut off: no answers wait for nobody (V1)', async () => {
    const raw = await enter(await world.person())
    raw.stopReading()
    const flood = Buffer.concat(
      Array.from({ length: 200 }, () => rawFrame({ opcode: opcodes.ping, payload: 'x'.repeat(125) })),
    )
    void raw.write(flood)
    raw.readAgain()
    expect(await raw.closed).toBe(endedWithoutWord)
    expect(raw.frames.length).toBeLessThan(100)
  })
})

describe('many who come and go', () => {
  /** What this process holds open: both ends of every connection are in it. */
  const openHandles = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length

  const stages: Readonly<Record<string, (raw: RawSocket, token: string) => Promise<unknown>>> = {
    'before a word': async () => {},
    'within the handshake': (raw) => raw.write(handshakeWith(handshakeLines).slice(0, 60)),
    'before the answer to it': (raw) => raw.write(handshakeWith(handshakeLines)),
    'after the answer to it': (raw) => raw.upgrade(),
    'within hello': async (raw, token) => {
      await raw.upgrade()
      await raw.write(hello(token).subarray(0, 40))
    },
    'before the answer to hello': async (raw, token) => {
      await raw.upgrade()
      await raw.write(hello(token))
    },
    'after the answer to hello': (raw, token) => raw.hello(token),
    'within a command': async (raw, token) => {
      await raw.hello(token)
      await raw.write(ping(1).subarray(0, 7))
    },
    'before the answer to a command': async (raw, token) => {
      await raw.hello(token)
      await raw.say({ id: 1, op: 'sync', in: {} })
      await raw.say({ id: 2, op: 'presence.watch', in: { userIds: [crypto.randomUUID()] } })
    },
  }

  it('leave nothing behind, whenever they go: no connection, no interest, no memory', async () => {
    const place = await openWorld()
    onTestFinished(() => place.close())
    const { bus } = place.app.house
    const followed = new Set<string>()
    const [follow, unfollow] = [bus.follow.bind(bus), bus.unfollow.bind(bus)]
    vi.spyOn(bus, 'follow').mockImplementation((kind, keys) => {
      for (const key of keys) followed.add(`${kind} ${key}`)
      return follow(kind, keys)
    })
    vi.spyOn(bus, 'unfollow').mockImplementation((kind, key) => {
      followed.delete(`${kind} ${key}`)
      return unfollow(kind, key)
    })
    onTestFinished(() => void vi.restoreAllMocks())
    const people = await Promise.all(Array.from({ length: 5 }, () => place.person()))
    for (const { client } of people) await client.call('rooms.create', { kind: 'group', name: 'Home' })
    const round = async () => {
      for (const begin of Object.values(stages)) {
        const crowd = Array.from({ length: 30 }, async (_, index) => {
          const raw = await connectRaw(place.url)
          await begin(raw, people[index % people.length]?.token ?? '')
          if (index % 3 === 0) raw.reset()
          else if (index % 3 === 1) raw.drop()
          else raw.finish()
          await raw.ended
          raw.drop()
        })
        await Promise.all(crowd)
      }
      await expect.poll(() => [...followed]).toEqual([])
    }
    await round()
    await expect.poll(openHandles).toBeLessThan(60)
    const [handles, heap] = [openHandles(), memoryInUse().heapUsed]
    await round()
    await expect.poll(openHandles).toBeLessThanOrEqual(handles)
    expect(memoryInUse().heapUsed - heap).toBeLessThan(16 * 1024 * 1024)
    expect((await place.send('GET', '//health')).status).toBe(200)
  })
})
