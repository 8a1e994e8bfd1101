import type {
  LiveEvent,
  MembershipView,
  MessageView,
  MeView,
  RoomEvent,
  RoomView,
  UserView,
  WelcomeView,
} from '@parley/protocol/wire'
import { defaultPreferences } from '@parley/protocol/wire'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ParleyError } from '../errors.ts'
import { ClientStore } from '../store/client-store.ts'
import type { Timers } from '../timers.ts'
import { History } from './history.ts'
import type { CallOperation } from './ports.ts'
import { Synchroniser } from './synchroniser.ts'

/**
 * Random things happen in a place while its events are lost, late or doubled, calls are answered when they like, and the line
 * comes and goes. In the end the store must show what somebody sees who looks for the first time.
 */

const time = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString()
const people = ['me', 'ada', 'bob'].map((id): UserView => {
  const unknown = { avatarUrl: null, bio: null, location: null, birthDate: null, gender: null, status: null }
  const now = { presence: null, lastSeenAt: null, createdAt: time(0) }
  return { id, username: id, displayName: id, kind: 'person', role: 'user', ...unknown, ...now }
})
const person = (who: number) => people.at(who % people.length) as UserView
const visibility = { bio: 'everyone', location: 'everyone', birthDate: 'everyone', gender: 'everyone' } as const
const me: MeView = { ...person(0), email: null, visibility }

interface Room {
  room: RoomView
  readonly messages: MessageView[]
  readonly members: Map<string, { membership: MembershipView; rev: number; joinedRev: number; left: boolean }>
  /** What had been said when the person came in. */
  joinedSeq: number
}

/** A place as the contract promises it to be, in a few lines. */
class Place {
  readonly rooms = new Map<string, Room>()
  readonly said: LiveEvent[] = []
  /** Changes further back than this are too many to tell. */
  readonly mostChanges: number
  /** It says of rooms that are gone how they ended. */
  readonly isFrank: boolean
  #time = 1

  constructor(mostChanges: number, isFrank = true) {
    this.mostChanges = mostChanges
    this.isFrank = isFrank
    for (const id of ['one', 'two']) {
      const facts = {
        kind: 'channel',
        visibility: 'public',
        name: id,
        topic: '',
        description: '',
        category: '',
      } as const
      const more = {
        slug: null,
        avatarUrl: null,
        people: null,
        maxMembers: 10,
        memberCount: 0,
        ownerId: 'ada',
        archivedAt: null,
      }
      const rest = { historyVisibility: 'all', slowModeSeconds: 0, readOnly: false, lastMessageAt: null } as const
      const room: RoomView = { id, ...facts, ...more, ...rest, seq: 0, rev: 0, createdAt: time(0) }
      this.rooms.set(id, { room, messages: [], members: new Map(), joinedSeq: 0 })
      for (const { id: userId } of people) this.join(id, userId)
    }
    this.said.length = 0
  }

  in(roomId: string): Room {
    return this.rooms.get(roomId) as Room
  }

  isIn(roomId: string, userId: string): boolean {
    return this.in(roomId).members.get(userId)?.left === false
  }

  #advance(roomId: string, change: Partial<RoomView> = {}): number {
    const room = this.in(roomId)
    room.room = { ...room.room, ...change, rev: room.room.rev + 1 }
    return room.room.rev
  }

  #tell(event: RoomEvent): void {
    const isMyEnd = event.ev === 'member.left' && event.data.membership.userId === me.id
    if (isMyEnd || this.isIn(event.room, me.id)) this.said.push(event)
  }

  join(roomId: string, userId: string): void {
    if (this.isIn(roomId, userId)) return
    const { memberCount, seq } = this.in(roomId).room
    const rev = this.#advance(roomId, { memberCount: memberCount + 1 })
    const own = {
      notify: 'all',
      mutedUntil: null,
      favourite: false,
      position: null,
      readTurn: 0,
      readTurnSeq: 0,
    } as const
    const none = { ...own, silencedUntil: null }
    const membership: MembershipView = {
      roomId,
      userId,
      role: 'member',
      joinedAt: time(0),
      readSeq: seq,
      deliveredSeq: seq,
      ...none,
    }
    this.in(roomId).members.set(userId, { membership, rev, joinedRev: rev, left: false })
    if (userId === me.id) this.in(roomId).joinedSeq = seq
    if (userId === me.id) this.said.push({ ev: 'room.created', data: { room: this.in(roomId).room, membership } })
    else this.#tellMember('member.joined', roomId, userId, rev)
  }

  leave(roomId: string, userId: string): void {
    const member = this.in(roomId).members.get(userId)
    if (member === undefined || member.left) return
    const rev = this.#advance(roomId, { memberCount: this.in(roomId).room.memberCount - 1 })
    this.in(roomId).members.set(userId, { ...member, rev, left: true })
    this.#tellMember('member.left', roomId, userId, rev)
  }

  role(roomId: string, userId: string, role: MembershipView['role']): void {
    const member = this.in(roomId).members.get(userId)
    if (member === undefined || member.left) return
    const rev = this.#advance(roomId)
    this.in(roomId).members.set(userId, { ...member, rev, membership: { ...member.membership, role } })
    this.#tellMember('member.updated', roomId, userId, rev)
  }

  #tellMember(ev: 'member.joined' | 'member.updated' | 'member.left', roomId: string, userId: string, rev: number) {
    const membership = this.in(roomId).members.get(userId)?.membership as MembershipView
    const user = people.find(({ id }) => id === userId) as UserView
    this.#tell({ ev, room: roomId, rev, data: { roomId, membership, user } })
  }

  rename(roomId: string, name: string): void {
    const rev = this.#advance(roomId, { name })
    this.#tell({ ev: 'room.updated', room: roomId, rev, data: { room: this.in(roomId).room } })
  }

  say(roomId: string, by: UserView, mentions: readonly string[]): void {
    if (!this.isIn(roomId, by.id)) return
    this.#time += 1
    const seq = this.in(roomId).room.seq + 1
    const createdAt = time(this.#time)
    const rev = this.#advance(roomId, { seq, lastMessageAt: createdAt })
    const { id, username, displayName, avatarUrl, kind } = by
    const empty = {
      files: [],
      previews: [],
      replyTo: null,
      mentionsRoom: null,
      reactions: [],
      system: null,
      nonce: null,
    }
    const never = { editedAt: null, deletedAt: null, pinnedAt: null }
    const message: MessageView = {
      id: `${roomId}-${seq}`,
      roomId,
      seq,
      rev,
      kind: 'text',
      content: `${seq}`,
      mentions: [...mentions],
      author: { id, username, displayName, avatarUrl, kind },
      createdAt,
      ...empty,
      ...never,
    }
    this.in(roomId).messages.push(message)
    this.mark(roomId, by.id, seq)
    this.#tell({ ev: 'message.created', room: roomId, rev, data: { message } })
  }

  change(roomId: string, which: number, change: (message: MessageView, n: number) => Partial<MessageView>): void {
    const { messages } = this.in(roomId)
    const was = messages[which % Math.max(1, messages.length)]
    if (was === undefined || was.deletedAt !== null) return
    this.#time += 1
    const rev = this.#advance(roomId)
    const message = { ...was, ...change(was, this.#time), rev }
    messages[message.seq - 1] = message
    const ev = message.deletedAt === null ? 'message.updated' : 'message.deleted'
    this.#tell({ ev, room: roomId, rev, data: { message } })
  }

  mark(roomId: string, userId: string, seq: number): void {
    const member = this.in(roomId).members.get(userId)
    if (member === undefined || member.left || member.membership.readSeq >= seq) return
    const membership = { ...member.membership, readSeq: seq, deliveredSeq: seq }
    this.in(roomId).members.set(userId, { ...member, membership })
  }

  read(roomId: string, userId: string, upTo: number): void {
    if (!this.isIn(roomId, userId) || !this.isIn(roomId, me.id)) return
    const readSeq = Math.min(upTo, this.in(roomId).room.seq)
    this.mark(roomId, userId, readSeq)
    this.said.push({ ev: 'receipt', room: roomId, data: { roomId, userId, readSeq, deliveredSeq: readSeq } })
  }

  state(roomId: string) {
    const { room, messages, members } = this.in(roomId)
    const { joinedRev, membership } = members.get(me.id) as { joinedRev: number; membership: MembershipView }
    const mentions = messages.filter(
      (message) =>
        message.seq > membership.readSeq &&
        message.deletedAt === null &&
        message.author.id !== me.id &&
        message.mentions.includes(me.id),
    ).length
    const unread = room.seq - membership.readSeq
    const last = messages.at(-1)
    const lastMessage = last === undefined ? null : { ...last, reactions: [] }
    return { room, membership, joinedRev, unread, mentions, lastMessage }
  }

  welcome(held: { epoch: string | null; rooms: Readonly<Record<string, number>> }): WelcomeView {
    const inside = [...this.rooms.keys()].filter((id) => this.isIn(id, me.id))
    const revs = held.epoch === 'epoch' ? held.rooms : {}
    const different = inside.filter((id) => revs[id] !== this.in(id).room.rev)
    const same = inside.filter((id) => !different.includes(id))
    // Just one is described, so that there are others.
    const states = different.slice(0, 1).map((id) => this.state(id))
    const others = different.slice(1).map((id) => {
      const { room, unread } = this.state(id)
      return { roomId: id, rev: room.rev, seq: room.seq, unread }
    })
    const marks = Object.fromEntries(same.map((id) => [id, this.state(id).membership.readSeq]))
    const gone = Object.keys(held.rooms).filter((id) => !inside.includes(id))
    const left = Object.fromEntries(gone.map((id) => [id, this.in(id).members.get(me.id)?.rev ?? 0]))
    const ends = this.isFrank ? { left } : {}
    return {
      session: 's',
      epoch: 'epoch',
      heartbeatMs: 30_000,
      me,
      own: 0,
      rooms: states,
      others,
      marks,
      gone,
      ...ends,
    }
  }

  answer(name: string, input: Record<string, unknown>): unknown {
    if (name === 'sync') {
      const inside = [...this.rooms.keys()].filter((id) => this.isIn(id, me.id))
      return { epoch: 'epoch', me, rooms: inside.map((id) => this.state(id)) }
    }
    if (name === 'own.get')
      return {
        own: 0,
        preferences: defaultPreferences,
        drafts: [],
        bookmarks: [],
        contacts: [],
        notices: [],
        memberships: [],
      }
    const roomId = String(input['roomId'])
    const { room, messages, members } = this.in(roomId)
    const isInside = this.isIn(roomId, me.id)
    switch (name) {
      case 'rooms.get':
        return { room, membership: isInside ? this.state(roomId).membership : null }
      case 'rooms.changes': {
        const since = Number(input['since'])
        const joinedRev = isInside ? (members.get(me.id)?.joinedRev ?? 0) : 0
        const isFar = since > room.rev || room.rev - since > this.mostChanges
        if (isFar || (since > 0 && since < joinedRev)) return { reset: true, rev: room.rev }
        const changed = [...members].filter(([, { rev }]) => rev > since)
        return {
          rev: room.rev,
          room,
          messages: messages.filter(({ rev }) => rev > since),
          members: changed.map(([id, { membership, left, rev, joinedRev: since }]) => ({
            membership,
            left,
            rev,
            joinedRev: since,
            user: people.find((each) => each.id === id),
          })),
          more: false,
        }
      }
      case 'messages.list': {
        const limit = Number(input['limit'])
        const page = messages.slice(-limit)
        return { messages: page, hasBefore: messages.length > page.length, hasAfter: false }
      }
      case 'members.list': {
        const items = [...members].filter(([, { left }]) => !left)
        return {
          items: items.map(([id, { membership }]) => ({ membership, user: people.find((each) => each.id === id) })),
          nextCursor: null,
        }
      }
      case 'receipts.delivered': {
        if (!isInside) throw refusal()
        const { membership, unread, mentions } = this.state(roomId)
        return { membership, unread, mentions }
      }
      default:
        throw new Error(`the place does not know ${name}`)
    }
  }
}

const refusal = () => new ParleyError({ code: 'NOT_FOUND', reason: 'room_not_found', message: '' })

/** A client whose line and time the test holds in its hands. */
class Rig {
  readonly place: Place
  readonly told: LiveEvent[] = []
  listen: (event: LiveEvent) => void = () => {}
  readonly store: ClientStore
  readonly history: History
  readonly synchroniser: Synchroniser
  #timers: (() => void)[] = []
  #calls: { serve: () => void; arrive: (() => void) | null }[] = []
  #isUp = false

  constructor(place: Place, options: { isEverythingWanted: boolean; focused: string | null }) {
    this.place = place
    const timers: Timers = {
      now: () => 0,
      random: () => 0.5,
      after: (_ms, work) => {
        this.#timers.push(work)
        return () => {
          this.#timers = this.#timers.filter((each) => each !== work)
        }
      },
    }
    this.store = new ClientStore(timers, null, (roomId) => this.history.countMentions(roomId))
    const call = ((name: string, input: Record<string, unknown>, { signal }: { signal?: AbortSignal } = {}) =>
      new Promise<never>((resolve, reject) => {
        const give = () => reject(ParleyError.unreachable('aborted', null))
        signal?.addEventListener('abort', give)
        const pending = {
          serve: () => {
            try {
              const answer = place.answer(name, input)
              pending.arrive = () => resolve(structuredClone(answer) as never)
            } catch (error) {
              pending.arrive = () => reject(error instanceof Error ? error : new Error('odd'))
            }
          },
          arrive: null as (() => void) | null,
        }
        this.#calls.push(pending)
      })) as CallOperation
    const ports = {
      store: this.store,
      call,
      timers,
      isFocused: (roomId: string) => roomId === options.focused,
      isEverythingWanted: () => options.isEverythingWanted,
      tell: (event: LiveEvent) => {
        this.told.push(event)
        this.listen(event)
      },
    }
    this.history = new History(ports, 1000)
    this.synchroniser = new Synchroniser(ports, this.history, () => {})
  }

  connect(): void {
    if (this.#isUp) return
    this.#isUp = true
    const held = this.synchroniser.hello(100)
    this.place.said.length = 0
    this.synchroniser.welcomed(structuredClone(this.place.welcome(held)))
  }

  disconnect(): void {
    if (!this.#isUp) return
    this.#isUp = false
    this.synchroniser.lost()
  }

  deliver(how: 'well' | 'lost' | 'twice' | 'gap' | 'gap without end' | 'bump'): void {
    const event = this.place.said.shift()
    if (event === undefined || !this.#isUp) return
    const isEnd = event.ev === 'member.left' && event.data.membership.userId === me.id
    if (!('rev' in event) || isEnd || how === 'well') return this.synchroniser.hear(structuredClone(event))
    const { room: roomId, rev } = event
    switch (how) {
      case 'lost':
        return
      case 'twice':
        this.synchroniser.hear(structuredClone(event))
        return this.synchroniser.hear(structuredClone(event))
      case 'gap':
      case 'gap without end':
        return this.synchroniser.hear({ ev: 'gap', room: roomId, data: { roomId, rev: how === 'gap' ? rev : 0 } })
      case 'bump': {
        const { seq } = this.place.in(roomId).room
        return this.synchroniser.hear({ ev: 'room.bump', data: { roomId, seq, rev } })
      }
    }
  }

  async serve(which: number): Promise<void> {
    const pending = this.#calls.filter(({ arrive }) => arrive === null)
    pending[which % Math.max(1, pending.length)]?.serve()
    await settled()
  }

  async arrive(which: number): Promise<void> {
    const pending = this.#calls.filter(({ arrive }) => arrive !== null)
    const one = pending[which % Math.max(1, pending.length)]
    this.#calls = this.#calls.filter((each) => each !== one)
    one?.arrive?.()
    await settled()
  }

  /** Lets everything that is on its way come to its end. */
  async quieten(): Promise<void> {
    await settled()
    for (let rounds = 0; this.#calls.length + this.#timers.length + this.place.said.length > 0; rounds += 1) {
      if (rounds > 1000) throw new Error('it never comes to rest')
      while (this.place.said.length > 0) this.deliver('well')
      while (this.#calls.length > 0) {
        await this.serve(0)
        await this.arrive(0)
      }
      for (const work of this.#timers.splice(0)) work()
      await settled()
    }
  }
}

async function settled(): Promise<void> {
  for (let turns = 0; turns < 12; turns += 1) await Promise.resolve()
}

const roomId = fc.constantFrom('one', 'two')
const who = fc.nat(2)
const which = fc.nat(20)
const Act = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('say' as const), roomId, who, mention: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), roomId, which, mention: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), roomId, which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('join' as const), roomId, who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), roomId, who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('owner' as const), roomId, who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), roomId, name: fc.string() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), roomId, who, which }) },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      how: fc.constantFrom('well', 'well', 'well', 'lost', 'twice', 'gap', 'gap without end', 'bump'),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('serve' as const), which }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('arrive' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('disconnect' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('connect' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('load' as const), roomId }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('members' as const), roomId }) },
)
type Act = typeof Act extends fc.Arbitrary<infer A> ? A : never

async function perform(rig: Rig, act: Act): Promise<unknown> {
  const { place } = rig
  switch (act.do) {
    case 'say':
      return place.say(act.roomId, person(act.who), act.mention ? [me.id] : [])
    case 'edit':
      return place.change(act.roomId, act.which, (_, n) => ({
        content: `edited ${n}`,
        editedAt: time(n),
        mentions: act.mention ? [me.id] : [],
      }))
    case 'delete':
      return place.change(act.roomId, act.which, (_, n) => ({ content: '', mentions: [], deletedAt: time(n) }))
    case 'join':
      return place.join(act.roomId, person(act.who).id)
    case 'leave':
      return place.leave(act.roomId, person(act.who).id)
    case 'owner':
      return place.role(act.roomId, person(act.who).id, 'moderator')
    case 'rename':
      return place.rename(act.roomId, act.name)
    case 'read':
      return place.read(act.roomId, person(act.who).id, act.which)
    case 'deliver':
      return rig.deliver(act.how)
    case 'serve':
      return await rig.serve(act.which)
    case 'arrive':
      return await rig.arrive(act.which)
    case 'disconnect':
      return rig.disconnect()
    case 'connect':
      return rig.connect()
    case 'load':
      return void rig.history.newest(act.roomId).catch(() => {})
    case 'members':
      return void rig.history.members(act.roomId).catch(() => {})
  }
}

/** What is the same for everybody, however they came by it. */
function expectTruth({ place, store }: Rig): void {
  for (const [id, { messages, members }] of place.rooms) {
    const entry = store.room(id).getSnapshot()
    if (!place.isIn(id, me.id)) {
      expect(entry).toBeNull()
      continue
    }
    // A room that was let go because nobody looks may be behind in what nobody sees.
    if (entry?.isBehind === true) continue
    const { joinedRev: _, ...state } = place.state(id)
    expect(entry).toEqual({ ...state, isBehind: false })
    for (const segment of store.timeline(id).getSnapshot().segments) {
      const [first, last] = [segment.messages[0]?.seq ?? 1, segment.messages.at(-1)?.seq ?? 0]
      const truth = messages.slice(first - 1, last).map((message) => ({ ...message, reactions: [] }))
      expect(segment.messages).toEqual(truth)
      expect(segment.isEnd).toBe(last === messages.length)
    }
    const list = store.members(id).getSnapshot()
    if (list === null) continue
    const roles = list.map(({ membership }) => `${membership.userId} ${membership.role}`)
    const truth = [...members.values()].filter(({ left }) => !left)
    expect(roles.toSorted()).toEqual(truth.map(({ membership: { userId, role } }) => `${userId} ${role}`).toSorted())
  }
}

const acts = fc.array(Act, { minLength: 1, maxLength: 80, size: 'max' })
const setting = fc.record({
  isEverythingWanted: fc.boolean(),
  focused: fc.constantFrom('one' as const, null),
  mostChanges: fc.constantFrom(4 as const, 500 as const),
  end: fc.constantFrom('said' as const, 'reconnected' as const, 'quiet' as const),
})

type Setting = typeof setting extends fc.Arbitrary<infer S> ? S : never

const said = (who: number, mention = false) => ({ do: 'say' as const, roomId: 'one' as const, who, mention })
const delivered = (how: 'well' | 'gap' | 'gap without end' | 'bump') => ({ do: 'deliver' as const, how })
const [served, arrived] = [
  { do: 'serve' as const, which: 0 },
  { do: 'arrive' as const, which: 0 },
]
const quiet: Setting = { isEverythingWanted: false, focused: null, mostChanges: 500, end: 'quiet' }
const focused: Setting = { ...quiet, focused: 'one' }

/** What went wrong once. */
const examples: [Act[], Setting][] = [
  // A room was left, and the answer to what was asked before brought it back.
  [[{ do: 'leave', roomId: 'one', who: 0 }, served, delivered('gap'), served, arrived], quiet],
  [[served, { do: 'leave', roomId: 'one', who: 0 }, delivered('well')], quiet],
  [
    [
      { do: 'rename', roomId: 'one', name: '' },
      { do: 'leave', roomId: 'one', who: 0 },
      delivered('gap'),
      { do: 'serve', which: 3 },
      arrived,
    ],
    quiet,
  ],
  // A mark was heard, and an older one found after it.
  [[said(1), served, { do: 'read', roomId: 'one', who: 0, which: 1 }, delivered('bump')], quiet],
  // An answer said less than what was known to be there.
  [[served, arrived, served, arrived, said(1), delivered('gap'), served, said(2), delivered('gap'), arrived], focused],
  // It was told that something was missed, but not how far; the second time while an older answer was on its way.
  [[served, arrived, said(1), delivered('gap without end')], quiet],
  [[served, arrived, said(1), delivered('gap'), served, said(1), delivered('gap without end'), arrived], quiet],
  // Mentions were counted while more of them came.
  [
    [
      said(1),
      said(1, true),
      { do: 'delete', roomId: 'one', which: 0 },
      delivered('well'),
      delivered('well'),
      delivered('well'),
      { do: 'serve', which: 7 },
      said(1, true),
      delivered('well'),
    ],
    quiet,
  ],
  // A mark was heard, then too much turned out to be missing, and an answer from before the mark came before the room was found anew.
  [
    [
      { do: 'disconnect' },
      said(0),
      { do: 'owner', roomId: 'one', who: 0 },
      said(0),
      said(0),
      said(1),
      served,
      { do: 'connect' },
      { do: 'serve', which: 3 },
      { do: 'read', roomId: 'one', who: 0, which: 4 },
      delivered('well'),
    ],
    { ...focused, mostChanges: 4, end: 'said' },
  ],
  // A mention was taken back while it was being counted for the first time.
  [
    [
      { do: 'say', roomId: 'two', who: 1, mention: true },
      delivered('well'),
      { do: 'serve', which: 11 },
      arrived,
      { do: 'serve', which: 1 },
      { do: 'serve', which: 1 },
      { do: 'edit', roomId: 'two', which: 0, mention: false },
      { do: 'say', roomId: 'one', who: 0, mention: false },
    ],
    { ...quiet, mostChanges: 4, end: 'said' },
  ],
]

it('shows what somebody sees who looks for the first time, whatever happened on the way (T3, T5)', async () => {
  await fc.assert(
    fc.asyncProperty(acts, setting, async (list, { end, mostChanges, ...options }) => {
      const rig = new Rig(new Place(mostChanges), options)
      rig.connect()
      for (const act of list) {
        const isSilent = act.do === 'deliver' && (act.how === 'lost' || act.how === 'bump')
        await perform(rig, end === 'quiet' && isSilent ? { ...act, how: 'gap' } : act)
        await settled()
      }
      // What was lost without a trace shows at the next event, or at the next welcome.
      if (end === 'reconnected') rig.disconnect()
      rig.connect()
      await rig.quieten()
      if (end === 'said') {
        for (const id of ['one', 'two']) rig.place.say(id, person(1), [])
        for (const id of ['one', 'two']) rig.place.rename(id, 'The end')
        await rig.quieten()
      }
      expectTruth(rig)
    }),
    { numRuns: 300, examples },
  )
})

it('tells each message once, and none is left out without a gap being told', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const rig = new Rig(new Place(500), { isEverythingWanted: true, focused: null })
      rig.connect()
      await rig.quieten()
      const stays = list.filter((act) => act.do !== 'leave' && act.do !== 'join')
      for (const act of stays) {
        await perform(rig, act)
        await settled()
      }
      rig.disconnect()
      rig.connect()
      await rig.quieten()
      for (const [id, { messages }] of rig.place.rooms) {
        const told = rig.told.filter(({ ev }) => ev === 'message.created').map((event) => event.data)
        const seqs = told.flatMap((data) => ('message' in data && data.message.roomId === id ? [data.message.seq] : []))
        expect(new Set(seqs).size).toBe(seqs.length)
        const alive = messages.filter(({ deletedAt }) => deletedAt === null).map(({ seq }) => seq)
        expect(alive.filter((seq) => !seqs.includes(seq))).toEqual([])
        expect(rig.told.filter(({ ev }) => ev === 'gap')).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})

interface Heard {
  name: string | null
  readonly members: Map<string, string>
  readonly texts: Map<number, string>
  rev: number
  /** It has only been told, since the beginning: nothing was looked up. */
  isToldAll: boolean
}

/** Somebody who knows how it was in the beginning, hears what happens, and looks at a room only when they are told to. */
class Listener {
  readonly rooms = new Map<string, Heard>()
  readonly #rig: Rig

  constructor(rig: Rig) {
    this.#rig = rig
    for (const id of rig.place.rooms.keys()) this.#look(id, true)
    rig.listen = (event) => this.#hear(structuredClone(event))
  }

  #look(id: string, isToldAll = false): void {
    const { room, members, messages } = this.#rig.place.in(id)
    const inside = [...members].filter(([, { left }]) => !left)
    this.rooms.set(id, {
      name: room.name,
      members: new Map(inside.map(([userId, { membership }]) => [userId, membership.role])),
      texts: new Map(messages.map(({ seq, content }) => [seq, content])),
      rev: 0,
      isToldAll,
    })
  }

  #hear(event: LiveEvent): void {
    if (event.ev === 'room.created') {
      const { room } = event.data
      expect(this.rooms.get(room.id)?.isToldAll ?? false).toBe(false)
      // Who else is there it looks up, what is said there it is told.
      this.#look(room.id)
      const heard = this.rooms.get(room.id) as Heard
      heard.name = room.name
      return heard.texts.clear()
    }
    if (event.ev === 'gap') {
      if (this.#rig.store.record(event.data.roomId) === undefined) return void this.rooms.delete(event.data.roomId)
      return this.#look(event.data.roomId)
    }
    if ('rev' in event) this.#hearRoom(event)
  }

  #hearRoom(event: RoomEvent): void {
    const heard = this.rooms.get(event.room)
    if (heard === undefined) throw new Error(`${event.ev} of a room that nobody told of`)
    expect(event.rev).toBeGreaterThanOrEqual(heard.rev)
    heard.rev = event.rev
    if (event.ev === 'room.deleted') return void this.rooms.delete(event.room)
    if (event.ev === 'room.updated') heard.name = event.data.room.name
    if ('message' in event.data) heard.texts.set(event.data.message.seq, event.data.message.content)
    if (!('membership' in event.data)) return
    const { role, userId } = event.data.membership
    if (event.ev === 'member.left') heard.members.delete(userId)
    else {
      const isKnown = heard.members.has(userId)
      if (heard.isToldAll && !isKnown) expect(event.ev).toBe('member.joined')
      heard.members.set(userId, role)
    }
    if (userId === me.id && event.ev === 'member.left') this.rooms.delete(event.room)
  }

  expectTruth(): void {
    const { place } = this.#rig
    const inside = [...place.rooms.keys()].filter((id) => place.isIn(id, me.id))
    expect([...this.rooms.keys()].toSorted()).toEqual(inside.toSorted())
    for (const [id, heard] of this.rooms) {
      const { room, members, messages, joinedSeq } = place.in(id)
      const truth = [...members].filter(([, { left }]) => !left).map(([, { membership }]) => membership)
      expect(heard.name).toBe(room.name)
      expect(heard.members).toEqual(new Map(truth.map(({ userId, role }) => [userId, role])))
      const since = messages.filter(
        ({ seq, deletedAt }) => (seq > joinedSeq && deletedAt === null) || heard.texts.has(seq),
      )
      expect([...heard.texts].toSorted(([a], [b]) => a - b)).toEqual(since.map(({ seq, content }) => [seq, content]))
    }
  }
}

/** Too much was missed to be told, and when the room is looked at anew this person is out of it. */
const outMeanwhile: Act[] = [
  ...[1, 1, 1, 1, 1].map((by) => said(by)),
  { do: 'leave', roomId: 'one', who: 0 },
  delivered('gap'),
  served,
  arrived,
  served,
  arrived,
]

it('tells all that somebody needs who holds what there is by hearing alone (T5)', async () => {
  const how = fc.record({ mostChanges: fc.constantFrom(4 as const, 500 as const), isFrank: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(acts, how, async (list, { isFrank, mostChanges }) => {
      const rig = new Rig(new Place(mostChanges, isFrank), { isEverythingWanted: true, focused: null })
      rig.connect()
      await rig.quieten()
      const listener = new Listener(rig)
      for (const act of list) {
        await perform(rig, act)
        await settled()
      }
      rig.disconnect()
      rig.connect()
      await rig.quieten()
      expectTruth(rig)
      listener.expectTruth()
    }),
    { numRuns: 400, examples: [[outMeanwhile, { mostChanges: 4, isFrank: true }]] },
  )
})
