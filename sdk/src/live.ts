import type { LiveEvent, MembershipView, MessageView, OperationName, RoomView } from '@parley/protocol/wire'
import { Attention } from './attention.ts'
import type { ConnectionMaker, Dial, LiveConnection, StepPorts } from './connection/live-connection.ts'
import type { ConnectionState } from './connection/state.ts'
import { ParleyError } from './errors.ts'
import type { Streams } from './event-streams.ts'
import { ClientDrafts } from './drafts/drafts.ts'
import type { DraftKeep } from './drafts/keep.ts'
import { learnFrom } from './learn.ts'
import type { OutboxKeep } from './outbox/keep.ts'
import type { UploadFile } from './files/files.ts'
import { ClientOutbox, type SendOptions, type Sending } from './outbox/outbox.ts'
import { ReadMarks } from './read-marks.ts'
import type { ClientSession, SessionState } from './session.ts'
import { applyRead, applyUnread } from './store/apply.ts'
import { ClientStore } from './store/client-store.ts'
import type { StoreSnapshot } from './store/snapshot.ts'
import { History } from './sync/history.ts'
import type { CallOperation } from './sync/ports.ts'
import type { Synchroniser, SyncPhase } from './sync/synchroniser.ts'
import type { Tabs } from './tabs.ts'
import type { Timers } from './timers.ts'

/** What the live part of a client is made of. */
export interface LiveOptions {
  readonly session: ClientSession
  readonly call: CallOperation
  /** Whether the person is signing out right now. */
  readonly isLeaving: () => boolean
  readonly dial: Dial
  readonly makeConnection: ConnectionMaker
  readonly streams: Streams
  readonly timers: Timers
  readonly tabs: Tabs
  readonly device: string | null
  readonly outboxKeep: OutboxKeep
  readonly upload: UploadFile
  readonly draftKeep: DraftKeep
  readonly snapshot: StoreSnapshot | null
  readonly messagesKept: number
}

/** Puts the live part together, and keeps it to the person who is signed in. */
export class Live {
  readonly store: ClientStore
  readonly streams: Streams
  readonly connection: LiveConnection
  readonly history: History
  readonly attention: Attention
  readonly outbox: ClientOutbox
  readonly drafts: ClientDrafts
  readonly marks: ReadMarks
  readonly #session: ClientSession
  readonly #isLeaving: () => boolean
  /** Null until its program has come with that of the connection, which it does nothing without. */
  #synchroniser: Synchroniser | null = null
  #isWanted = false
  /** Since an attempt to connect was in vain, and until one is not. */
  #isCut = false

  constructor(options: LiveOptions) {
    const { call, device, session, snapshot, timers } = options
    this.#session = session
    this.#isLeaving = options.isLeaving
    this.streams = options.streams
    this.store = new ClientStore(timers, snapshot, (roomId) => this.history.countMentions(roomId))
    const sync = {
      store: this.store,
      call,
      timers,
      isFocused: (roomId: string) => this.attention.isFocused(roomId),
      isEverythingWanted: () => this.streams.isAnybodyListening,
      tell: (event: LiveEvent) => this.#tell(event),
    }
    this.history = new History(sync, options.messagesKept)
    this.connection = options.makeConnection({ ...this.#stepPorts(), sync, dial: options.dial, timers, device, call })
    const line = () => this.connection.call
    this.attention = new Attention({ timers, line, call, saw: (presence) => this.store.saw(presence) })
    this.marks = new ReadMarks({ timers, call })
    this.outbox = new ClientOutbox({
      keep: options.outboxKeep,
      tabs: options.tabs,
      timers,
      call,
      upload: options.upload,
      isCut: () => this.#isCut,
      isShown: (message) => this.#isShown(message),
    })
    this.drafts = new ClientDrafts({ keep: options.draftKeep, timers, call, saved: this.store.own.drafts })
    this.connection.watch.subscribe(() => this.#connected(this.connection.watch.getSnapshot()))
    session.watch.subscribe(() => this.#follow(session.watch.getSnapshot()))
    this.#follow(session.watch.getSnapshot())
  }

  connect(): void {
    this.#isWanted = true
    this.connection.start()
  }

  disconnect(): void {
    this.#isWanted = false
    this.connection.stop()
  }

  send(roomId: string, content: string, options: SendOptions): Sending {
    const sending = this.outbox.send(roomId, content, options)
    this.drafts.sent(roomId, content, sending.kept)
    return sending
  }

  /** Shows at once what the place will be told in a moment. */
  markRead(roomId: string, seq: number): void {
    const record = this.store.record(roomId)
    const upTo = Math.min(seq, record?.entry.room.seq ?? seq)
    if (record !== undefined && upTo <= record.entry.membership.readSeq) return
    this.store.change(roomId, (held, personId) => applyRead(held, personId, upTo))
    this.marks.read(roomId, upTo)
  }

  markUnread(roomId: string, seq: number): void {
    this.store.change(roomId, (held) => applyUnread(held, seq))
    this.marks.unread(roomId, seq)
  }

  /** Only what is known here is read: what is said meanwhile stays unread. */
  markAllRead(): void {
    const unread = this.store.rooms.getSnapshot().filter((entry) => entry.unread > 0)
    if (unread.length === 0) return
    const upTo = Object.fromEntries(unread.map(({ room }) => [room.id, room.seq]))
    this.store.batch(() => {
      for (const [roomId, seq] of Object.entries(upTo)) {
        this.store.change(roomId, (held, personId) => applyRead(held, personId, seq))
      }
    })
    this.marks.readAll(upTo)
  }

  focus(roomIds: readonly string[]): void {
    const left = this.attention.focus(roomIds)
    for (const roomId of left) this.history.trim(roomId, true)
    for (const roomId of roomIds) this.#attend(roomId)
  }

  /** Somebody wants to hear everything that happens. */
  attendAll(): void {
    this.#synchroniser?.attendAll()
  }

  learn(name: OperationName, answer: unknown): void {
    const { store } = this
    const entered = (room: RoomView, membership: MembershipView) => {
      this.#synchroniser?.entered(room, membership)
      this.drafts.reconcile()
    }
    learnFrom({ store, entered }, name, answer)
    this.outbox.sweep()
  }

  #stepPorts(): Omit<StepPorts, 'sync' | 'dial' | 'timers' | 'device' | 'call'> {
    const session = this.#session
    return {
      personId: () => {
        const now = session.watch.getSnapshot()
        return now.state === 'signed-out' ? null : (now.user?.id ?? null)
      },
      token: () => session.accessToken(),
      renew: (stale) => session.renew(stale),
      ended: (error: ParleyError | null) => session.ended(error ?? (this.#isLeaving() ? null : endedElsewhere())),
      history: this.history,
      made: (synchroniser) => void (this.#synchroniser = synchroniser),
      tellAgain: (...mark) => this.marks.tellAgain(...mark),
      welcomed: () => this.#welcomed(),
      synced: (phase) => this.#synced(phase),
    }
  }

  #attend(roomId: string): void {
    this.#synchroniser?.attend(roomId)
    const record = this.store.record(roomId)
    if (record !== undefined && !record.timeline.isHeld) this.history.refresh(roomId)
  }

  #welcomed(): void {
    this.#isCut = false
    this.attention.again()
    for (const roomId of this.attention.focused) this.#attend(roomId)
    this.outbox.hurry()
    this.drafts.hurry()
  }

  #connected({ state }: ConnectionState): void {
    if (state === 'waiting') this.#isCut = true
    else if (state !== 'connecting' && state !== 'greeting') this.#isCut = false
  }

  #synced(phase: SyncPhase): void {
    if (phase !== 'live') return
    this.outbox.sweep()
    this.drafts.heard()
  }

  #tell(event: LiveEvent): void {
    if ('message' in event.data) this.outbox.arrived(event.data.message)
    if (event.ev === 'held.decided') this.outbox.decided(event.data.nonce)
    if (isEndOf(event, this.store.personId)) this.drafts.drop(event.data.roomId)
    if (event.ev === 'room.created') this.drafts.reconcile()
    this.outbox.sweep()
    this.streams.tell(event)
  }

  #isShown(message: MessageView): boolean {
    const record = this.store.record(message.roomId)
    if (record === undefined || !record.timeline.isHeld) return true
    return message.seq <= record.heardSeq || record.timeline.covers(message.seq, message.seq)
  }

  /** What is held belongs to whoever is signed in, and goes with them. */
  #follow(session: SessionState): void {
    switch (session.state) {
      case 'restoring':
        void this.outbox.become(this.store.personId)
        this.drafts.become(this.store.personId)
        return
      case 'signed-out':
        if (this.#isWanted) this.connection.signedOut('signed_out', session.why)
        this.store.clear()
        this.attention.clear()
        this.marks.clear()
        void this.outbox.become(null)
        this.drafts.become(null)
        return
      case 'signed-in':
        if (this.store.personId !== null && this.store.personId !== session.user.id) {
          if (this.#isWanted) this.connection.stop()
          this.store.clear()
        }
        void this.outbox.become(session.user.id)
        this.drafts.become(session.user.id)
        if (this.#isWanted) this.connection.start()
    }
  }
}

/** Whether somebody is out of a room with this. */
function isEndOf(
  event: LiveEvent,
  personId: string | null,
): event is Extract<LiveEvent, { readonly ev: 'room.deleted' | 'member.left' }> {
  if (event.ev === 'room.deleted') return true
  return event.ev === 'member.left' && event.data.membership.userId === personId
}

/** The close code of a socket says what a refusal would. */
function endedElsewhere(): ParleyError {
  const message = 'This device has been signed out.'
  return new ParleyError({ code: 'UNAUTHORIZED', reason: 'session_ended', message })
}
