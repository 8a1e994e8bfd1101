import { Duplex } from 'node:stream'
import type { CloseReason } from '@parley/protocol'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { RoomNews } from '../platform/bus/bus.ts'
import { inProcessBus } from '../platform/bus/in-process.ts'
import type { Missed } from '../roomlog/news.ts'
import { Few } from './few.ts'
import { Frame, textFrame } from './frames.ts'
import { Hub } from './hub.ts'
import type { Listener } from './listener.ts'
import { Outlet } from './outlet.ts'
import { Sequencer, type SequencerPorts } from './sequencer.ts'

const room = '01b8dd58-e200-742b-94f6-c4632e4d5adc'

/** Only what fan-out looks at; the rest of an event is the features' business. */
function news(rev: number, ev: RoomNews['ev'] = 'message.created', about: string | null = null): RoomNews {
  const seq = ev === 'message.created' ? rev : null
  return { ev, room, rev, seq, about, calls: [], hiddenFrom: [], text: JSON.stringify({ ev, room, rev }) }
}

it('the names of a connection’s rooms are a set, few or many', () => {
  const act = fc.record({ name: fc.nat(150).map(String), isAdded: fc.boolean() })
  fc.assert(
    fc.property(fc.nat(150), fc.array(act, { maxLength: 300 }), (many, acts) => {
      const [names, wanted] = [new Few<string>(), new Set<string>()]
      const begin = Array.from({ length: many }, (_, name) => ({ name: `${name}`, isAdded: true }))
      for (const { name, isAdded } of [...begin, ...acts]) {
        for (const each of [names, wanted]) {
          if (isAdded) each.add(name)
          else each.delete(name)
        }
        expect([names.has(name), names.size]).toEqual([isAdded, wanted.size])
      }
      expect([...names].toSorted()).toEqual([...wanted].toSorted())
      const seen: string[] = []
      for (const name of names) {
        seen.push(name)
        for (const each of wanted) names.delete(each)
      }
      expect([seen.length, names.size]).toEqual([wanted.size, 0])
    }),
  )
})

describe('the sequencer', () => {
  function setUp(lookUp: SequencerPorts['lookUp'] = async () => ({ is: 'news', news: [], rev: 0 })) {
    const [delivered, resets, gone, orphaned]: [number[], number[], string[], number[]] = [[], [], [], []]
    const sequencer = new Sequencer({
      deliver: ({ rev }) => delivered.push(rev),
      lookUp: lookUp,
      reset: (_room, rev) => resets.push(rev),
      gone: (roomId) => gone.push(roomId),
      orphaned: ({ rev }) => orphaned.push(rev),
    })
    return { sequencer, delivered, resets, gone, orphaned }
  }

  it('delivers each once, in the order of revisions, however they arrive (V6)', () => {
    const order = fc.integer({ min: 1, max: 30 }).chain((count) =>
      fc.array(fc.integer({ min: 1, max: count }), { minLength: count, maxLength: count * 3 }).chain((some) =>
        fc.shuffledSubarray([...some, ...Array.from({ length: count }, (_, index) => index + 1)], {
          minLength: some.length + count,
          maxLength: some.length + count,
        }),
      ),
    )
    fc.assert(
      fc.property(order, fc.nat(5), (revs, startsAfter) => {
        const { sequencer, delivered } = setUp()
        sequencer.open(room)
        for (const [index, rev] of revs.entries()) {
          if (index === startsAfter) sequencer.startAt(room, 0)
          sequencer.take(news(rev))
        }
        sequencer.startAt(room, 0)
        sequencer.forget(room)
        expect(delivered).toEqual(Array.from({ length: Math.max(...revs) }, (_, index) => index + 1))
      }),
    )
  })

  it('knows nothing of a room that nobody opened, and tells nothing that those who listen know', () => {
    const { sequencer, delivered } = setUp()
    sequencer.take(news(1))
    sequencer.open(room)
    for (const rev of [5, 3, 6]) sequencer.take(news(rev))
    expect(delivered).toEqual([])
    sequencer.startAt(room, 4)
    expect(delivered).toEqual([5, 6])
    sequencer.startAt(room, 0)
    sequencer.take(news(4))
    expect(delivered).toEqual([5, 6])
  })

  it('looks up what does not come, and goes on behind it (T1, V6)', async () => {
    vi.useFakeTimers()
    try {
      // Revision 3 was overtaken: what it changed was changed again by 5.
      const { sequencer, delivered } = setUp(async () => ({
        is: 'news',
        news: [2, 4, 5].map((rev) => news(rev)),
        rev: 5,
      }))
      sequencer.open(room)
      sequencer.startAt(room, 0)
      for (const rev of [1, 4, 7]) sequencer.take(news(rev))
      await vi.advanceTimersByTimeAsync(249)
      expect(delivered).toEqual([1])
      await vi.advanceTimersByTimeAsync(2)
      expect(delivered).toEqual([1, 2, 4, 5])
      sequencer.take(news(6))
      sequencer.take(news(3))
      expect(delivered).toEqual([1, 2, 4, 5, 6, 7])
    } finally {
      vi.useRealTimers()
    }
  })

  it('has those who listen pull what is too much, and tells them when the room is gone (V6)', async () => {
    const answers = [{ is: 'reset', rev: 900 } as const, { is: 'gone' } as const]
    const { sequencer, resets, gone, delivered } = setUp(async () => answers.shift() ?? { is: 'gone' })
    sequencer.open(room)
    sequencer.startAt(room, 0)
    sequencer.check(room)
    await expect.poll(() => resets).toEqual([900])
    sequencer.take(news(901))
    expect(delivered).toEqual([901])
    sequencer.check(room)
    await expect.poll(() => gone).toEqual([room])
  })

  it('looks again after a look that began before what may have been missed, or before anybody listened (T1)', async () => {
    const looks: ((missed: Missed) => void)[] = []
    const { sequencer, delivered, gone } = setUp(() => new Promise((resolve) => looks.push(resolve)))
    sequencer.open(room)
    sequencer.check(room)
    expect(looks).toHaveLength(0)
    sequencer.startAt(room, 0)
    expect(looks).toHaveLength(1)
    sequencer.check(room)
    looks[0]?.({ is: 'news', news: [news(1)], rev: 1 })
    await expect.poll(() => looks).toHaveLength(2)
    looks[1]?.({ is: 'gone' })
    await expect.poll(() => gone).toEqual([room])
    expect([delivered, looks.length]).toEqual([[1], 2])
  })

  it('looks again when the log could not be read', async () => {
    vi.useFakeTimers()
    try {
      let tries = 0
      const { sequencer, delivered } = setUp(async () => {
        tries += 1
        if (tries < 3) throw new Error('the database is away')
        return { is: 'news', news: [1, 2].map((rev) => news(rev)), rev: 2 }
      })
      sequencer.open(room)
      sequencer.startAt(room, 0)
      sequencer.take(news(2))
      await vi.advanceTimersByTimeAsync(2_300)
      expect([tries, delivered]).toEqual([3, [1, 2]])
    } finally {
      vi.useRealTimers()
    }
  })

  it('keeps a bounded number waiting and finds the rest in the log', async () => {
    const { sequencer, delivered } = setUp(async (_room, since) => ({
      is: 'news',
      news: Array.from({ length: 1_000 - since }, (_, index) => news(since + index + 1)),
      rev: 1_000,
    }))
    sequencer.open(room)
    sequencer.startAt(room, 0)
    for (let rev = 2; rev <= 1_000; rev += 1) sequencer.take(news(rev))
    await expect.poll(() => delivered).toHaveLength(1_000)
    expect(delivered).toEqual(delivered.toSorted((a, b) => a - b))
  })

  it('gives back what waited when nobody listens any more', () => {
    const { sequencer, orphaned } = setUp()
    sequencer.open(room)
    sequencer.startAt(room, 0)
    sequencer.take(news(3))
    sequencer.forget(room)
    expect(orphaned).toEqual([3])
  })
})

describe('the hub', () => {
  function setUp(...missed: Missed[]) {
    const bus = inProcessBus()
    const moves: string[] = []
    const inside = new Set<string>()
    let asked: () => Promise<ReadonlySet<string>> = async () => inside
    const stands = new Map<string, number>()
    const owns = new Map<string, number>()
    let failures = 0
    const hub = new Hub({
      bus,
      lookUp: async (_room, since) => missed.shift() ?? { is: 'news', news: [], rev: since },
      inside: () => asked(),
      async positions(personIds) {
        if (failures-- > 0) throw new Error('the database is away')
        const isAsked = ([personId]: [string, number]) => personIds.includes(personId)
        return new Map([...stands].filter(isAsked).map(([personId, rev]) => [personId, new Map([[room, { rev }]])]))
      },
      own: async (personIds) => new Map([...owns].filter(([personId]) => personIds.includes(personId))),
      came: (personId) => moves.push(`${personId} came`),
      went: (personId) => moves.push(`${personId} went`),
    })
    const listen = (personId: string, sessionId = personId) => {
      const heard: { ev: string; rev: number }[] = []
      const ended: CloseReason[] = []
      const read = ({ text }: Frame) => void heard.push(JSON.parse(text))
      const listener: Listener = {
        personId,
        sessionId,
        rooms: new Few<string>(),
        arrivals: new Set(),
        focus: new Set(),
        watched: new Set(),
        hear: read,
        overhear: read,
        end: (reason) => ended.push(reason),
      }
      void hub.add(listener)
      const enter = (rev = 0) => {
        void hub.listen(listener, [room])
        hub.start(listener, new Map([[room, rev]]))
      }
      return {
        listener,
        heard,
        ended,
        enter,
        revs: () => heard.map(({ rev }) => rev),
        evs: () => heard.map(({ ev }) => ev),
      }
    }
    const say = (...all: RoomNews[]) => {
      for (const each of all) void bus.publish('room.news', each)
    }
    const answerWith = (answer: typeof asked) => {
      asked = answer
    }
    const failFirst = (times: number) => {
      failures = times
    }
    return { bus, hub, listen, say, moves, inside, stands, owns, failFirst, answerWith }
  }

  it('tells those who are in the room, from their joining to their leaving', () => {
    const { say, listen } = setUp()
    const [ada, bob, eve] = [listen('ada'), listen('bob'), listen('eve')]
    ada.enter()
    say(news(1), news(2, 'member.joined', 'bob'), news(3), news(4, 'member.left', 'bob'), news(5))
    expect([ada.revs(), bob.revs(), eve.revs()]).toEqual([[1, 2, 3, 4, 5], [2, 3, 4], []])
  })

  it('tells who is the first of a room here from their joining on', () => {
    const { say, listen } = setUp()
    const bob = listen('bob')
    say(news(6), news(7, 'member.joined', 'bob'), news(8))
    expect(bob.revs()).toEqual([7, 8])
  })

  it('lets in who joined before what the room here has been told so far, if they are still in it', async () => {
    const { say, listen, inside } = setUp()
    const [ada, bob, eve] = [listen('ada'), listen('bob'), listen('eve')]
    ada.enter(5)
    inside.add('bob')
    say(news(3, 'member.joined', 'bob'), news(4, 'member.joined', 'eve'))
    await expect.poll(() => bob.evs()).toEqual(['gap'])
    say(news(6))
    expect([ada.revs(), bob.evs(), eve.evs()]).toEqual([[6], ['gap', 'message.created'], []])
    // A word that comes late shows nobody out who has come back since.
    say(news(2, 'member.left', 'bob'), news(7))
    expect(bob.evs()).toEqual(['gap', 'message.created', 'message.created'])
  })

  it('lets in whom somebody’s welcome passes over', async () => {
    const { hub, say, listen, inside } = setUp()
    const [ada, bob] = [listen('ada'), listen('bob')]
    void hub.listen(bob.listener, [room])
    inside.add('ada').add('bob')
    say(news(3, 'member.joined', 'ada'), news(4, 'member.joined', 'bob'))
    hub.start(bob.listener, new Map([[room, 4]]))
    await expect.poll(() => ada.evs()).toEqual(['gap'])
    say(news(5))
    expect([ada.revs().slice(1), bob.revs()]).toEqual([[5], [5]])
  })

  it('keeps who comes into a room while they are being welcomed, although their rooms were read before (V3)', () => {
    const { hub, say, listen } = setUp()
    const [ada, bob] = [listen('ada'), listen('bob')]
    say(news(1, 'member.joined', 'ada'), news(2, 'member.joined', 'bob'), news(3, 'member.left', 'bob'))
    for (const each of [ada, bob]) hub.start(each.listener, new Map())
    say(news(4))
    expect([ada.revs(), bob.revs()]).toEqual([
      [1, 2, 3, 4],
      [2, 3],
    ])
  })

  it('has those pull who may not see what it is about', () => {
    const { say, listen } = setUp()
    const [ada, bob] = [listen('ada'), listen('bob')]
    ada.enter()
    bob.enter()
    say({ ...news(1, 'message.updated'), hiddenFrom: ['bob'] }, news(2))
    expect([ada.evs(), bob.evs()]).toEqual([
      ['message.updated', 'message.created'],
      ['gap', 'message.created'],
    ])
  })

  it('shows somebody out at once although earlier news are still missing (V7)', () => {
    const { say, listen } = setUp()
    const [ada, bob] = [listen('ada'), listen('bob')]
    ada.enter()
    bob.enter()
    say(news(1), news(3, 'member.left', 'bob'))
    expect(bob.revs()).toEqual([1, 3])
    say(news(2))
    expect([ada.revs(), bob.revs()]).toEqual([
      [1, 2, 3],
      [1, 3],
    ])
  })

  it('tells nothing of what was said before somebody came, even if it arrives later (V8)', () => {
    const { say, listen } = setUp()
    const [ada, bob] = [listen('ada'), listen('bob')]
    ada.enter()
    say(news(1), news(3, 'member.joined', 'bob'), news(2), news(4))
    expect([ada.revs(), bob.revs()]).toEqual([
      [1, 2, 3, 4],
      [3, 4],
    ])
  })

  it('follows who came and went in what it had to look up', async () => {
    const looked = [news(2, 'member.left', 'bob'), news(3, 'member.joined', 'eve'), news(4)]
    const { hub, say, listen } = setUp({ is: 'news', news: looked, rev: 4 })
    const [ada, bob, eve] = [listen('ada'), listen('bob'), listen('eve')]
    ada.enter()
    bob.enter()
    say(news(1), news(5))
    await expect.poll(() => ada.revs()).toEqual([1, 2, 3, 4, 5])
    expect([bob.revs(), eve.revs(), hub.size]).toEqual([[1, 2], [3, 4, 5], 3])
  })

  it('finds out who came into a room and was not told, first here or not, if they are still in it (T1)', async () => {
    const { bus, say, listen, inside, stands, failFirst } = setUp()
    const [ada, bob, eve] = [listen('ada'), listen('bob'), listen('eve')]
    for (const personId of ['ada', 'bob', 'eve']) stands.set(personId, 7)
    inside.add('ada').add('bob')
    failFirst(1)
    void bus.publish('node.died', {})
    await expect.poll(() => [ada, bob, eve].map((each) => each.revs())).toEqual([[undefined], [undefined], []])
    say(news(8), news(9))
    expect([ada, bob, eve].map((each) => each.evs().slice(1))).toEqual([
      ['message.created', 'message.created'],
      ['message.created', 'message.created'],
      [],
    ])
    void bus.publish('node.died', {})
    say(news(10))
    await expect.poll(() => ada.evs()).toHaveLength(4)
    expect(ada.evs().filter((ev) => ev === 'gap')).toHaveLength(1)
  })

  it('says how far what is everybody’s own has come when word of it may have been lost (O2)', async () => {
    const { bus, listen, owns } = setUp()
    const [phone, desk, bob] = [listen('ada', 'phone'), listen('ada', 'desk'), listen('bob')]
    owns.set('ada', 7).set('bob', 3).set('eve', 4)
    void bus.publish('node.died', {})
    await expect.poll(() => bob.heard).toEqual([{ ev: 'own.moved', data: { own: 3 } }])
    for (const device of [phone, desk]) expect(device.heard).toEqual([{ ev: 'own.moved', data: { own: 7 } }])
  })

  it('has those pull whose room is gone and nobody told, and forgets it (T1, L14)', async () => {
    const { bus, say, listen } = setUp({ is: 'gone' })
    const ada = listen('ada')
    ada.enter()
    say(news(1))
    void bus.publish('node.died', {})
    await expect.poll(() => ada.evs()).toEqual(['message.created', 'gap'])
    say(news(2))
    expect([ada.evs().length, ada.listener.rooms.size]).toEqual([2, 0])
  })

  it('looks up what the log is known to have and nobody told (T1)', async () => {
    const { bus, listen } = setUp({ is: 'news', news: [news(1, 'member.left', 'bob')], rev: 1 })
    const [ada, bob] = [listen('ada'), listen('bob')]
    ada.enter()
    bob.enter()
    void bus.publish('room.moved', { room, rev: 1 })
    await expect.poll(() => ada.evs()).toEqual(['member.left'])
    expect([bob.evs(), bob.listener.rooms.size]).toEqual([['member.left'], 0])
  })

  it('finds out who is still inside when too much was missed', async () => {
    const { say, listen, inside } = setUp({ is: 'reset', rev: 900 })
    const [ada, bob] = [listen('ada'), listen('bob')]
    ada.enter()
    bob.enter()
    inside.add('ada')
    say(news(1), news(3))
    await expect.poll(() => ada.evs()).toEqual(['message.created', 'gap'])
    say(news(901))
    expect([ada.revs().at(-1), bob.revs(), bob.ended, ada.ended]).toEqual([901, [1], ['too_slow'], []])
  })

  it('asks again who is inside when the log could not be read, and keeps nobody out for it', async () => {
    vi.useFakeTimers()
    try {
      const { say, listen, answerWith } = setUp({ is: 'reset', rev: 900 })
      const [ada, bob] = [listen('ada'), listen('bob')]
      ada.enter()
      answerWith(() => Promise.reject(new Error('the database is away')))
      say(news(1), news(3))
      await vi.advanceTimersByTimeAsync(300)
      expect([ada.evs(), ada.ended]).toEqual([['message.created'], []])
      // Somebody who joined before what is known here is asked for, too.
      bob.enter(950)
      const eve = listen('eve')
      say(news(940, 'member.joined', 'eve'))
      answerWith(async () => new Set(['ada', 'eve']))
      await vi.advanceTimersByTimeAsync(1_000)
      expect([ada.evs().at(-1), eve.evs()]).toEqual(['gap', ['gap']])
      say(news(951))
      expect([ada.revs().at(-1), eve.revs().at(-1), bob.revs()]).toEqual([951, 951, [951]])
    } finally {
      vi.useRealTimers()
    }
  })

  it('lets nobody in by an answer that is older than their leaving', async () => {
    const { say, listen, answerWith } = setUp()
    const [ada, bob] = [listen('ada'), listen('bob')]
    ada.enter(5)
    const answers: ((inside: ReadonlySet<string>) => void)[] = []
    answerWith(() => new Promise((resolve) => void answers.push(resolve)))
    say(news(3, 'member.joined', 'bob'), news(6, 'member.left', 'bob'))
    for (const answer of answers) answer(new Set(['bob']))
    await new Promise((resolve) => setImmediate(resolve))
    say(news(7))
    expect([answers.length, ada.revs(), bob.heard, bob.listener.rooms.size]).toEqual([1, [6, 7], [], 0])
  })

  it('follows no room for one who is gone when their rooms are known', async () => {
    const { bus, hub, listen } = setUp()
    const followed = vi.spyOn(bus, 'follow')
    const ada = listen('ada')
    hub.remove(ada.listener)
    followed.mockClear()
    await hub.listen(ada.listener, [room])
    expect(followed).not.toHaveBeenCalled()
  })

  it('follows no room for those who have gone meanwhile', async () => {
    const { bus, hub, say, listen, inside, answerWith } = setUp({ is: 'reset', rev: 900 })
    const followed = new Set<string>()
    vi.spyOn(bus, 'follow').mockImplementation(async (kind, keys) => keys.forEach((key) => followed.add(kind + key)))
    vi.spyOn(bus, 'unfollow').mockImplementation((kind, key) => void followed.delete(kind + key))
    const [ada, bob] = [listen('ada'), listen('bob')]
    ada.enter()
    bob.enter()
    inside.add('bob')
    hub.remove(ada.listener)
    await hub.listen(ada.listener, [room])
    expect(followed).toContain(`room${room}`)
    answerWith(async () => {
      hub.remove(bob.listener)
      return inside
    })
    say(news(3))
    await expect.poll(() => bob.evs()).toEqual(['gap'])
    await hub.listen(bob.listener, [room])
    expect([...followed]).toEqual([])
  })

  it('ends every connection of a session at once, and no other (V9)', () => {
    const { bus, listen } = setUp()
    const [here, there, other] = [listen('ada', 's1'), listen('ada', 's1'), listen('ada', 's2')]
    void bus.publish('session.ended', { sessionId: 's1', accountId: 'ada' })
    expect([here.ended, there.ended, other.ended]).toEqual([['signed_out'], ['signed_out'], []])
  })

  it('remembers nothing of those who are gone', () => {
    const { hub, say, listen } = setUp()
    const ada = listen('ada')
    ada.enter()
    hub.remove(ada.listener)
    say(news(1))
    expect([hub.size, ada.heard, ada.listener.rooms.size]).toEqual([0, [], 0])
    ada.enter()
    say(news(2))
    expect([ada.heard, ada.listener.rooms.size]).toEqual([[], 0])
  })

  it('says when the first connection of a person comes and the last one goes', () => {
    const { hub, listen, moves } = setUp()
    const [one, two] = [listen('ada', 's1'), listen('ada', 's2')]
    hub.remove(one.listener)
    expect(moves).toEqual(['ada came'])
    hub.remove(two.listener)
    expect(moves).toEqual(['ada came', 'ada went'])
  })

  it('passes on what is said in passing, but not to whom it comes from, nor to whom it is hidden from (P2)', () => {
    const { bus, listen } = setUp()
    const [ada, bob, cid, eve] = [listen('ada'), listen('bob'), listen('cid'), listen('eve')]
    for (const each of [ada, bob, cid]) each.enter()
    void bus.publish('room.passing', { room, from: 'ada', hiddenFrom: ['cid'], text: '{"ev":"typing"}' })
    expect([ada.evs(), bob.evs(), cid.evs(), eve.evs()]).toEqual([[], ['typing'], [], []])
  })

  it('tells of people to those who watch them, as long as they do (P4)', async () => {
    const { hub, bus, listen } = setUp()
    const [ada, bob] = [listen('ada'), listen('bob')]
    const say = () => void bus.publish('presence.news', { person: 'eve', text: '{"ev":"presence"}' })
    await hub.watch(ada.listener, ['eve', 'bob'])
    say()
    await hub.watch(ada.listener, ['bob'])
    say()
    expect([ada.evs(), bob.evs()]).toEqual([['presence'], []])
  })

  it('tells a very large room in full only to those who show it, and the others how far it has come (P5, V21)', () => {
    vi.useFakeTimers()
    try {
      const { hub, say, listen } = setUp()
      const crowd = Array.from({ length: 1_001 }, (_, index) => listen(`p${index}`))
      for (const each of crowd) each.enter()
      const [shows, called, moves, other] = crowd
      if (shows !== undefined) hub.focus(shows.listener, [room])
      say(news(1), { ...news(2), calls: ['p1'] }, news(3, 'member.updated', 'p2'), news(4))
      vi.advanceTimersByTime(1_000)
      expect(shows?.revs()).toEqual([1, 2, 3, 4])
      expect(called?.evs()).toEqual(['message.created', 'room.bump'])
      expect(moves?.evs()).toEqual(['member.updated', 'room.bump'])
      expect(other?.heard).toEqual([{ ev: 'room.bump', room, data: { roomId: room, seq: 4, rev: 4 } }])
      say(news(5, 'member.left', 'p3'))
      expect(other?.evs()).toEqual(['room.bump', 'member.left'])
    } finally {
      vi.useRealTimers()
    }
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

  it('writes nothing of what waits for who has gone', async () => {
    const { socket, written } = stuck()
    const outlet = new Outlet(socket, { tooSlow() {}, caughtUp() {} })
    outlet.send(textFrame('one'))
    outlet.drop()
    await nextTick()
    expect(written).toEqual([])
  })

  it('drops events for who does not keep up, and gives them up in the end, holding a bounded number of bytes (V10)', async () => {
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

it('the way out says when a client that lagged behind has caught up, and takes events again (V10)', async () => {
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

it('the bytes of what is told are made once, however many sockets want them', () => {
  const frame = new Frame('{"ev":"gap"}')
  expect(frame.bytes).toEqual(textFrame('{"ev":"gap"}'))
  expect(frame.bytes).toBe(frame.bytes)
})

it.each([0, 1, 125, 126, 65_535, 65_536])('a frame of %i bytes has the head that WebSocket wants', (length) => {
  const frame = textFrame('x'.repeat(length))
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  expect(frame.length).toBe(head + length)
  expect(frame[0]).toBe(0x81)
  const told = head === 2 ? frame[1] : head === 4 ? frame.readUInt16BE(2) : Number(frame.readBigUInt64BE(2))
  expect(told).toBe(length)
})
