import type { LiveEvent, WelcomeView } from '@parley/protocol/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ParleyError } from '../errors.ts'
import { platformTimers } from '../timers.ts'
import { Connection } from './connection.ts'
import type { Hello, LineEars, LineEnd, Way, WayName } from './line.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const refused = (reason: 'token_expired' | 'session_ended') =>
  new ParleyError({ code: 'UNAUTHORIZED', reason, message: '' })

/** A connection whose lines the test plays. */
function setUp(names: readonly WayName[] = ['websocket', 'sse', 'poll']) {
  const opened: { way: WayName; hello: Hello; ears: LineEars; isClosed: boolean; probes: number }[] = []
  const log: string[] = []
  const answers = { token: (): Promise<string | null> => Promise.resolve('t1'), renewed: 't2' as string | null }
  const ways = names.map((name): Way => ({
    name,
    mostHeld: 10,
    open(hello, ears) {
      const line = { way: name, hello, ears, isClosed: false, probes: 0 }
      opened.push(line)
      return {
        call: name === 'websocket' ? () => Promise.resolve('called') : null,
        probe: () => void (line.probes += 1),
        close: () => void (line.isClosed = true),
      }
    },
  }))
  const connection = new Connection({
    timers: { ...platformTimers(() => Date.now()), random: () => 1 },
    ways,
    device: null,
    token: () => answers.token(),
    renew: (stale) => {
      log.push(`renew ${stale}`)
      return Promise.resolve(answers.renewed)
    },
    ended: () => void log.push('session ended'),
    hello: () => ({ epoch: null, rooms: {} }),
    welcomed: () => {
      log.push('welcomed')
      connection.synced('backfill')
      connection.synced('live')
    },
    heard: (event: LiveEvent) => void log.push(event.ev),
    lost: () => void log.push('lost'),
  })
  const line = () => opened.at(-1) as (typeof opened)[number]
  return {
    connection,
    opened,
    log,
    answers,
    line,
    state: () => connection.watch.getSnapshot(),
    ways: () => opened.map(({ way }) => way),
    start: async () => {
      connection.start()
      await vi.advanceTimersByTimeAsync(0)
    },
    welcome: async () => {
      line().ears.opened()
      line().ears.welcomed({ heartbeatMs: 30_000 } as WelcomeView)
      await vi.advanceTimersByTimeAsync(0)
    },
    end: async (end: LineEnd) => {
      line().ears.ended(end)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

describe('a connection', () => {
  it('goes from idle over connecting and greeting to live, and back', async () => {
    const { connection, line, start, state, welcome } = setUp()
    expect(state()).toEqual({ state: 'idle', since: null })
    connection.start()
    expect(state()).toEqual({ state: 'connecting', attempt: 0, since: null })
    await start()
    line().ears.opened()
    expect(state()).toEqual({ state: 'greeting', attempt: 0, since: null })
    await welcome()
    expect(state()).toEqual({ state: 'live', by: 'websocket', phase: 'live', since: 1_000_000 })
    expect(await connection.call?.('ping', {}, undefined)).toBe('called')
    connection.stop()
    expect([state().state, line().isClosed, connection.call]).toEqual(['idle', true, null])
  })

  it('comes back after longer and longer times while nothing answers', async () => {
    const { end, start, state } = setUp(['websocket'])
    await start()
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await end({ why: 'unreachable' })
      const now = state()
      waits.push(now.state === 'waiting' ? now.until - Date.now() : -1)
      await vi.advanceTimersByTimeAsync(waits.at(-1) ?? 0)
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  })

  it.each([
    [9_000, 1000],
    [11_000, 500],
  ])('that held for %i ms and broke waits up to %i ms', async (heldMs, waitMs) => {
    const { end, line, start, state, welcome } = setUp()
    await start()
    await end({ why: 'unreachable' })
    await vi.advanceTimersByTimeAsync(500)
    await welcome()
    await vi.advanceTimersByTimeAsync(heldMs)
    line().ears.alive()
    await end({ why: 'lost' })
    expect(state()).toMatchObject({ state: 'waiting', until: Date.now() + waitMs, since: Date.now() })
  })

  it('moves when the place says so, no sooner', async () => {
    const { end, line, opened, start, state, welcome } = setUp()
    await start()
    await welcome()
    line().ears.heard({ ev: 'bye', data: { reason: 'going_away', reconnectInMs: 7_000 } })
    await end({ why: 'closed', code: 4000 })
    expect(state()).toMatchObject({ state: 'waiting', until: Date.now() + 7_000 })
    await vi.advanceTimersByTimeAsync(6_999)
    expect(opened).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(opened).toHaveLength(2)
  })

  it.each([
    [4500, 'signed_out', ['welcomed', 'lost', 'session ended']],
    [4501, 'banned', ['welcomed', 'lost', 'session ended']],
    [4502, 'unsupported_version', ['welcomed', 'lost']],
  ])('does not come back after %i until somebody acts', async (code, why, expected) => {
    const { connection, end, log, opened, start, state, welcome } = setUp()
    await start()
    await welcome()
    await end({ why: 'closed', code })
    expect(state()).toMatchObject({ state: 'stopped', why })
    connection.wake()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect([opened.length, log]).toEqual([1, expected])
    await start()
    expect(opened).toHaveLength(2)
  })

  it('renews a token that is not taken, once, and then waits', async () => {
    const { end, line, log, opened, start, state } = setUp()
    await start()
    await end({ why: 'refused', error: refused('token_expired') })
    expect([line().hello.token, opened.length, log]).toEqual(['t2', 2, ['renew t1']])
    await end({ why: 'refused', error: refused('token_expired') })
    expect([state().state, opened.length]).toEqual(['waiting', 2])
  })

  it('stops when nobody is signed in, and when the session is over', async () => {
    const nobody = setUp()
    nobody.answers.token = () => Promise.resolve(null)
    await nobody.start()
    expect(nobody.state()).toMatchObject({ state: 'stopped', why: 'signed_out' })
    const over = setUp()
    await over.start()
    await over.end({ why: 'refused', error: refused('session_ended') })
    expect([over.state().state, over.log]).toEqual(['stopped', ['session ended']])
  })

  it('waits when it cannot even get a token', async () => {
    const { answers, opened, start, state } = setUp()
    answers.token = () => Promise.reject(ParleyError.unreachable('unreachable', null))
    await start()
    expect(state()).toMatchObject({ state: 'waiting', error: { reason: 'unreachable' } })
    answers.token = () => Promise.resolve('t1')
    await vi.advanceTimersByTimeAsync(500)
    expect(opened).toHaveLength(1)
  })

  it('woken up, looks after its line or tries at once', async () => {
    const { connection, end, line, opened, start, welcome } = setUp()
    await start()
    await welcome()
    connection.wake()
    expect(line().probes).toBe(1)
    await end({ why: 'lost' })
    connection.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(opened).toHaveLength(2)
  })

  it('hears nothing of a line that it has left', async () => {
    const { connection, line, log, start, state, welcome } = setUp()
    await start()
    await welcome()
    connection.stop()
    line().ears.heard({ ev: 'room.bump', data: { roomId: 'r', seq: 1, rev: 1 } })
    line().ears.ended({ why: 'lost' })
    expect([log, state().state]).toEqual([['welcomed', 'lost'], 'idle'])
  })

  it('forgets a token that comes when nobody waits for it any more', async () => {
    const { answers, connection, opened } = setUp()
    let give: (token: string) => void = () => {}
    answers.token = () => new Promise((resolve) => (give = resolve))
    connection.start()
    connection.stop()
    give('late')
    await vi.advanceTimersByTimeAsync(0)
    expect(opened).toEqual([])
  })
})

describe('falling back', () => {
  it('takes another way where sockets never open, and comes back to the best one later', async () => {
    const { end, start, state, ways, welcome } = setUp()
    await start()
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await end({ why: 'unreachable' })
      await vi.advanceTimersByTimeAsync(30_000)
    }
    await welcome()
    expect([ways(), state()]).toMatchObject([['websocket', 'websocket', 'websocket', 'sse'], { by: 'sse' }])
    await vi.advanceTimersByTimeAsync(15_000)
    expect(ways().at(-1)).toBe('websocket')
    await end({ why: 'unreachable' })
    await vi.advanceTimersByTimeAsync(500)
    expect(ways().at(-1)).toBe('sse')
    await welcome()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(ways()).toHaveLength(6)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(ways()).toHaveLength(7)
    await welcome()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect([ways().at(-1), ways().length]).toEqual(['websocket', 7])
  })

  it('goes on to polling where streams do not come through', async () => {
    const { end, start, state, ways, welcome } = setUp(['sse', 'poll'])
    await start()
    await end({ why: 'unfit' })
    await vi.advanceTimersByTimeAsync(500)
    await welcome()
    expect([ways(), state()]).toMatchObject([['sse', 'poll'], { by: 'poll' }])
  })
})
