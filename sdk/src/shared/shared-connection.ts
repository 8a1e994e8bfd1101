import type { LiveEvent, WelcomeView } from '@parley/protocol/wire'
import { delayOf, reconnecting } from '../backoff.ts'
import { type Cell, createCell, type Watchable } from '../cell.ts'
import type { LineCall, WayName } from '../connection/line.ts'
import type { LiveConnection, LivePorts } from '../connection/live-connection.ts'
import { type ConnectionState, endsSession, type StopReason } from '../connection/state.ts'
import { ParleyError } from '../errors.ts'
import type { Held, SyncPhase } from '../sync/synchroniser.ts'
import { EdgeCalls } from './edge-calls.ts'
import { welcomeOf } from './held-in-common.ts'
import { errorOf, factsOf, type FromEdge, type Outcome, type Port, stateOf, type ToEdge } from './messages.ts'

/** Rooms that a tab tells the edge it holds. */
const mostHeld = 1_000
/** Another tab of this browser that signed out tells so itself, within this time. */
const siblingMs = 1_000

/** Where a tab is with the edge. */
type Doing =
  | { readonly is: 'idle' }
  /** Nobody knows yet who is signed in. */
  | { readonly is: 'waiting'; readonly attempt: number; readonly cancel: () => void }
  | Joined

interface Joined {
  readonly is: 'joined'
  readonly port: Port<ToEdge, FromEdge>
  held: Held
  /** What was heard while this tab looks for itself what was before. */
  missed: LiveEvent[] | null
  isWelcomed: boolean
  /** By which way the line goes; null while there is none. */
  by: WayName | null
}

/** A client's part in the one connection of all tabs. */
export class SharedConnection implements LiveConnection {
  readonly #ports: LivePorts
  readonly #open: () => Port<ToEdge, FromEdge>
  readonly #lock: string
  readonly #calls: EdgeCalls
  readonly #cell: Cell<ConnectionState> = createCell<ConnectionState>({ state: 'idle', since: null })
  #doing: Doing = { is: 'idle' }
  #since: number | null = null
  #phase: SyncPhase = 'backfill'

  /** `lock` is held by this tab as long as it lives. */
  constructor(ports: LivePorts, open: () => Port<ToEdge, FromEdge>, lock: string) {
    this.#ports = ports
    this.#open = open
    this.#lock = lock
    this.#calls = new EdgeCalls(ports.timers)
  }

  get watch(): Watchable<ConnectionState> {
    return this.#cell
  }

  get call(): LineCall | null {
    const doing = this.#doing
    if (doing.is !== 'joined' || !doing.isWelcomed || doing.by !== 'websocket') return null
    return (op, input, signal) => this.#calls.call(doing.port, op, input, signal)
  }

  start(): void {
    if (this.#doing.is === 'joined') return this.#doing.port.post({ say: 'hurry' })
    if (this.#doing.is === 'waiting') this.#doing.cancel()
    const personId = this.#ports.personId()
    if (personId === null) return void this.#findPerson(0)
    const { device, hello } = this.#ports
    const port = this.#open()
    const joined: Joined = {
      is: 'joined',
      port,
      held: hello(mostHeld),
      missed: null,
      isWelcomed: false,
      by: null,
    }
    this.#doing = joined
    this.#cell.set({ state: 'connecting', attempt: 0, since: this.#since })
    port.listen((message) => {
      if (this.#doing === joined) this.#hear(joined, message)
    })
    port.post({ say: 'join', personId, lock: this.#lock, device })
    port.post({ say: 'held', held: joined.held })
  }

  stop(): void {
    this.#leave()
    this.#cell.set({ state: 'idle', since: this.#since })
  }

  wake(): void {
    if (this.#doing.is === 'joined') this.#doing.port.post({ say: 'wake' })
    else if (this.#doing.is === 'waiting') this.start()
  }

  synced(phase: SyncPhase): void {
    this.#phase = phase
    if (this.#doing.is !== 'joined' || !this.#doing.isWelcomed) return
    const now = this.#cell.getSnapshot()
    if (phase === 'live') this.#since = this.#ports.timers.now()
    if (now.state === 'live') this.#cell.set({ ...now, phase, since: this.#since })
  }

  signedOut(why: StopReason, error: ParleyError | null): void {
    this.#leave()
    this.#cell.set({ state: 'stopped', why, error, since: this.#since })
  }

  /** The edge is no more. Whatever was under way is lost; the next one is asked for the line. */
  died(): void {
    if (this.#doing.is !== 'joined') return
    this.#leave()
    this.start()
  }

  /** The session tells whose connection it is; a session that cannot be renewed is asked again. */
  async #findPerson(attempt: number): Promise<void> {
    const finding: Doing = { is: 'waiting', attempt, cancel: () => {} }
    this.#doing = finding
    this.#cell.set({ state: 'connecting', attempt, since: this.#since })
    try {
      const token = await this.#ports.token()
      if (this.#doing !== finding) return
      // Who has come in has it started anew.
      if (token === null) this.signedOut('signed_out', null)
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      if (this.#doing !== finding) return
      const { timers } = this.#ports
      const delay = error.retryAfterMs ?? delayOf(reconnecting, attempt, timers.random())
      const cancel = timers.after(delay, () => void this.#findPerson(attempt + 1))
      this.#doing = { is: 'waiting', attempt, cancel }
      this.#cell.set({ state: 'waiting', attempt, until: timers.now() + delay, error, since: this.#since })
    }
  }

  #hear(joined: Joined, message: FromEdge): void {
    switch (message.say) {
      case 'here':
        return
      case 'state':
        return this.#follow(joined, stateOf(message.state))
      case 'welcome':
        return this.#welcomed(joined, message.welcome)
      case 'joined':
        joined.missed = []
        return void this.#look(joined, joined.missed, message.welcome)
      case 'event':
        if (joined.missed !== null) return void joined.missed.push(message.event)
        return this.#ports.heard(message.event)
      case 'lost':
        return this.#lost(joined)
      case 'ask':
        return void this.#answer(joined, message.ask, message.stale)
      case 'answer':
        return this.#calls.answered(message.id, message.outcome)
      case 'ended': {
        const error = message.error && errorOf(message.error)
        return void this.#ports.timers.after(error === null ? siblingMs : 0, () => {
          if (this.#doing === joined) this.#ports.ended(error)
        })
      }
    }
  }

  #follow(joined: Joined, told: ConnectionState): void {
    joined.by = told.state === 'live' ? told.by : null
    const since = this.#since
    switch (told.state) {
      case 'idle':
        return
      case 'live': {
        const next: ConnectionState = { ...told, phase: this.#phase, since }
        return this.#cell.set(joined.isWelcomed ? next : { state: 'greeting', attempt: 0, since })
      }
      case 'stopped':
        // What ended the session is told by its own word, which comes with it.
        return endsSession(told.why) ? undefined : this.signedOut(told.why, told.error)
      default:
        return this.#cell.set({ ...told, since })
    }
  }

  #welcomed(joined: Joined, welcome: WelcomeView): void {
    joined.isWelcomed = true
    this.#phase = 'backfill'
    if (joined.by !== null) this.#cell.set({ state: 'live', by: joined.by, phase: 'backfill', since: this.#since })
    this.#ports.welcomed(welcome)
  }

  /** Finds out what was before this tab joined, and then takes what was heard since. */
  async #look(
    joined: Joined,
    missed: LiveEvent[],
    line: Pick<WelcomeView, 'session' | 'heartbeatMs' | 'own'>,
  ): Promise<void> {
    const { call, heard, timers } = this.#ports
    const isOver = () => this.#doing !== joined || joined.missed !== missed
    for (let attempt = 0; !isOver(); attempt += 1) {
      try {
        const all = await call('sync', {})
        if (isOver()) return
        this.#welcomed(joined, welcomeOf(joined.held, all, line))
        joined.missed = null
        for (const event of missed) heard(event)
        return
      } catch (error) {
        if (!(error instanceof ParleyError)) throw error
        const delay = error.retryAfterMs ?? delayOf(reconnecting, attempt, timers.random()) + 1
        await new Promise<void>((resolve) => timers.after(delay, resolve))
      }
    }
  }

  async #answer({ port }: Joined, ask: number, stale: string | null): Promise<void> {
    const { renew, token } = this.#ports
    const outcome = await (stale === null ? token() : renew(stale)).then(
      (ok): Outcome<string | null> => ({ ok }),
      (error: unknown): Outcome<string | null> => {
        if (!(error instanceof ParleyError)) throw error
        return { error: factsOf(error) }
      },
    )
    port.post({ say: 'token', ask, outcome })
  }

  #lost(joined: Joined): void {
    this.#forgetLine(joined)
    joined.held = this.#ports.hello(mostHeld)
    joined.port.post({ say: 'held', held: joined.held })
  }

  #forgetLine(joined: Joined): void {
    joined.missed = null
    joined.by = null
    this.#calls.lost()
    if (!joined.isWelcomed) return
    joined.isWelcomed = false
    if (this.#phase === 'live') this.#since = this.#ports.timers.now()
    this.#ports.lost()
  }

  #leave(): void {
    const doing = this.#doing
    this.#doing = { is: 'idle' }
    if (doing.is === 'waiting') doing.cancel()
    if (doing.is !== 'joined') return
    doing.port.post({ say: 'leave' })
    doing.port.close()
    this.#forgetLine(doing)
  }
}
