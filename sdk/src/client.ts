import type { Answer, Call, LiveEvent, MeView, OperationName } from '@parley/protocol/wire'
import { Caller } from './caller.ts'
import { partOf } from './part.ts'
import type { Watchable } from './cell.ts'
import type { ConnectionMaker } from './connection/live-connection.ts'
import type { ConnectionState, StopReason } from './connection/state.ts'
import type { WebSocketMaker } from './connection/web-socket.ts'
import type { Drafts } from './drafts/drafts.ts'
import { type DraftKeep, memoryDraftKeep } from './drafts/keep.ts'
import { ParleyError } from './errors.ts'
import type { EventOptions, Streams } from './event-streams.ts'
import type { Files } from './files/files.ts'
import { type Keep, memoryKeep } from './keep.ts'
import { Live } from './live.ts'
import { noStreams } from './no-streams.ts'
import { memoryOutboxKeep, type OutboxKeep } from './outbox/keep.ts'
import type { Outbox, SendOptions, Sending } from './outbox/outbox.ts'
import { ClientSession, type SessionPorts, type SessionState } from './session.ts'
import type { StoreSnapshot } from './store/snapshot.ts'
import type { Store } from './store/store.ts'
import { noTabs, type Tabs } from './tabs.ts'
import { platformTimers } from './timers.ts'
import { platformWakeSignals, type WakeSignals } from './wake-signals.ts'

/** What a client is made with. */
export interface ClientOptions {
  /** Where the place is, such as `https://chat.example.org`; in a page of the place itself, `location.origin`. */
  readonly url: string
  /** `cookie` in a page of the place itself, where no script may read the refresh token; otherwise `token`. */
  readonly session?: 'token' | 'cookie'
  readonly keep?: Keep
  readonly tabs?: Tabs
  readonly fetch?: typeof fetch
  readonly now?: () => number
  readonly timeoutMs?: number
  /** The constructor of WebSockets, the platform's own unless said otherwise; null to do without. Node 20 has none. */
  readonly webSocket?: WebSocketMaker | null
  /** What this device calls itself in the list of signed-in devices. */
  readonly device?: string
  /** Where unsent messages wait. */
  readonly outboxKeep?: OutboxKeep
  /** Where drafts are kept on this device. */
  readonly draftKeep?: DraftKeep
  /** What `store.toJSON()` said before; a snapshot of somebody else is forgotten as soon as that shows. */
  readonly snapshot?: StoreSnapshot | null
  /** How many messages stay of a room that is not on screen; 200 unless said otherwise. */
  readonly messagesKept?: number
  readonly wakeSignals?: WakeSignals
  /** How it is kept connected, where that is not by a line of its own; see `@parley/sdk/shared`. */
  readonly connection?: ConnectionMaker
}

/** What a client is put together of, where it is not to carry what it does not use. */
export interface ClientParts extends ClientOptions {
  readonly connection: ConnectionMaker
  /** Who hears `events`; without them there are none. */
  readonly streams?: Streams
  /** How the session is renewed, where that is not by a refresh token. */
  readonly renew?: SessionPorts['refresh']
}

/** How one call is made. */
export interface CallOptions {
  readonly signal?: AbortSignal
}

/** A person's, guest's or bot's connection to one place. */
export class Client {
  readonly #tabs: Tabs
  readonly #session: ClientSession
  readonly #caller: Caller
  readonly #live: Live
  readonly #stopListening: () => void
  /** What messages can carry. */
  readonly files: Files = { upload: (file, options = {}) => this.#caller.upload(file, options) }

  constructor(options: ClientParts) {
    const origin = options.url.replace(/\/+$/, '')
    const timers = platformTimers(options.now ?? Date.now)
    const http = options.fetch ?? globalThis.fetch.bind(globalThis)
    const webSocket = options.webSocket === undefined ? platformWebSocket() : options.webSocket
    const timeoutMs = options.timeoutMs ?? 30_000
    this.#tabs = options.tabs ?? noTabs
    this.#caller = new Caller({
      origin,
      mode: options.session ?? 'token',
      fetch: http,
      timeoutMs,
      session: () => this.#session,
      line: () => this.#live.connection.call,
      learn: (name, answer) => this.#live.learn(name, answer),
    })
    this.#session = new ClientSession({
      keep: options.keep ?? memoryKeep(),
      tabs: this.#tabs,
      now: () => timers.now(),
      refresh: options.renew ?? ((refreshToken) => this.#caller.refresh(refreshToken)),
      known: options.snapshot?.me ?? null,
    })
    this.#live = new Live({
      session: this.#session,
      call: (name, input, callOptions) => this.call(name, input, callOptions),
      upload: this.files.upload,
      isLeaving: () => this.#caller.isLeaving,
      dial: { origin, webSocket, fetch: http, timeoutMs },
      makeConnection: options.connection,
      streams: options.streams ?? noStreams,
      timers,
      tabs: this.#tabs,
      device: options.device ?? null,
      outboxKeep: options.outboxKeep ?? memoryOutboxKeep(),
      draftKeep: options.draftKeep ?? memoryDraftKeep(),
      snapshot: options.snapshot ?? null,
      messagesKept: options.messagesKept ?? 200,
    })
    const signals = options.wakeSignals ?? platformWakeSignals()
    this.#stopListening = signals.subscribe(() => this.#live.connection.wake())
  }

  /** Who the client is; watch it to notice a sign-out from elsewhere. */
  get session(): Watchable<SessionState> {
    return this.#session.watch
  }

  /** How it is connected, and since when what it shows is old. */
  get connection(): Watchable<ConnectionState> {
    return this.#live.connection.watch
  }

  /** Everything it knows, kept up to date while it is connected. */
  get store(): Store {
    return this.#live.store
  }

  /** What was written and is not among the messages yet. */
  get outbox(): Outbox {
    return this.#live.outbox
  }

  /** What was begun and not sent, on all devices. Sending it removes it. */
  get drafts(): Drafts {
    return this.#live.drafts
  }

  /**
   * Calls one operation of the place. Tokens are added, renewed and kept on their own.
   * @example
   * await client.call('auth.login', { login: 'ada', password: 'Correct-horse-7' })
   * const { user } = await client.call('users.me', {})
   */
  async call<N extends OperationName>(name: N, input: Call<N>, options: CallOptions = {}): Promise<Answer<N>> {
    return await this.#caller.call(name, input, options.signal)
  }

  /**
   * Calls an operation that answers with bytes, such as an export.
   * @example
   * const lines = await client.download('moderation.exportAudit', { format: 'jsonl' })
   */
  async download<N extends OperationName>(name: N, input: Call<N>): Promise<Blob> {
    const part = await partOf(import('./files/download.ts'))
    return await part.download(name, input, this.#caller)
  }

  /** Renews the kept session, if there is one. Answers with the person, or null when nobody is signed in. */
  async restore(): Promise<MeView | null> {
    await this.#session.accessToken()
    const now = this.#session.watch.getSnapshot()
    return now.state === 'signed-in' ? now.user : null
  }

  /** Connects, and stays so through whatever happens, as soon as somebody is signed in. */
  connect(): void {
    this.#live.connect()
  }

  /** Lets go of the connection. What the store holds stays as it is. */
  disconnect(): void {
    this.#live.disconnect()
  }

  /** Resolves once it is connected and up to date; rejects when it has given up until a person acts. */
  async ready(signal?: AbortSignal): Promise<void> {
    const { connection } = this
    await new Promise<void>((resolve, reject) => {
      const stop = connection.subscribe(look)
      const onAbort = () => done(() => reject(ParleyError.unreachable('aborted', signal?.reason)))
      signal?.addEventListener('abort', onAbort)
      function done(say: () => void): void {
        stop()
        signal?.removeEventListener('abort', onAbort)
        say()
      }
      function look(): void {
        const now = connection.getSnapshot()
        if (now.state === 'live' && now.phase === 'live') done(resolve)
        else if (now.state === 'stopped') done(() => reject(now.error ?? unsaid(now.why)))
      }
      if (signal?.aborted === true) onAbort()
      else look()
    })
  }

  /**
   * Everything that happens from now on, in order for each room and each once. What was missed while the connection was
   * away comes too, in its present state; where that is too much, `gap` names the room to look at anew.
   * @example
   * for await (const event of client.events()) {
   *   if (event.ev === 'message.created') console.log(event.data.message.content)
   * }
   */
  events(options: EventOptions = {}): AsyncIterableIterator<LiveEvent> {
    const stream = this.#live.streams.open(options)
    this.#live.attendAll()
    return stream
  }

  /**
   * Says something: at once, or as soon as that is possible. It survives whatever happens to the connection, with the files
   * that it carries; with files `content` may be empty.
   */
  send(roomId: string, content: string, options: SendOptions = {}): Sending {
    return this.#live.send(roomId, content, options)
  }

  /** The person is writing, or has stopped. Call it with every keystroke: it is told no more often than needed. */
  typing(roomId: string, on: boolean): void {
    this.#live.attention.typing(roomId, on)
  }

  /** The rooms on screen, in place of those before. Their newest messages are loaded and all that happens there is heard. */
  focus(roomIds: readonly string[]): void {
    this.#live.focus(roomIds)
  }

  /** The people on screen, in place of those before: `store.presence` tells how they are. */
  watchPresence(userIds: readonly string[]): void {
    this.#live.attention.watch(userIds)
  }

  /** Loads the newest page of a room. */
  loadNewest(roomId: string): Promise<void> {
    return this.#live.history.newest(roomId)
  }

  /** Loads the page before a place in a room, the oldest of what is held at its end unless said otherwise. */
  loadBefore(roomId: string, seq?: number): Promise<void> {
    const from = seq ?? this.#live.store.record(roomId)?.timeline.segments.at(-1)?.from
    return from === undefined ? this.loadNewest(roomId) : this.#live.history.before(roomId, from)
  }

  /** Loads the page after a place in a room, the newest of what is held unless said otherwise. */
  loadAfter(roomId: string, seq?: number): Promise<void> {
    const to = seq ?? this.#live.store.record(roomId)?.timeline.segments.at(-1)?.to
    return to === undefined ? this.loadNewest(roomId) : this.#live.history.after(roomId, to)
  }

  /** Loads what surrounds a place in a room, as for a jump to it. */
  loadAround(roomId: string, seq: number): Promise<void> {
    return this.#live.history.around(roomId, seq)
  }

  /**
   * These places of a room are on screen. A page that says so, as often as it scrolls, lets the client let go of what is
   * far from them, so that a room which is read for hours costs no more than one that was just opened.
   */
  look(roomId: string, from: number, to: number): void {
    this.#live.history.look(roomId, { from, to })
  }

  /** Loads what surrounds a time in a room. Answers with the place of the first message from then on; null when there is none. */
  loadAt(roomId: string, at: string): Promise<number | null> {
    return this.#live.history.at(roomId, new Date(at).toISOString())
  }

  /** Loads what surrounds a message, as for a link to it. Answers with its place; null when this person may not see it. */
  async loadMessage(roomId: string, messageId: string): Promise<number | null> {
    try {
      const { message } = await this.call('messages.get', { roomId, messageId })
      await this.loadAround(roomId, message.seq)
      return message.seq
    } catch (error) {
      if (error instanceof ParleyError && error.code === 'NOT_FOUND') return null
      throw error
    }
  }

  /** Loads everybody in a room into `store.members`, where they are kept up to date. */
  loadMembers(roomId: string): Promise<void> {
    return this.#live.history.members(roomId)
  }

  /** This person has read up to here. Call it as often as something is seen: marks are gathered, and go forward only. */
  markRead(roomId: string, seq: number): void {
    this.#live.markRead(roomId, seq)
  }

  /**
   * From this message on the room is unread again, on all of this person's devices. Nothing marks it read again but
   * `markRead` and saying something there.
   */
  markUnread(roomId: string, seq: number): void {
    this.#live.markUnread(roomId, seq)
  }

  /** Everything that is known here is read, in all rooms at once. */
  markAllRead(): void {
    this.#live.markAllRead()
  }

  /** Lets go of what the client holds; the session stays alive on the server. */
  close(): void {
    this.#stopListening()
    this.#live.disconnect()
    this.#live.streams.close()
    this.#tabs.close()
  }
}

/** Node 20 has none. */
function platformWebSocket(): WebSocketMaker | null {
  return typeof WebSocket === 'undefined' ? null : WebSocket
}

/** What stopped a client, where nobody said it in words. */
function unsaid(why: StopReason): ParleyError {
  return why === 'signed_out' ? ParleyError.tokenMissing() : ParleyError.unreachable('unreachable', why)
}
