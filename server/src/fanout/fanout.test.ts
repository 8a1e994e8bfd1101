import { Duplex } from 'node:stream'
import type { CloseReason, RoomEvent } from '@parley/protocol'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { inProcessBus } from '../platform/bus/in-process.ts'
import { textFrame } from './frames.ts'
import { Hub, type Listener } from './hub.ts'
import { Outlet } from './outlet.ts'
import { Sequencer } from './sequencer.ts'

const room = '01b8dd58-e200-742b-94f6-c4632e4d5adc'

/** Only what fan-out looks at; the rest of an event is the features' business. */
function event(rev: number, ev: RoomEvent['ev'] = 'message.created', userId = ''): RoomEvent {
  const data: unknown = { roomId: room, membership: { userId } }
  return { ev, room, rev, data } as RoomEvent
}

describe('the sequencer', () => {
  it('delivers each event once, in the order of revisions, however they arrive', () => {
    const order = fc.integer({ min: 1, max: 30 }).chain((count) =>
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, index) => index + 2),
        { minLength: count, maxLength: count },
      ),
    )
    fc.assert(
      fc.property(order, (revs) => {
        const delivered: number[] = []
        const sequencer = new Sequencer({ deliver: ({ rev }) => delivered.push(rev), skip: () => {}, gap: () => {} })
        sequencer.take(event(1))
        for (const rev of revs) sequencer.take(event(rev))
        sequencer.forget(room)
        expect(delivered).toEqual(Array.from({ length: revs.length + 1 }, (_, index) => index + 1))
      }),
    )
  })

  it('has those who listen pull what does not come', () => {
    vi.useFakeTimers()
    try {
      const [delivered, skipped, gaps]: [number[], number[], number[]] = [[], [], []]
      const sequencer = new Sequencer({
        deliver: ({ rev }) => delivered.push(rev),
        skip: ({ rev }) => skipped.push(rev),
        gap: (_room, rev) => gaps.push(rev),
      })
      for (const rev of [1, 3, 5, 4]) sequencer.take(event(rev))
      expect([delivered, gaps]).toEqual([[1], []])
      vi.advanceTimersByTime(300)
      expect([delivered, skipped, gaps]).toEqual([[1], [3, 4, 5], [5]])
      sequencer.take(event(6))
      expect(delivered).toEqual([1, 6])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('the hub', () => {
  function setUp() {
    const bus = inProcessBus()
    const hub = new Hub(bus)
    const listen = (personId: string, sessionId = personId) => {
      const heard: { ev: string; rev: number }[] = []
      const ended: CloseReason[] = []
      const listener: Listener = {
        personId,
        sessionId,
        rooms: new Set(),
        hear(frame) {
          heard.push(JSON.parse(frame.subarray(frame[1] === 126 ? 4 : 2).toString()))
          return true
        },
        end: (reason) => ended.push(reason),
      }
      hub.add(listener)
      return { listener, heard, ended, revs: () => heard.map(({ rev }) => rev) }
    }
    return { bus, hub, listen }
  }

  it('tells those who are in the room, from their joining to their leaving', () => {
    const { bus, hub, listen } = setUp()
    const [ada, bob, eve] = [listen('ada'), listen('bob'), listen('eve')]
    hub.listen(ada.listener, room)
    bus.publish('room.event', event(1))
    bus.publish('room.event', event(2, 'member.joined', 'bob'))
    bus.publish('room.event', event(3))
    bus.publish('room.event', event(4, 'member.left', 'bob'))
    bus.publish('room.event', event(5))
    expect([ada.revs(), bob.revs(), eve.revs()]).toEqual([[1, 2, 3, 4, 5], [2, 3, 4], []])
  })

  it('shows somebody out at once although earlier events are still missing', () => {
    const { bus, hub, listen } = setUp()
    const [ada, bob] = [listen('ada'), listen('bob')]
    for (const each of [ada, bob]) hub.listen(each.listener, room)
    bus.publish('room.event', event(1))
    bus.publish('room.event', event(3, 'member.left', 'bob'))
    expect(bob.revs()).toEqual([1, 3])
    bus.publish('room.event', event(2))
    expect([ada.revs(), bob.revs()]).toEqual([
      [1, 2, 3],
      [1, 3],
    ])
  })

  it('tells nothing of what was said before somebody came, even if it arrives later', () => {
    const { bus, hub, listen } = setUp()
    const [ada, bob] = [listen('ada'), listen('bob')]
    hub.listen(ada.listener, room)
    bus.publish('room.event', event(1))
    bus.publish('room.event', event(3, 'member.joined', 'bob'))
    bus.publish('room.event', event(2))
    bus.publish('room.event', event(4))
    expect([ada.revs(), bob.revs()]).toEqual([
      [1, 2, 3, 4],
      [3, 4],
    ])
  })

  it('ends every connection of a session at once, and no other', () => {
    const { bus, listen } = setUp()
    const [here, there, other] = [listen('ada', 's1'), listen('ada', 's1'), listen('ada', 's2')]
    bus.publish('session.ended', { sessionId: 's1' })
    expect([here.ended, there.ended, other.ended]).toEqual([['signed_out'], ['signed_out'], []])
  })

  it('remembers nothing of those who are gone', () => {
    const { bus, hub, listen } = setUp()
    const ada = listen('ada')
    hub.listen(ada.listener, room)
    hub.remove(ada.listener)
    bus.publish('room.event', event(1))
    expect([hub.size, ada.heard, ada.listener.rooms.size]).toEqual([0, [], 0])
    hub.listen(ada.listener, room)
    bus.publish('room.event', event(2))
    expect([ada.heard, ada.listener.rooms.size]).toEqual([[], 0])
  })
})

describe('the way out', () => {
  /** A socket whose other side reads nothing. */
  function stuck() {
    const written: Buffer[] = []
    const socket = new Duplex({
      highWaterMark: 1,
      read() {},
      write(chunk: Buffer) {
        written.push(chunk)
      },
    })
    return { socket, written }
  }
  const nextTick = () => new Promise((resolve) => setImmediate(resolve))

  it('writes once per tick, however many frames', async () => {
    const { socket, written } = stuck()
    const outlet = new Outlet(socket, { tooSlow() {}, caughtUp() {} })
    for (const text of ['one', 'two', 'three']) outlet.send(textFrame(text))
    await nextTick()
    expect(written.map(String)).toEqual([[textFrame('one'), textFrame('two'), textFrame('three')].map(String).join('')])
  })

  it('drops events for who does not keep up, and gives them up in the end, holding a bounded number of bytes', async () => {
    const { socket } = stuck()
    let gaveUp = 0
    const tooSlow = () => {
      gaveUp += 1
    }
    const outlet = new Outlet(socket, { tooSlow, caughtUp() {} })
    const frame = textFrame('x'.repeat(60_000))
    const went = Array.from({ length: 20 }, () => outlet.offer(frame)).filter(Boolean)
    expect(went.length).toBeLessThan(6)
    expect(gaveUp).toBe(0)
    for (let index = 0; index < 100; index += 1) outlet.send(frame)
    await nextTick()
    expect(gaveUp).toBeGreaterThan(0)
    expect(socket.writableLength).toBeLessThan(2.5 * 1024 * 1024)
  })
})

it('the way out says when a client that lagged behind has caught up, and takes events again', async () => {
  const taken: (() => void)[] = []
  const socket = new Duplex({
    read() {},
    write(_chunk, _encoding, done) {
      taken.push(done)
    },
  })
  let caughtUp = 0
  const outlet = new Outlet(socket, { tooSlow() {}, caughtUp: () => void (caughtUp += 1) })
  const frame = textFrame('x'.repeat(60_000))
  while (outlet.offer(frame));
  expect([outlet.offer(frame), caughtUp]).toEqual([false, 0])
  await new Promise((resolve) => setImmediate(resolve))
  for (const done of taken.splice(0)) done()
  await new Promise((resolve) => setImmediate(resolve))
  expect([outlet.offer(frame), caughtUp]).toEqual([true, 1])
})

it.each([0, 1, 125, 126, 65_535, 65_536])('a frame of %i bytes has the head that WebSocket wants', (length) => {
  const frame = textFrame('x'.repeat(length))
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  expect(frame.length).toBe(head + length)
  expect(frame[0]).toBe(0x81)
  const told = head === 2 ? frame[1] : head === 4 ? frame.readUInt16BE(2) : Number(frame.readBigUInt64BE(2))
  expect(told).toBe(length)
})
