import { type Cell, type Client, createCell, type OutboxRow, type Watchable } from '@parley/sdk'
import type { Conversation } from '../conversation/conversation.ts'
import type { Timers } from '../time/timers.ts'
import { type Announcement, Announcements } from './announcements.ts'
import { Folds } from './folds.ts'
import { GapFilling } from './gap-filling.ts'
import { Journeys, type Stand } from './journeys.ts'
import { dayInSight, placesInSight, sideOf } from './reading.ts'
import type { Day } from '../time/days.ts'
import { isHeld, rowOfPlace } from './rows/find-row.ts'
import { makeRows } from './rows/make-rows.ts'
import type { Row } from './rows/row.ts'
import { Scroller } from './scroll/scroller.ts'

export interface TimelinePorts {
  readonly client: Client
  readonly conversation: Conversation
  readonly personId: string
  readonly timers: Timers
  /** Whether somebody is in front of the page. */
  readonly attention: Watchable<boolean>
  readonly gone: () => void
  readonly failed: (error: unknown, again: () => void) => void
}

/** What stands around the rows. */
export interface TimelineFacts {
  /** False until it is known where to begin. */
  readonly isOpen: boolean
  readonly isAtEnd: boolean
  /** Messages below what can be seen that have not been read. */
  readonly newBelow: number
  /** What was unread when the room was entered and has not been in sight; `since` is when it began, where that is known. */
  readonly banner: { readonly count: number; readonly since: string | null } | null
  /** Of what day the first message in sight is; null where its day itself is in sight above it. */
  readonly day: Day | null
}

/**
 * Where one is in each conversation, or was when it was left, for coming back to it. It is asked for, because a frame of another
 * form shows the conversation anew before the one that shows it now leaves.
 */
const stands = new WeakMap<Conversation, () => Stand | null>()

/** What is shown of a room, where one looks, and what one has read. It knows nothing of React. */
export class TimelineMachine {
  readonly scroller: Scroller
  readonly gaps: GapFilling
  readonly folds: Folds
  readonly journeys: Journeys
  readonly #ports: TimelinePorts
  readonly #announcements: Announcements
  readonly #facts: Cell<TimelineFacts>
  #rows: readonly Row[] = []
  #madeOf: readonly unknown[] = []
  #readUpTo: number | null = null
  #isDividerSeen = true
  /** Somebody wants to have it unread: what is in sight is not read until they leave. */
  #isReadingPaused = false
  /** What is new is not held, or somebody wants to go elsewhere first: who stands at the end meanwhile has read nothing. */
  #isToLead = false
  #isLeading = false
  #readSeq: number
  #newAtEntry = 0
  #written = new Set<string>()
  /** Goes up with every coming and going, so that what was under way for the visit before is dropped. */
  #visit = 0

  constructor(ports: TimelinePorts) {
    const { client, conversation, timers } = ports
    const { roomId } = conversation
    this.#ports = ports
    this.#facts = createCell<TimelineFacts>({ isOpen: false, isAtEnd: true, newBelow: 0, banner: null, day: null })
    this.folds = new Folds(client.store.contacts, () => this.#make())
    this.#announcements = new Announcements((userId) => userId === ports.personId || this.folds.isBlocked(userId))
    this.scroller = new Scroller(timers)
    this.gaps = new GapFilling(client, roomId)
    this.journeys = new Journeys({
      client,
      roomId,
      timers,
      scroller: this.scroller,
      rows: () => this.#rows,
      readUpTo: () => this.#readUpTo,
      gone: ports.gone,
      arrived: () => (this.#isToLead = false),
      failed: ports.failed,
    })
    this.#readSeq = this.#entry?.membership.readSeq ?? 0
    // What is here is shown as the room comes on the page: nothing stands in for it first.
    if (this.#segments.length > 0 && conversation.jump.getSnapshot() === null) {
      const stand = stands.get(conversation)?.() ?? null
      this.#divide()
      if (!this.#isToLoad(this.#firstPlace(stand))) this.#begin(stand)
    }
  }

  get facts(): Watchable<TimelineFacts> {
    return this.#facts
  }

  get announced(): Watchable<Announcement | null> {
    return this.#announcements.latest
  }

  /** Shows the room, until the returned function is called: then it is left. */
  enter(): () => void {
    const { attention, client, conversation } = this.#ports
    const { roomId } = conversation
    const outbox = client.outbox.rows(roomId)
    this.#written = nonces(outbox.getSnapshot())
    const stops = [
      client.store.timeline(roomId).subscribe(() => this.#make()),
      client.store.contacts.subscribe(() => this.#make()),
      outbox.subscribe(() => this.#wrote(outbox.getSnapshot())),
      client.store.room(roomId).subscribe(() => this.#told()),
      client.connection.subscribe(() => this.#connected()),
      conversation.jump.subscribe(() => this.#wished()),
      this.scroller.sight.subscribe(() => this.#saw()),
      attention.subscribe(() => this.#saw()),
      this.gaps.failed.subscribe(() => this.#saw()),
    ]
    const before = stands.get(conversation)?.() ?? null
    const stand = () => (this.#facts.getSnapshot().isOpen ? this.journeys.stand() : before)
    stands.set(conversation, stand)
    if (this.#facts.getSnapshot().isOpen) this.#goOn()
    else void this.#open(before)
    return () => {
      this.#visit += 1
      for (const stop of stops) stop()
      this.journeys.stop()
      const left = stand()
      stands.set(conversation, () => left)
    }
  }

  /** All of it counts as read. */
  markRead(): void {
    const { client, conversation } = this.#ports
    const seq = this.#entry?.room.seq
    if (seq === undefined) return
    this.#resume()
    client.markRead(conversation.roomId, seq)
    this.#saw()
  }

  /** Nothing is new any more, and what is in sight is read from now on. */
  #resume(): void {
    this.#isReadingPaused = false
    this.#isToLead = false
    this.#isDividerSeen = true
    this.#readUpTo = null
    this.#make()
  }

  get #entry() {
    const { client, conversation } = this.#ports
    return client.store.room(conversation.roomId).getSnapshot()
  }

  get #isLive(): boolean {
    const now = this.#ports.client.connection.getSnapshot()
    return now.state === 'live' && now.phase === 'live'
  }

  /** Somebody is in front of the page, and it shows the room as it is. */
  get #isAttended(): boolean {
    return this.#isLive && this.#ports.attention.getSnapshot()
  }

  get #segments() {
    const { client, conversation } = this.#ports
    return client.store.timeline(conversation.roomId).getSnapshot().segments
  }

  /** Loads what is needed to begin with, and begins. */
  async #open(stand: Stand | null): Promise<void> {
    const { client, conversation } = this.#ports
    const { roomId } = conversation
    const visit = (this.#visit += 1)
    // What cannot be loaded says so in its row.
    if (this.#segments.length === 0) await client.loadNewest(roomId).catch(() => {})
    this.#divide()
    const first = this.#firstPlace(stand)
    if (this.#isToLoad(first)) await client.loadAround(roomId, first).catch(() => {})
    if (visit !== this.#visit) return
    this.#begin(stand)
    // A wish may have come meanwhile.
    this.#wished()
  }

  /** It began before anybody listened. */
  #goOn(): void {
    this.#make()
    this.#saw()
    this.#wished()
  }

  /** What is unread on entering is told from what was read. */
  #divide(): void {
    const entry = this.#entry
    if (entry === null || entry.unread === 0) return
    this.#readUpTo = entry.membership.readSeq
    this.#newAtEntry = entry.unread
    this.#isDividerSeen = false
  }

  /** Where one was, or what is new; null at the end, and where one wants to go elsewhere. */
  #firstPlace(stand: Stand | null): number | null {
    if (this.#ports.conversation.jump.getSnapshot() !== null) return null
    return stand?.seq ?? (this.#readUpTo === null ? null : this.#readUpTo + 1)
  }

  /** Without a line, what the browser kept is shown rather than nothing. */
  #isToLoad(seq: number | null): seq is number {
    return seq !== null && this.#isLive && !isHeld(this.#segments, seq)
  }

  /** Shows what there is: where one was, at what is new, or at the end. */
  #begin(stand: Stand | null): void {
    this.#facts.set({ ...this.#facts.getSnapshot(), isOpen: true })
    this.#make()
    if (this.#ports.conversation.jump.getSnapshot() !== null) {
      this.#isToLead = this.#firstNew !== null
      return
    }
    // At once: were the end shown first, it would count as read.
    if (stand !== null && rowOfPlace(this.#rows, stand.seq) !== null) this.scroller.go(stand.hold)
    else this.journeys.toDivider()
    this.#seeWhetherToLead()
  }

  /** The first place of what has not been in sight; null where all has. */
  get #firstNew(): number | null {
    return this.#readUpTo === null || this.#isDividerSeen ? null : this.#readUpTo + 1
  }

  #seeWhetherToLead(): void {
    const first = this.#firstNew
    if (first !== null && this.scroller.hold.at === 'end' && !isHeld(this.#segments, first)) this.#isToLead = true
  }

  /** Shows what is new as soon as it can be loaded, unless one has gone elsewhere meanwhile. */
  async #lead(): Promise<void> {
    const first = this.#firstNew
    if (first === null) this.#isToLead = false
    if (first === null || this.#isLeading || this.journeys.isUnderWay || !this.#isLive) return
    const { client, conversation } = this.#ports
    const visit = this.#visit
    this.#isLeading = true
    let isLoaded = true
    if (!isHeld(this.#segments, first)) {
      // It is tried again with whatever comes.
      await client.loadAround(conversation.roomId, first).catch(() => (isLoaded = false))
    }
    this.#isLeading = false
    if (visit !== this.#visit || !this.#isToLead || !isLoaded) return
    this.#isToLead = false
    this.#make()
    this.scroller.go({ at: 'end', unlessPast: 'unread' })
    this.#saw()
  }

  #make(): void {
    const { client, conversation, personId } = this.#ports
    if (!this.#facts.getSnapshot().isOpen) return
    this.#divideUnattended()
    const unsent = client.outbox.rows(conversation.roomId).getSnapshot()
    const { isFolded, unfolded } = this.folds
    const madeOf = [this.#segments, unsent, this.#readUpTo, client.store.contacts.getSnapshot(), unfolded]
    if (madeOf.every((part, index) => part === this.#madeOf[index])) return
    this.#madeOf = madeOf
    this.#rows = makeRows({ segments: this.#segments, unsent, personId, readUpTo: this.#readUpTo, isFolded })
    this.scroller.setRows(this.#rows)
    if (!this.#isAttended) this.#seeWhetherToLead()
    this.#announcements.look(this.#segments)
  }

  /** What was said while nobody was there, or the line was away, is new to whoever comes back, and stays in sight for them. */
  #divideUnattended(): void {
    const entry = this.#entry
    if (entry === null || entry.unread === 0 || this.#isAttended || this.#isReadingPaused) return
    const { readSeq } = entry.membership
    const isNew = this.#readUpTo === null || this.#readUpTo < readSeq
    if (isNew) {
      this.#readUpTo = readSeq
      this.#isDividerSeen = false
    }
    if (!this.#isDividerSeen) this.#newAtEntry = entry.unread
    if (this.scroller.hold.at !== 'end') return
    const sight = this.scroller.sight.getSnapshot()
    // Whoever went past it stays where they are.
    if (!isNew && sight !== null && sideOf(sight, isDivider) === 'above') this.scroller.stay()
    else this.scroller.go({ at: 'end', unlessPast: 'unread' })
  }

  /** Whoever writes wants to see it among the others. */
  #wrote(rows: readonly OutboxRow[]): void {
    const before = this.#written
    this.#written = nonces(rows)
    this.#make()
    if (rows.some(({ nonce, state }) => state.is === 'sending' && !before.has(nonce))) {
      void this.journeys.go({ to: 'present' })
    }
  }

  #told(): void {
    const readSeq = this.#entry?.membership.readSeq ?? this.#readSeq
    if (readSeq < this.#readSeq) {
      this.#readUpTo = readSeq
      this.#isReadingPaused = true
      this.#isDividerSeen = true
      this.#make()
    }
    // While it is kept unread, nothing is read here by itself: somebody wants it read after all, here or elsewhere.
    if (readSeq > this.#readSeq && this.#isReadingPaused) this.#resume()
    this.#readSeq = readSeq
    this.#saw()
  }

  #connected(): void {
    if (!this.#isLive) return
    this.gaps.retryAll()
    this.#saw()
  }

  #wished(): void {
    const { conversation } = this.#ports
    const wish = conversation.jump.getSnapshot()
    if (wish === null || !this.#facts.getSnapshot().isOpen) return
    conversation.arrived()
    void this.journeys.go(wish).then(() => this.#saw())
  }

  /** Something else is in sight, or somebody else looks at it. */
  #saw(): void {
    const { client, conversation } = this.#ports
    const sight = this.scroller.sight.getSnapshot()
    const entry = this.#entry
    if (sight === null || entry === null || !this.#facts.getSnapshot().isOpen) return
    this.gaps.look(sight)
    this.journeys.moved()
    const places = placesInSight(sight)
    const isAttended = this.#isAttended
    if (this.scroller.hold.at === 'rows') this.#isToLead = false
    if (this.#isToLead) void this.#lead()
    const isReading = isAttended && !this.#isReadingPaused && !this.#isToLead && !this.journeys.isUnderWay
    if (places !== null) {
      client.look(conversation.roomId, places.from, places.to)
      if (isReading && places.read !== null) client.markRead(conversation.roomId, places.read)
    }
    if (isAttended && sideOf(sight, ({ is }) => is === 'unread') === 'in') this.#isDividerSeen = true
    const furthest = Math.max(entry.membership.readSeq, places?.to ?? 0)
    const newBelow = sight.isAtEnd ? 0 : Math.max(0, entry.room.seq - furthest)
    // What is newest has its own way to be tried again where it is seen to be missing: no other would lead anywhere.
    const isMissing = sideOf(sight, this.#isMissingEnd) === 'in'
    this.#change({
      isAtEnd: sight.isAtEnd || isMissing,
      newBelow,
      banner: isMissing ? null : this.#bannerFor(sideOf(sight, isDivider)),
      day: dayInSight(sight),
    })
    if (isReading && sight.isAtEnd) this.#follow()
  }

  /** Who is at the end and there to see what comes stays at the end, however they came to it. */
  #follow(): void {
    const { hold } = this.scroller
    if (hold.at === 'rows' || hold.unlessPast !== undefined) this.scroller.go({ at: 'end' })
  }

  readonly #isMissingEnd = (row: Row): boolean =>
    row.is === 'gap' && row.below === null && this.gaps.failed.getSnapshot().has(row.key)

  #bannerFor(side: 'above' | 'in' | 'below' | null): TimelineFacts['banner'] {
    if (this.#isDividerSeen || side === 'in' || side === 'below') return null
    const at = this.#rows.findIndex(isDivider)
    const first = at < 0 ? undefined : this.#rows.slice(at).find((row) => row.is === 'message')
    const since = first?.is === 'message' ? first.message.createdAt : null
    const known = this.#facts.getSnapshot().banner
    if (known?.count === this.#newAtEntry && known.since === since) return known
    return { count: this.#newAtEntry, since }
  }

  #change(patch: Partial<TimelineFacts>): void {
    const before = this.#facts.getSnapshot()
    const next = { ...before, ...patch }
    const facts = ['isAtEnd', 'newBelow', 'banner', 'day'] as const
    if (facts.some((fact) => next[fact] !== before[fact])) this.#facts.set(next)
  }
}

function isDivider(row: Row): boolean {
  return row.is === 'unread'
}

function nonces(rows: readonly OutboxRow[]): Set<string> {
  return new Set(rows.map(({ nonce }) => nonce))
}
