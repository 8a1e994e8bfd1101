import type {
  Answer,
  ContactView,
  MeView,
  NoticeView,
  Preferences,
  PresenceView,
  UserView,
} from '@parley/protocol/wire'
import { createCell, type Watchable } from '../cell.ts'
import type { Timers } from '../timers.ts'
import { type Departure, withDeparture, withoutDeparture } from './departures.ts'
import { applyMarks, applyOwnPart, type Marks } from './apply.ts'
import { People } from './people.ts'
import { Own } from './own.ts'
import { doubtMentions, type KeepsAway, settleMentions } from './mentions.ts'
import { patchEntry, patchMember, type MemberEntry, type RoomEntry, type RoomRecord } from './room-record.ts'
import { renameIn, renameInRoom } from './rename.ts'
import { Freezer, freezeRoom, type SnapshotBounds, type StoreSnapshot, thawRoom } from './snapshot.ts'
import type { Store, Told } from './store.ts'
import { type TimelineView, TimelineViews } from './timeline-view.ts'
import { Topics } from './topics.ts'
import { type Typist, Typing } from './typing.ts'

const noHistory: TimelineView = { segments: [] }

/** The store, as those see it who fill it. */
export class ClientStore implements Store {
  readonly #topics = new Topics()
  readonly #people = new People()
  readonly own = new Own(this.#topics)
  readonly #typing: Typing
  readonly #doubtful: (roomId: string) => void
  readonly #records = new Map<string, RoomRecord>()
  readonly #memberLists = new WeakMap<ReadonlyMap<string, MemberEntry>, readonly MemberEntry[]>()
  /** At which revision this person left a room: an answer that was made before must not bring it back. */
  readonly #left = new Map<string, number>()
  /** How far this person has come in rooms that are still to be told. */
  readonly #early = new Map<string, Marks>()
  readonly #freezer = new Freezer()
  #views = new TimelineViews(null)
  #me: MeView | null = null
  #sorted: readonly RoomEntry[] | null = null
  #departures: readonly Departure[] = []
  epoch: string | null = null

  readonly me: Watchable<MeView | null> = this.#topics.watch('me', () => this.#me)
  readonly rooms: Watchable<readonly RoomEntry[]> = this.#topics.watch('rooms', () => {
    this.#sorted ??= [...this.#records.values()].map(({ entry }) => entry).toSorted(byActivity)
    return this.#sorted
  })

  readonly departures: Watchable<readonly Departure[]> = this.#topics.watch('departures', () => this.#departures)
  readonly preferences: Watchable<Preferences | null> = this.own.preferences
  readonly changes: Watchable<number> = this.#topics.changes
  readonly told = createCell<Told | null>(null)

  readonly bookmarks: Watchable<ReadonlySet<string>> = this.own.bookmarks
  readonly contacts: Watchable<ReadonlyMap<string, ContactView>> = this.own.contacts
  readonly notices: Watchable<ReadonlyMap<string, NoticeView>> = this.own.notices

  /** `doubtful` is told of rooms whose mentions the server has to count. */
  constructor(timers: Timers, snapshot: StoreSnapshot | null, doubtful: (roomId: string) => void) {
    this.#doubtful = doubtful
    this.#typing = new Typing(timers, (roomId) => this.#topics.touch(`typing ${roomId}`))
    if (snapshot === null || snapshot.form !== 2) return
    this.epoch = snapshot.epoch
    this.become(snapshot.me)
    // One from before there were notices is looked up again.
    if (snapshot.own !== null && 'notices' in snapshot.own) this.own.found(snapshot.own)
    for (const user of snapshot.people) this.#people.learn(user)
    for (const room of snapshot.rooms) this.#records.set(room.entry.room.id, thawRoom(room))
  }

  room(roomId: string): Watchable<RoomEntry | null> {
    return this.#topics.watch(`room ${roomId}`, () => this.#records.get(roomId)?.entry ?? null)
  }

  timeline(roomId: string): Watchable<TimelineView> {
    return this.#topics.watch(`timeline ${roomId}`, () => {
      const record = this.#records.get(roomId)
      return record === undefined ? noHistory : this.#views.timeline(record.timeline, record.entry.room.seq)
    })
  }

  members(roomId: string): Watchable<readonly MemberEntry[] | null> {
    return this.#topics.watch(`members ${roomId}`, () => {
      const members = this.#records.get(roomId)?.members ?? null
      if (members === null) return null
      const list = this.#memberLists.get(members) ?? [...members.values()]
      this.#memberLists.set(members, list)
      return list
    })
  }

  person(userId: string): Watchable<UserView | null> {
    return this.#topics.watch(`person ${userId}`, () => this.#people.get(userId))
  }

  presence(userId: string): Watchable<PresenceView | null> {
    return this.#topics.watch(`presence ${userId}`, () => this.#people.presence(userId))
  }

  typing(roomId: string): Watchable<readonly Typist[]> {
    return this.#topics.watch(`typing ${roomId}`, () => this.#typing.of(roomId))
  }

  toJSON(): StoreSnapshot | null {
    if (this.#me === null) return null
    return {
      form: 2,
      epoch: this.epoch,
      me: this.#me,
      own: this.own.freeze(),
      people: this.#people.all(),
      rooms: [...this.#records.values()].map((record) => freezeRoom(record)),
    }
  }

  freeze(most: SnapshotBounds): StoreSnapshot | null {
    if (this.#me === null) return null
    const liveliest = this.rooms.getSnapshot().slice(0, most.rooms)
    const records = liveliest.flatMap(({ room }) => this.#records.get(room.id) ?? [])
    return {
      form: 2,
      epoch: this.epoch,
      me: this.#me,
      own: this.own.freeze(),
      people: this.#people.all().slice(-most.people),
      rooms: records.map((record) => this.#freezer.freeze(record, most.messages)),
    }
  }

  get personId(): string | null {
    return this.#me?.id ?? null
  }

  /** Whether somebody looks at a room's history. */
  isTimelineWatched(roomId: string): boolean {
    return this.#topics.isWatched(`timeline ${roomId}`)
  }

  record(roomId: string): RoomRecord | undefined {
    return this.#records.get(roomId)
  }

  /** At which revision this person left a room, where that was told since they were in it; otherwise 0. */
  leftAt(roomId: string): number {
    return this.#left.get(roomId) ?? 0
  }

  records(): Iterable<[string, RoomRecord]> {
    return this.#records
  }

  batch<T>(work: () => T): T {
    return this.#topics.batch(work)
  }

  /** Changes one room, if it is held, and tells those who watch what became different. */
  change(roomId: string, work: (record: RoomRecord, personId: string, keepsAway: KeepsAway) => void): void {
    const record = this.#records.get(roomId)
    if (record === undefined || this.#me === null) return
    const { entry, timeline, members } = record
    const { version } = timeline
    work(record, this.#me.id, this.#keepsAway)
    settleMentions(record, this.#me.id, this.#keepsAway)
    if (record.isMentionsUnsure) this.#doubtful(roomId)
    this.#topics.batch(() => {
      const isLonger = record.entry.room.seq !== entry.room.seq
      if (record.entry !== entry) this.#touchEntry(roomId)
      if (record.timeline !== timeline || timeline.version !== version || isLonger) {
        this.#topics.touch(`timeline ${roomId}`)
      }
      if (record.members !== members) this.#topics.touch(`members ${roomId}`)
    })
  }

  /** Takes a room in, unless what is known of it is from before this person left. */
  put(roomId: string, record: RoomRecord): void {
    if (record.rev < this.leftAt(roomId)) return
    this.#left.delete(roomId)
    this.#departed(withoutDeparture(this.#departures, roomId))
    // What was heard of marks may be newer than what was found.
    const marks = this.#records.get(roomId)?.entry.membership ?? this.#early.get(roomId)
    this.#records.set(roomId, record)
    this.#early.delete(roomId)
    this.change(roomId, (held, personId) => marks && applyMarks(held, personId, personId, marks))
    this.#touchRoom(roomId)
  }

  /** Somebody has come this far. One's own mark that names no turn is of the first, and says nothing once that is over. */
  mark(told: Marks & { readonly roomId: string; readonly userId: string }): void {
    const marks = told.userId === this.personId ? { ...told, readTurn: told.readTurn ?? 0 } : told
    if (!this.#records.has(marks.roomId) && marks.userId === this.personId) this.#early.set(marks.roomId, marks)
    this.change(marks.roomId, (record, personId) => applyMarks(record, personId, marks.userId, marks))
  }

  /** Takes a room out. `rev` is the revision at which this person left it, where that is known. */
  remove(roomId: string, rev: number | null, end: Omit<Departure, 'room'> = { why: 'unknown', byId: null }): void {
    if (rev !== null) this.#left.set(roomId, rev)
    const record = this.#records.get(roomId)
    if (record === undefined) return
    this.#topics.batch(() => {
      this.#records.delete(roomId)
      this.#departed(withDeparture(this.#departures, { ...end, room: record.entry.room }))
      this.#touchRoom(roomId)
    })
  }

  /** From now on this is somebody's store. What it held of somebody else is forgotten. */
  become(me: MeView): void {
    if (this.#me !== null && this.#me.id !== me.id) this.clear()
    const isNew = this.#me?.id !== me.id
    this.#me = me
    if (isNew) this.#views = new TimelineViews(me.id)
    this.#topics.touch('me')
    const { email: _email, visibility: _visibility, ...user } = me
    this.learn(user)
  }

  /** Takes how somebody is shown, everywhere they appear. */
  learn(user: UserView): void {
    if (!this.#people.learn(user)) return
    this.#topics.batch(() => {
      this.#topics.touch(`person ${user.id}`)
      for (const roomId of this.#records.keys()) {
        this.change(roomId, (record) => {
          record.timeline.rewrite((message) => renameIn(message, user))
          const { lastMessage, room } = record.entry
          patchEntry(record, { room: renameInRoom(room, user) })
          record.told = record.told && renameInRoom(record.told, user)
          if (lastMessage !== null) patchEntry(record, { lastMessage: renameIn(lastMessage, user) })
          const member = record.members?.get(user.id)
          if (member !== undefined) patchMember(record, user.id, { ...member, user })
        })
      }
    })
  }

  /** All that is this person's own was looked up. */
  ownFound(found: Answer<'own.get'>): void {
    const memberships = new Map(found.memberships.map((membership) => [membership.roomId, membership]))
    this.#topics.batch(() => {
      this.own.found(found)
      for (const roomId of this.#records.keys()) {
        this.change(roomId, (record) => applyOwnPart(record, memberships.get(roomId) ?? null))
      }
    })
  }

  /** What there is between this person and another now. Whom they keep away does not speak to them. */
  met(contact: ContactView): void {
    const { id } = contact.user
    const was = this.#keepsAway(id)
    this.#topics.batch(() => {
      this.own.met(contact)
      if (this.#keepsAway(id) === was) return
      for (const [roomId, { entry }] of this.#records)
        if (entry.unread > 0) this.change(roomId, (record) => doubtMentions(record))
    })
  }

  saw(presence: PresenceView): void {
    if (this.#people.saw(presence)) this.#topics.touch(`presence ${presence.userId}`)
  }

  heardTyping(roomId: string, typist: Typist, on: boolean): void {
    if (typist.id === this.personId) return
    if (on) this.#typing.heard(roomId, typist)
    else this.#typing.stopped(roomId, typist.id)
  }

  /** What is only known while connected is not known any more. */
  disconnected(): void {
    this.#topics.batch(() => {
      this.#typing.clear()
      for (const userId of this.#people.forgetPresence()) this.#topics.touch(`presence ${userId}`)
    })
  }

  /** Forgets everything, as for another person or another epoch of the place. */
  clear(): void {
    this.#topics.batch(() => {
      this.disconnected()
      for (const { id } of this.#people.all()) this.#topics.touch(`person ${id}`)
      this.#people.clear()
      this.own.clear()
      for (const roomId of this.#records.keys()) this.remove(roomId, null)
      this.#departed([])
      this.#me = null
      this.#views = new TimelineViews(null)
      this.#left.clear()
      this.#early.clear()
      this.epoch = null
      this.#topics.touch('me')
    })
  }

  readonly #keepsAway: KeepsAway = (personId) => this.contacts.getSnapshot().get(personId)?.state === 'blocked'

  #departed(departures: readonly Departure[]): void {
    if (departures === this.#departures) return
    this.#departures = departures
    this.#topics.touch('departures')
  }

  #touchEntry(roomId: string): void {
    this.#sorted = null
    this.#topics.touch('rooms')
    this.#topics.touch(`room ${roomId}`)
  }

  #touchRoom(roomId: string): void {
    this.#topics.batch(() => {
      this.#touchEntry(roomId)
      this.#topics.touch(`timeline ${roomId}`)
      this.#topics.touch(`members ${roomId}`)
    })
  }
}

function byActivity({ room: a }: RoomEntry, { room: b }: RoomEntry): number {
  const [earlier, later] = [a.lastMessageAt ?? a.createdAt, b.lastMessageAt ?? b.createdAt]
  if (earlier !== later) return earlier < later ? 1 : -1
  return a.id < b.id ? 1 : -1
}
