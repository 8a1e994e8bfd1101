import type { LiveEvent, MembershipView, RoomEvent, RoomStateView, RoomView, WelcomeView } from '@parley/protocol/wire'
import { departureBy } from '../store/departures.ts'
import { applyLastMessage, applyMarkOfUnknownTurn, applyMarks, applyOwnMembership, applyRoom } from '../store/apply.ts'
import { tellMentions } from '../store/mentions.ts'
import { patchEntry, type RoomRecord, recordOf, uncountedRecord } from '../store/room-record.ts'
import type { History } from './history.ts'
import { endingIn, tellEnding } from './endings.ts'
import { hearNext, hearPassing } from './hearing.ts'
import { isOwn, OwnSync } from './own-sync.ts'
import type { SyncPorts } from './ports.ts'
import { RoomPulls } from './room-pulls.ts'
import { tellInOrder, tellNewRooms } from './tell-in-order.ts'

/** What a client says it holds. */
export interface Held {
  readonly epoch: string | null
  readonly rooms: Readonly<Record<string, number>>
}

/** Where the client is after a connection was made: fetching what it missed, or up to date. */
export type SyncPhase = 'backfill' | 'live'

/**
 * Keeps the store as the place has it. After each welcome it fetches what was missed; what is heard of a room meanwhile waits
 * and is applied after, by its revision: applied twice or late it does no harm, and nothing is left out.
 */
export class Synchroniser {
  readonly #ports: SyncPorts
  readonly #history: History
  readonly #pulls: RoomPulls
  readonly #own: OwnSync
  readonly #phaseChanged: (phase: SyncPhase) => void
  #told: Held = { epoch: null, rooms: {} }
  /** What has to come before the client is up to date; null when it is, or when there is no line. */
  #missing: Set<string> | null = null
  /** Rooms that moved and were not fetched, because nobody looks at them. */
  readonly #behind = new Map<string, number>()

  constructor(made: SyncPorts, history: History, phaseChanged: (phase: SyncPhase) => void) {
    const ports = { ...made, tell: tellInOrder(made.store, made.tell) }
    this.#ports = ports
    this.#history = history
    this.#phaseChanged = phaseChanged
    this.#own = new OwnSync(ports, () => this.#settled('own'))
    this.#pulls = new RoomPulls({
      ...ports,
      renewed: (roomId) => this.#renewed(roomId),
      settled: (roomId) => this.#settled(roomId),
    })
  }

  /** What to say in hello: the liveliest rooms, at most as many as the way can carry. */
  hello(most: number): Held {
    const { store } = this.#ports
    const rooms = store.rooms.getSnapshot().slice(0, most)
    const revs = rooms.map(({ room: { id } }) => [id, store.record(id)?.rev ?? 0] as const)
    this.#told = { epoch: store.epoch, rooms: Object.fromEntries(revs) }
    return this.#told
  }

  /** The place has answered hello. */
  welcomed(welcome: WelcomeView): void {
    const { store, tell } = this.#ports
    this.#pulls.lost()
    this.#missing = new Set(['welcome'])
    this.#phaseChanged('backfill')
    // What a client holds that comes for the first time is where its events begin.
    const isBack = store.epoch !== null && store.personId === welcome.me.id
    const isAnotherEpoch = store.epoch !== null && store.epoch !== welcome.epoch
    const before = isBack ? new Map(store.records()) : new Map<string, RoomRecord>()
    store.batch(() => {
      if (isAnotherEpoch) store.clear()
      store.become(welcome.me)
      store.epoch = welcome.epoch
      this.#dropRooms(welcome)
      for (const state of welcome.rooms) this.#found(state, isBack)
      for (const [roomId, readSeq] of Object.entries(welcome.marks)) this.#read(roomId, readSeq)
      for (const other of welcome.others) this.#moved(other.roomId, other.rev, other.seq, other.unread)
    })
    for (const [roomId, record] of before) {
      const now = store.record(roomId)
      if (now === undefined && record.told !== null) tell(tellEnding(record, welcome.me, endingIn(welcome, roomId)))
      if (now === undefined || !isAnotherEpoch) continue
      now.told = now.entry.room
      tell({ ev: 'gap', room: roomId, data: { roomId, rev: now.rev } })
    }
    tellNewRooms(store, tell)
    if (this.#own.welcomed(welcome.own)) this.#missing.add('own')
    if (welcome.others.some(({ roomId }) => store.record(roomId) === undefined)) void this.#findOthers(isBack)
    this.#settled('welcome')
  }

  /** The line is gone. */
  lost(): void {
    this.#pulls.lost()
    this.#own.lost()
    this.#missing = null
    this.#ports.store.disconnected()
  }

  /** Something was heard. */
  hear(event: LiveEvent): void {
    if ('rev' in event) return this.#hearRoom(event)
    if (isOwn(event)) return this.#own.hear(event)
    switch (event.ev) {
      case 'room.created':
        this.entered(event.data.room, event.data.membership)
        break
      case 'room.bump':
        this.#moved(event.data.roomId, event.data.rev, event.data.seq, null)
        break
      case 'gap':
        this.#missed(event.data.roomId, event.data.rev)
        return
      case 'receipt':
        if (event.data.userId === this.#ports.store.personId) this.#pulls.mark(event.data.roomId, event.data)
        hearPassing(this.#ports.store, event)
        break
      case 'user.updated':
        hearPassing(this.#ports.store, event)
        // As others see them: what they keep to themselves is not in it.
        if (event.data.user.id === this.#ports.store.personId) this.#history.findSelf()
        break
      // For what waits to be sent.
      case 'held.decided':
      case 'bye':
        break
      default:
        hearPassing(this.#ports.store, event)
    }
    this.#ports.tell(event)
  }

  /** Somebody looks at a room now: it catches up if it was let go. */
  attend(roomId: string): void {
    const rev = this.#behind.get(roomId)
    if (rev !== undefined && this.#missing !== null) this.#catchUp(roomId, rev)
  }

  /** Somebody wants to hear everything that happens: no room stays behind. */
  attendAll(): void {
    for (const [roomId, rev] of this.#behind) if (this.#missing !== null) this.#catchUp(roomId, rev)
  }

  /** This person is in a room now, or was already. */
  entered(room: RoomView, membership: MembershipView): void {
    const { store } = this.#ports
    // Without a line the next welcome tells of it.
    if (this.#missing === null) return
    const { id, rev } = room
    const record = store.record(id)
    if (record !== undefined && (record.rev >= rev || this.#isHistoryWanted(id, record))) {
      store.change(id, (held, personId) => {
        // Of an earlier revision only the marks can say something new.
        if (held.rev > rev) applyMarks(held, personId, personId, membership)
        else applyOwnMembership(held, personId, membership)
      })
      if (record.rev < rev) this.#catchUp(id, rev)
      return
    }
    store.put(id, uncountedRecord(room, membership))
    this.#renewed(id)
  }

  #hearRoom(event: RoomEvent): void {
    const { store, tell } = this.#ports
    const record = store.record(event.room)
    if (this.#isMyEnd(event)) {
      if (event.rev <= (record?.rev ?? store.leftAt(event.room))) return
      store.remove(event.room, event.rev, departureBy(event, store.personId))
      this.#behind.delete(event.room)
      this.#pulls.drop(event.room)
      return tell(event)
    }
    if (record !== undefined && event.rev <= record.rev) return
    if (record === undefined || event.rev > record.rev + 1 || this.#pulls.has(event.room)) {
      this.#pulls.start(event.room, event.rev)
      return this.#pulls.hold(event)
    }
    hearNext(store, event)
    this.#history.trim(event.room)
    tell(event)
  }

  #isMyEnd(event: RoomEvent): boolean {
    if (event.ev === 'room.deleted') return true
    return event.ev === 'member.left' && event.data.membership.userId === this.#ports.store.personId
  }

  /** A room as it is, in every respect. `isNews` is whether somebody who is told what happens has to be told of it. */
  #found(state: RoomStateView, isNews: boolean): void {
    const { isEverythingWanted, store } = this.#ports
    const { joinedRev, membership, room } = state
    const record = store.record(room.id)
    if (record === undefined || (record.rev < room.rev && !this.#isHistoryWanted(room.id, record))) {
      const found = recordOf(state)
      const isNew = record === undefined && isNews
      if (!isNew) found.told = room
      // What happened there since this person came in is fetched, and told.
      if (isNew && isEverythingWanted()) {
        found.rev = joinedRev
        found.toldSeq = membership.readSeq
      }
      store.put(room.id, found)
      this.#renewed(room.id)
      if (found.rev < room.rev) this.#catchUp(room.id, room.rev)
      return
    }
    store.change(room.id, (held, personId) => {
      if (held.rev > room.rev) return applyMarks(held, personId, personId, state.membership)
      applyRoom(held, room)
      tellMentions(held, state.mentions, room.rev, room.seq)
      applyOwnMembership(held, personId, state.membership)
      if (state.lastMessage !== null) applyLastMessage(held, state.lastMessage)
    })
    if (record.rev < room.rev) this.#catchUp(room.id, room.rev)
  }

  /** A room has moved, nobody said how. `unread` is null when it was not told. */
  #moved(roomId: string, rev: number, seq: number, unread: number | null): void {
    const { store } = this.#ports
    const record = store.record(roomId)
    if (record === undefined) return
    store.change(roomId, (held, personId) => {
      const room = seq > held.entry.room.seq ? { ...held.entry.room, seq } : held.entry.room
      patchEntry(held, { room, isBehind: rev > held.rev })
      if (unread !== null) applyMarkOfUnknownTurn(held, personId, { readSeq: seq - unread, deliveredSeq: 0 })
    })
    if (rev <= record.rev) return
    if (this.#isWatched(roomId)) this.#catchUp(roomId, rev)
    else this.#behind.set(roomId, Math.max(rev, this.#behind.get(roomId) ?? 0))
  }

  /** This person has read elsewhere, in a room where nothing else happened. */
  #read(roomId: string, readSeq: number): void {
    this.#ports.store.change(roomId, (held, personId) =>
      applyMarkOfUnknownTurn(held, personId, { readSeq, deliveredSeq: readSeq }),
    )
  }

  /** A revision of 0 says nothing of how far the room has come. */
  #missed(roomId: string, rev: number): void {
    const record = this.#ports.store.record(roomId)
    if (record === undefined || rev === 0 || rev > record.rev) this.#catchUp(roomId, rev)
  }

  #catchUp(roomId: string, rev: number): void {
    this.#behind.delete(roomId)
    if (this.#missing !== null) this.#missing.add(roomId)
    this.#pulls.start(roomId, rev)
  }

  /** Rooms that this person is no longer in. A held room that was not told of in hello is gone when nothing is said of it. */
  #dropRooms(welcome: WelcomeView): void {
    const { store } = this.#ports
    const present = new Set([
      ...welcome.rooms.map(({ room }) => room.id),
      ...welcome.others.map(({ roomId }) => roomId),
      ...(this.#told.epoch === welcome.epoch ? Object.keys(this.#told.rooms) : []),
    ])
    for (const roomId of welcome.gone) present.delete(roomId)
    for (const roomId of Array.from(store.records(), ([id]) => id)) {
      if (present.has(roomId)) continue
      const ending = endingIn(welcome, roomId)
      if (typeof ending === 'number') store.remove(roomId, ending)
      else store.remove(roomId, null, { why: ending, byId: null })
    }
  }

  /** More rooms than a welcome describes: asked for at once. */
  async #findOthers(isNews: boolean): Promise<void> {
    const missing = this.#missing
    missing?.add('others')
    try {
      const { rooms } = await this.#ports.call('sync', {})
      if (this.#missing !== missing) return
      this.#ports.store.batch(() => {
        for (const state of rooms) this.#found(state, isNews)
      })
      tellNewRooms(this.#ports.store, this.#ports.tell)
    } catch {
      // Those rooms are told by their next event, or by the next welcome.
    }
    if (this.#missing === missing) this.#settled('others')
  }

  #renewed(roomId: string): void {
    this.#behind.delete(roomId)
    if (this.#isOnScreen(roomId)) this.#history.refresh(roomId)
    else this.#history.findLast(roomId)
  }

  #settled(key: string): void {
    this.#history.trim(key)
    if (this.#missing?.delete(key) === true && this.#missing.size === 0) this.#phaseChanged('live')
  }

  #isHistoryWanted(roomId: string, record: RoomRecord): boolean {
    return record.timeline.isHeld || record.members !== null || this.#isWatched(roomId)
  }

  #isWatched(roomId: string): boolean {
    return this.#isOnScreen(roomId) || this.#ports.isEverythingWanted()
  }

  #isOnScreen(roomId: string): boolean {
    return this.#ports.isFocused(roomId) || this.#ports.store.isTimelineWatched(roomId)
  }
}
