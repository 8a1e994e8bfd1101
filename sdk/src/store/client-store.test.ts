import type { FileView, MembershipView, MessageView, MeView, RoomView, UserView } from '@parley/protocol/wire'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { platformTimers } from '../timers.ts'
import {
  applyEvent,
  applyMarkOfUnknownTurn,
  applyMarks,
  applyOwnPart,
  applyRoom,
  applyUnread,
  applyUnreadAnswer,
} from './apply.ts'
import { ClientStore } from './client-store.ts'
import { recordOf } from './room-record.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const me = { id: 'me', username: 'me', displayName: 'Me' } as MeView
const ada = { id: 'ada', username: 'ada', displayName: 'Ada', avatarUrl: null, kind: 'person' } as UserView
const room = (id: string, lastMessageAt: string) =>
  ({ id, seq: 2, rev: 2, createdAt: '', lastMessageAt, people: null }) as unknown as RoomView
const membership = (roomId: string) =>
  ({ roomId, userId: 'me', readSeq: 0, deliveredSeq: 0, readTurn: 0, readTurnSeq: 0 }) as MembershipView
const message = (seq: number, reactions: MessageView['reactions'] = []): MessageView =>
  ({
    id: `m${seq}`,
    roomId: 'a',
    seq,
    rev: seq,
    author: { ...ada },
    content: '',
    files: [],
    reactions,
    replyTo: null,
    mentions: [],
    mentionsRoom: null,
    editedAt: null,
    deletedAt: null,
  }) as unknown as MessageView

function setUp(snapshot: ReturnType<ClientStore['toJSON']> = null) {
  const store = new ClientStore(platformTimers(Date.now), snapshot, () => {})
  if (snapshot !== null) return store
  store.become(me)
  for (const [id, at] of [
    ['a', '2026-01-02'],
    ['b', '2026-01-03'],
  ] as const) {
    store.put(id, recordOf({ room: room(id, at), membership: membership(id), mentions: 0, lastMessage: null }))
  }
  const messages = [message(1, [{ emoji: '👍', count: 2, userIds: ['me', 'ada'] }]), message(2)]
  store.change('a', ({ timeline }) => timeline.insert({ segment: { from: 1, to: 2 }, messages, isStart: true }))
  return store
}

/** Counts how often watchers are told. */
function counting(store: ClientStore) {
  const told: string[] = []
  const watch = {
    rooms: store.rooms,
    a: store.room('a'),
    b: store.room('b'),
    timeline: store.timeline('a'),
    ada: store.person('ada'),
  }
  for (const [name, each] of Object.entries(watch)) each.subscribe(() => void told.push(name))
  return told
}

it('shows the liveliest room first', () => {
  const store = setUp()
  expect(store.rooms.getSnapshot().map((entry) => entry.room.id)).toEqual(['b', 'a'])
})

it('tells those who watch what changed, once for changes that belong together, and nobody else', () => {
  const store = setUp()
  const told = counting(store)
  const [before, other] = [store.room('a').getSnapshot(), store.room('b').getSnapshot()]
  const read = (readSeq: number) =>
    store.change('a', (record, personId) => applyMarks(record, personId, 'me', { readSeq, deliveredSeq: 0 }))
  store.batch(() => {
    read(1)
    read(2)
  })
  expect(told).toEqual(['rooms', 'a'])
  expect([before?.unread, store.room('a').getSnapshot()?.unread]).toEqual([2, 0])
  expect(store.room('b').getSnapshot()).toBe(other)
  read(1)
  expect(told).toHaveLength(2)
})

it('keeps the identity of views that did not change', () => {
  const store = setUp()
  const before = store.timeline('a').getSnapshot()
  store.change('a', ({ timeline }) => timeline.put(message(3)))
  const after = store.timeline('a').getSnapshot()
  expect(after).not.toBe(before)
  expect(after).toBe(store.timeline('a').getSnapshot())
  expect(after.segments[0]?.messages[1]).toBe(before.segments[0]?.messages[1])
})

it('knows which reactions are mine, and where history begins and ends', () => {
  const [segment] = setUp().timeline('a').getSnapshot().segments
  expect(segment?.messages[0]?.reactions).toEqual([{ emoji: '👍', count: 2, userIds: ['me', 'ada'], mine: true }])
  expect([segment?.isStart, segment?.isEnd]).toEqual([true, true])
})

it.each([
  ['all', { content: 'on  one\nline', editedAt: 'now' }, { excerpt: 'on one line', shows: 'words' }],
  ['all', { content: '', files: [{ name: 'b.txt' }] as FileView[] }, { excerpt: 'b.txt', shows: 'files' }],
  ['all', { content: '', deletedAt: 'now' }, { excerpt: '', shows: 'deleted' }],
  ['joined', { content: 'edited', editedAt: 'now' }, { excerpt: '', shows: 'hidden' }],
  ['joined', { content: '', deletedAt: 'now' }, { excerpt: '', shows: 'hidden' }],
] as const)('quotes a message as it is now, where history is open to %s (T6)', (historyVisibility, change, quote) => {
  const store = setUp()
  const quoted = message(1)
  const replyTo = { id: quoted.id, seq: 1, author: quoted.author, excerpt: 'a.txt, b.txt', shows: 'files' as const }
  const reply = { ...message(3), content: 'thanks', replyTo }
  const tell = (ev: 'message.created' | 'message.updated', told: MessageView) =>
    store.change('a', (record, me, keepsAway) =>
      applyEvent(record, me, { ev, room: 'a', rev: told.rev, data: { message: told } }, keepsAway),
    )
  store.change('a', (record) => applyRoom(record, { ...record.entry.room, historyVisibility }))
  tell('message.created', reply)
  tell('message.updated', { ...quoted, ...change, rev: 4 })

  const shown = [
    store.timeline('a').getSnapshot().segments[0]?.messages.at(-1),
    store.room('a').getSnapshot()?.lastMessage,
  ]
  expect(shown).toMatchObject([{ replyTo: quote }, { replyTo: quote }])
})

it('counts no mention by whom this person keeps away, as long as they do', () => {
  const store = setUp()
  const counted = () => store.room('a').getSnapshot()?.mentions
  const meet = (state: 'blocked' | null) => store.met({ user: ada, state, since: state && 'now' })
  const say = (seq: number) => {
    const event = { ev: 'message.created', room: 'a', rev: seq, data: { message: calling(seq) } } as const
    store.change('a', (record, personId, keepsAway) => applyEvent(record, personId, event, keepsAway))
  }
  const calling = (seq: number) => ({ ...message(seq), mentions: ['me'] })
  say(3)
  expect(counted()).toBe(1)
  meet('blocked')
  expect(counted()).toBe(0)
  say(4)
  expect(counted()).toBe(0)
  meet(null)
  expect(counted()).toBe(2)
})

it('shows a new name wherever somebody appears', () => {
  const store = setUp()
  const told = counting(store)
  store.learn({ ...ada, displayName: 'Countess' })
  expect(store.timeline('a').getSnapshot().segments[0]?.messages[0]?.author.displayName).toBe('Countess')
  expect(told.toSorted()).toEqual(['ada', 'timeline'])
})

it('shows the new name of somebody in a direct with them', () => {
  const store = setUp()
  const people: RoomView['people'] = [
    { id: 'ada', username: 'ada', displayName: 'Ada', avatarUrl: null, kind: 'person' },
    { id: 'me', username: 'me', displayName: 'Me', avatarUrl: null, kind: 'person' },
  ]
  store.change('b', (record) => applyRoom(record, { ...record.entry.room, people }))
  const told = counting(store)
  store.learn({ ...ada, displayName: 'Countess' })
  expect(
    store
      .room('b')
      .getSnapshot()
      ?.room.people?.map(({ displayName }) => displayName),
  ).toEqual(['Countess', 'Me'])
  expect(store.room('b').getSnapshot()?.room.people?.[1]).toBe(people[1])
  expect(told.toSorted()).toEqual(['ada', 'b', 'rooms', 'timeline'])
})

it('takes who says nothing for long enough as not writing any more (P2)', () => {
  const store = setUp()
  store.heardTyping('a', { id: 'ada', displayName: 'Ada' }, true)
  store.heardTyping('a', { id: 'me', displayName: 'Me' }, true)
  const typing = store.typing('a')
  expect(typing.getSnapshot().map(({ id }) => id)).toEqual(['ada'])
  vi.advanceTimersByTime(5_000)
  store.heardTyping('a', { id: 'ada', displayName: 'Ada' }, true)
  vi.advanceTimersByTime(5_000)
  expect(typing.getSnapshot()).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(typing.getSnapshot()).toEqual([])
})

it('comes back from plain data as it was', () => {
  const store = setUp()
  store.learn(ada)
  const snapshot: ReturnType<ClientStore['toJSON']> = JSON.parse(JSON.stringify(store.toJSON()))
  const back = setUp(snapshot)
  for (const id of ['a', 'b']) expect(back.room(id).getSnapshot()).toEqual(store.room(id).getSnapshot())
  expect(back.timeline('a').getSnapshot()).toEqual(store.timeline('a').getSnapshot())
  expect([back.personId, back.person('ada').getSnapshot()]).toEqual(['me', store.person('ada').getSnapshot()])
})

it('is frozen as small as asked, and what did not change is the same object as before', () => {
  const store = setUp()
  const most = { rooms: 1, messages: 1, people: 1 }
  const [before, whole] = [store.freeze(most), store.toJSON()]
  expect(before?.rooms).toHaveLength(1)
  expect(whole?.rooms.length).toBeGreaterThan(1)
  store.saw({ userId: 'ada', presence: 'online', lastSeenAt: null })
  expect(store.freeze(most)?.rooms[0]).toBe(before?.rooms[0])
  const all = { ...most, rooms: 9 }
  const [a, b] = [store.freeze(all)?.rooms[1], store.freeze(all)?.rooms[0]]
  expect([a?.entry.room.id, a?.history?.segment, a?.history?.messages.length]).toEqual(['a', { from: 2, to: 2 }, 1])
  const changes = store.changes.getSnapshot()
  store.change('a', ({ timeline }) => timeline.put(message(3)))
  expect(store.changes.getSnapshot()).toBe(changes + 1)
  expect(store.freeze(all)?.rooms[0]).toBe(b)
  expect(store.freeze(all)?.rooms[1]?.history?.segment).toEqual({ from: 3, to: 3 })
})

it('forgets everything of one person when it becomes that of another', () => {
  const store = setUp()
  store.become({ ...me, id: 'you' })
  expect([store.rooms.getSnapshot(), store.timeline('a').getSnapshot(), store.personId]).toEqual([
    [],
    { segments: [] },
    'you',
  ])
})

it('lets one watcher’s fault keep nobody from hearing', () => {
  const store = setUp()
  const faults: unknown[] = []
  vi.stubGlobal('queueMicrotask', (work: () => void) => {
    try {
      work()
    } catch (fault) {
      faults.push(fault)
    }
  })
  const fault = new Error('mine')
  let heard = 0
  store.room('a').subscribe(() => {
    throw fault
  })
  store.room('a').subscribe(() => void (heard += 1))
  store.remove('a', null)
  expect([heard, faults]).toEqual([1, [fault]])
})

it('remembers a room that is gone until it is back', () => {
  const store = setUp()
  const held = store.room('a').getSnapshot()?.room
  store.remove('a', 3, { why: 'removed', byId: 'ada' })
  expect(store.departures.getSnapshot()).toEqual([{ room: held, why: 'removed', byId: 'ada' }])
  store.put(
    'a',
    recordOf({
      room: { ...room('a', '2026-01-02'), rev: 4 },
      membership: membership('a'),
      mentions: 0,
      lastMessage: null,
    }),
  )
  expect(store.departures.getSnapshot()).toEqual([])
  store.remove('b', null)
  store.clear()
  expect(store.departures.getSnapshot()).toEqual([])
})

it('stays unread when what was read before that is heard of only afterwards', () => {
  const store = setUp()
  store.change('a', (record) => applyMarks(record, 'me', 'me', { readSeq: 2, deliveredSeq: 2 }))
  store.change('a', (record) => applyUnread(record, 2))

  store.mark({ roomId: 'a', userId: 'me', readSeq: 2, deliveredSeq: 2 })
  expect(store.room('a').getSnapshot()?.unread).toBe(1)

  const answer = { ...membership('a'), readSeq: 1, deliveredSeq: 2, readTurn: 1, readTurnSeq: 2 }
  store.change('a', (record) => applyUnreadAnswer(record, 'me', answer))
  store.mark({ roomId: 'a', userId: 'me', readSeq: 2, deliveredSeq: 2 })
  expect(store.room('a').getSnapshot()?.unread).toBe(1)
  store.mark({ roomId: 'a', userId: 'me', readSeq: 2, deliveredSeq: 2, readTurn: 1 })
  expect(store.room('a').getSnapshot()?.unread).toBe(0)
})

it('stays unread whatever its person said before they marked it so, and not what they said after (U2, U3)', () => {
  const store = setUp()
  const marks = () => {
    const entry = store.room('a').getSnapshot()
    return [entry?.membership.readSeq, entry?.unread]
  }
  const hearOwn = (seq: number) => {
    const own = { ...message(seq), author: { ...ada, id: 'me' } }
    const event = { ev: 'message.created', room: 'a', rev: seq, data: { message: own } } as const
    store.change('a', (record, personId, keepsAway) => applyEvent(record, personId, event, keepsAway))
  }
  const answered = (readTurn: number, readTurnSeq: number) => {
    const now = { ...membership('a'), readSeq: 1, deliveredSeq: 2, readTurn, readTurnSeq }
    store.change('a', (record) => applyUnreadAnswer(record, 'me', now))
  }
  store.change('a', (record, personId) => applyMarks(record, personId, 'me', { readSeq: 2, deliveredSeq: 2 }))
  store.change('a', (record) => applyUnread(record, 2))
  hearOwn(3)
  expect(marks()).toEqual([1, 2])
  answered(1, 4)
  hearOwn(4)
  expect(marks()).toEqual([1, 3])
  hearOwn(5)
  expect(marks()).toEqual([5, 0])

  store.change('a', (record) => applyUnread(record, 2))
  hearOwn(6)
  expect(marks()).toEqual([1, 5])
  answered(2, 5)
  expect(marks()).toEqual([6, 0])
})

it('stays unread as another device marked it, whichever of that and what its person said is heard first (U2, U3)', () => {
  const heard = (steps: readonly ('said' | 'marked')[], readTurnSeq: number) => {
    const store = setUp()
    store.change('a', (record, personId) => applyMarks(record, personId, 'me', { readSeq: 2, deliveredSeq: 2 }))
    const own = { ...message(3), author: { ...ada, id: 'me' } }
    const event = { ev: 'message.created', room: 'a', rev: 3, data: { message: own } } as const
    const elsewhere = { ...membership('a'), readSeq: 1, deliveredSeq: 2, readTurn: 1, readTurnSeq }
    for (const step of steps) {
      store.change('a', (record, personId, keepsAway) => {
        if (step === 'said') applyEvent(record, personId, event, keepsAway)
        else applyOwnPart(record, elsewhere)
      })
    }
    return store.room('a').getSnapshot()?.unread
  }
  expect([heard(['said', 'marked'], 3), heard(['marked', 'said'], 3)]).toEqual([2, 2])
  expect([heard(['said', 'marked'], 2), heard(['marked', 'said'], 2)]).toEqual([0, 0])
})

it('stays unread when a place that has not been told of it yet says what was read before', () => {
  const store = setUp()
  const marked = (readSeq: number) =>
    store.change('a', (record, personId) =>
      applyMarkOfUnknownTurn(record, personId, { readSeq, deliveredSeq: readSeq }),
    )
  const readSeq = () => store.room('a').getSnapshot()?.membership.readSeq
  marked(2)
  store.change('a', (record) => applyUnread(record, 2))
  marked(2)
  const before = readSeq()
  const now = { ...membership('a'), readSeq: 1, deliveredSeq: 2, readTurn: 1, readTurnSeq: 2 }
  store.change('a', (record) => applyUnreadAnswer(record, 'me', now))
  const told = readSeq()
  marked(2)

  expect([before, told, readSeq()]).toEqual([1, 1, 2])
})
