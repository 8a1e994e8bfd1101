import { Writable } from 'node:stream'
import type { LiveEvent } from '@parley/protocol'
import { describe, expect, it, vi } from 'vitest'
import { Frame } from '../../fanout/frames.ts'
import { softLimit } from '../../fanout/outlet.ts'
import { Mailbox } from './mailbox.ts'
import { Poll, type Polled } from './poll.ts'
import { comment, EventStream } from './stream.ts'

const [room, lostRoom] = ['01b8dd58-e200-742b-94f6-c4632e4d5adc', '01b8dd58-e200-742b-94f6-c4632e4d5add']
const large = new Frame(JSON.stringify({ ev: 'x', data: 'x'.repeat(60_000) }))
const small = (name: string) => new Frame(JSON.stringify({ ev: name }))
const nextTick = () => new Promise((resolve) => setImmediate(resolve))

/** What the hub does with who closes. */
function leaveAll({ ear }: Mailbox): void {
  for (const name of ear.rooms) ear.rooms.delete(name)
}

function setUp() {
  const clock = { now: 0 }
  const mailbox = new Mailbox({ accountId: 'ada', sessionId: 'here' }, { now: () => clock.now, closed: leaveAll })
  mailbox.ear.rooms.add(room)
  mailbox.ear.open()
  const names = (position: number) => mailbox.after(position).map(({ text }) => JSON.parse(text) as LiveEvent)
  const look = (position: number, waitMs = 0) =>
    new Promise<Polled>((resolve) => void new Poll({ mailbox, position }, waitMs, resolve))
  return { clock, mailbox, names, look }
}

/** A client that takes what it is given only when told to. */
function slowClient() {
  const taken: string[] = []
  const waiting: (() => void)[] = []
  const client = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      taken.push(chunk.toString())
      waiting.push(done)
    },
  })
  return {
    client,
    taken,
    takeOne: () => waiting.shift()?.(),
    /** Takes everything there is until nothing comes any more. */
    takeAll: async () => {
      for (let quiet = 0; quiet < 5; quiet += 1) {
        await nextTick()
        if (waiting.length > 0) quiet = 0
        for (const done of waiting.splice(0)) done()
      }
    },
  }
}

describe('a mailbox', () => {
  it('keeps what was given out until its client says that it has arrived (V16)', async () => {
    const { mailbox, look } = setUp()
    for (const name of ['one', 'two']) mailbox.hear(small(name), room)
    const first = await look(0)
    mailbox.hear(small('three'), room)
    const again = await look(0)
    expect([first.texts.length, first.position, again.texts.length, again.position]).toEqual([2, 2, 3, 3])
    expect((await look(2)).texts).toEqual(['{"ev":"three"}'])
    expect([mailbox.has(1), mailbox.has(2), mailbox.has(3), mailbox.has(4)]).toEqual([false, true, true, false])
  })

  it('drops what does not fit, and tells of each room it missed something of, once everything was taken (V17)', async () => {
    const { mailbox, names, look } = setUp()
    for (let index = 0; index < 20; index += 1) mailbox.hear(large, room)
    mailbox.overhear(small('in passing'))
    mailbox.hear(small('lost'), lostRoom)
    const kept = mailbox.last
    expect(mailbox.length).toBeLessThan(softLimit + large.text.length)
    expect(kept).toBeLessThan(6)
    expect((await look(0)).position).toBe(kept)
    mailbox.hear(small('still lost'), room)
    mailbox.hear(small('of one’s own, lost'), null)
    expect(names(0).at(-1)?.ev).toBe('x')
    // Who is not in a room any more has missed that, too.
    const gap = (roomId: string) => ({ ev: 'gap', room: roomId, data: { roomId, rev: 0 } })
    expect(names(kept)).toEqual([gap(room), gap(lostRoom), { ev: 'own.moved', data: { own: 0 } }])
    await look(kept)
    mailbox.hear(small('again'), room)
    expect(names(kept).map(({ ev }) => ev)).toEqual(['gap', 'gap', 'own.moved', 'again'])
  })

  it('has one reader: the second takes over, the first is let go (V18)', async () => {
    const { mailbox, look } = setUp()
    const first = look(0, 60_000)
    const second = look(0, 60_000)
    expect(await first).toEqual({ texts: [], position: 0 })
    mailbox.hear(small('one'), room)
    expect(await second).toEqual({ texts: ['{"ev":"one"}'], position: 1 })
  })

  it('is idle from the last look on, and not while somebody looks', async () => {
    const { mailbox, look, clock } = setUp()
    clock.now = 5
    const waiting = look(0, 60_000)
    expect(mailbox.idleSince).toBe(null)
    clock.now = 7
    mailbox.hear(small('one'), room)
    await waiting
    expect(mailbox.idleSince).toBe(7)
  })

  it('answers what comes in a burst together, and nothing when the time is over', async () => {
    vi.useFakeTimers()
    try {
      const { mailbox, look } = setUp()
      const answers: Polled[] = []
      void look(0, 25_000).then((polled) => answers.push(polled))
      await vi.advanceTimersByTimeAsync(20_000)
      mailbox.hear(small('one'), room)
      await vi.advanceTimersByTimeAsync(99)
      mailbox.hear(small('two'), room)
      expect(answers).toEqual([])
      await vi.advanceTimersByTimeAsync(1)
      expect(answers).toEqual([{ texts: ['{"ev":"one"}', '{"ev":"two"}'], position: 2 }])
      void look(2, 25_000).then((polled) => answers.push(polled))
      await vi.advanceTimersByTimeAsync(24_999)
      expect(answers).toHaveLength(1)
      await vi.advanceTimersByTimeAsync(1)
      expect(answers[1]).toEqual({ texts: [], position: 2 })
    } finally {
      vi.useRealTimers()
    }
  })

  it('says farewell to who reads, and to who comes too late', async () => {
    const { mailbox, look } = setUp()
    const waiting = look(0, 60_000)
    mailbox.end('signed_out')
    mailbox.end('going_away', 7)
    const farewell = '{"ev":"bye","data":{"reason":"signed_out","reconnectInMs":0}}'
    expect((await waiting).texts).toEqual([farewell])
    expect((await look(0, 60_000)).texts).toEqual([farewell])
  })
})

describe('a stream', () => {
  it('writes what came as often as its client takes something, and holds a bounded number of bytes meanwhile', async () => {
    const { mailbox } = setUp()
    const { client, taken, takeAll, takeOne } = slowClient()
    const stream = new EventStream(mailbox, 0, comment)
    stream.pipe(client)
    for (let index = 0; index < 100; index += 1) {
      mailbox.hear(large, room)
      await nextTick()
    }
    const held = mailbox.length + stream.readableLength + client.writableLength
    expect(held).toBeLessThan(softLimit + 4 * large.text.length)
    expect(taken.length).toBeLessThan(3)

    // It takes something, but is still behind: what comes now would be told before the gap.
    takeOne()
    await nextTick()
    mailbox.hear(small('between'), room)
    await takeAll()
    mailbox.hear(small('again'), room)
    await takeAll()
    const text = taken.join('')
    const ids = [...text.matchAll(/^id: [\w-]+\.(\d+)$/gm)].map(([, id]) => Number(id))
    expect(ids).toEqual(Array.from({ length: mailbox.last }, (_, index) => index + 1))
    expect(text.match(/"ev":"gap"/g)).toHaveLength(1)
    expect(text).not.toContain('between')
    expect(text.indexOf('"ev":"gap"')).toBeLessThan(text.indexOf('"ev":"again"'))
  })

  it('takes from a full mailbox only as much as its client does', async () => {
    const { mailbox } = setUp()
    for (let index = 0; index < 20; index += 1) mailbox.hear(large, room)
    const stream = new EventStream(mailbox, 0, comment)
    stream.pipe(slowClient().client)
    await nextTick()
    expect(stream.readableLength).toBeLessThan(2 * large.text.length)
  })

  it('goes on behind what its client has, if that is still here', async () => {
    const { mailbox } = setUp()
    const [first, second] = [slowClient(), slowClient()]
    new EventStream(mailbox, 0, comment).pipe(first.client)
    for (const name of ['one', 'two', 'three']) mailbox.hear(small(name), room)
    await first.takeAll()
    new EventStream(mailbox, 1, comment).pipe(second.client)
    mailbox.hear(small('four'), room)
    await second.takeAll()
    await first.takeAll()
    expect(second.taken.join('').match(/"ev":"\w+"/g)).toEqual(['"ev":"two"', '"ev":"three"', '"ev":"four"'])
    expect(first.taken.join('')).not.toContain('four')
    expect(first.client.writableEnded).toBe(true)
  })

  it('keeps what is on its way while there is space, and lets it go for what is new', async () => {
    const { mailbox } = setUp()
    const { client, takeAll } = slowClient()
    new EventStream(mailbox, 0, comment).pipe(client)
    for (let index = 0; index < 50; index += 1) {
      mailbox.hear(large, room)
      await takeAll()
    }
    expect(mailbox.last).toBe(50)
    expect(mailbox.has(49)).toBe(true)
    expect(mailbox.has(10)).toBe(false)
    expect(mailbox.length).toBeLessThan(softLimit + 2 * large.text.length)
  })

  it('says now and then that it is there, and gives up who does not take even that (V15, V19)', async () => {
    const { mailbox } = setUp()
    const [quick, stuck] = [slowClient(), slowClient()]
    const stream = new EventStream(mailbox, 0, comment)
    stream.pipe(quick.client)
    await quick.takeAll()
    for (let beat = 0; beat < 10; beat += 1) {
      stream.beat()
      await quick.takeAll()
    }
    expect(quick.taken.join('')).toBe(comment.repeat(11))
    expect(stream.destroyed).toBe(false)

    for (let beat = 0; beat < 10; beat += 1) {
      // Busy and slow, but not stuck.
      mailbox.hear(large, room)
      mailbox.hear(large, room)
      await nextTick()
      stream.beat()
      await quick.takeAll()
    }
    expect(stream.destroyed).toBe(false)

    const other = new EventStream(mailbox, 0, comment)
    other.pipe(stuck.client)
    mailbox.hear(large, room)
    await nextTick()
    mailbox.hear(large, room)
    await nextTick()
    for (let beat = 0; beat < 10; beat += 1) other.beat()
    expect(other.destroyed).toBe(true)
    await expect.poll(() => mailbox.idleSince).not.toBe(null)
  })
})
