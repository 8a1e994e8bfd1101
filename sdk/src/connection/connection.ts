import type { WelcomeView } from '@parley/protocol/wire'
import { delayOf, reconnecting } from '../backoff.ts'
import { type Cell, createCell, type Watchable } from '../cell.ts'
import { ParleyError } from '../errors.ts'
import type { SyncPhase } from '../sync/synchroniser.ts'
import { decideNext } from './after-end.ts'
import { bottom, climb, type Ladder } from './ladder.ts'
import type { Line, LineCall, LineEars, LineEnd, Way } from './line.ts'
import type { ConnectionPorts, LiveConnection } from './live-connection.ts'
import { type ConnectionState, endsSession, type StopReason } from './state.ts'

/** A line that lived this long was a good one: the next attempt is a first one. */
const steadyMs = 10_000
/**
 * How long a client that had to fall back stays so before it tries the best way again; doubled after each time in vain. Short at
 * first: most who fall back met a server that was away, and no proxy.
 */
const tryBetterMs = 15_000
const tryBetterCapMs = 60 * 60_000

/** What it is doing; each state has what it needs to be left. */
type Doing =
  | { readonly is: 'idle' }
  | { readonly is: 'stopped' }
  /** Asking for a token. */
  | { readonly is: 'preparing'; readonly attempt: number }
  | Open
  | { readonly is: 'waiting'; readonly attempt: number; readonly cancel: () => void }

interface Open {
  readonly is: 'open'
  readonly attempt: number
  readonly way: Way
  readonly token: string
  /** The token is as new as can be. */
  readonly isRenewed: boolean
  readonly line: Line
  welcomedAt: number | null
  heardAt: number
  /** When the place said to come back, on its way out. */
  movedInMs: number | null
  cancelBetter: () => void
}

/** Keeps one client connected for as long as that is wanted, by whichever way works. */
export class Connection implements LiveConnection {
  readonly #ports: ConnectionPorts
  readonly #cell: Cell<ConnectionState> = createCell<ConnectionState>({ state: 'idle', since: null })
  #doing: Doing = { is: 'idle' }
  #ladder: Ladder = bottom
  #betterTries = 0
  #since: number | null = null
  #phase: SyncPhase = 'backfill'

  constructor(ports: ConnectionPorts) {
    this.#ports = ports
  }

  get watch(): Watchable<ConnectionState> {
    return this.#cell
  }

  /** How commands travel over the line; null where there is none, or it carries none. */
  get call(): LineCall | null {
    return this.#doing.is === 'open' && this.#doing.welcomedAt !== null ? this.#doing.line.call : null
  }

  /** Connects now, if it is not connected. */
  start(): void {
    if (this.#doing.is === 'waiting') this.#doing.cancel()
    if (this.#doing.is === 'open' || this.#doing.is === 'preparing') return
    void this.#dial(0, null)
  }

  /** Lets go of the line. */
  stop(): void {
    this.#leave()
    this.#doing = { is: 'idle' }
    this.#cell.set({ state: 'idle', since: this.#since })
  }

  /** Something changed that may have cut the line or mended the way: the network, the screen, sleep. */
  wake(): void {
    if (this.#doing.is === 'open') this.#doing.line.probe()
    else if (this.#doing.is === 'waiting') this.start()
  }

  /** What was missed has been fetched, or is being fetched. */
  synced(phase: SyncPhase): void {
    this.#phase = phase
    if (this.#doing.is !== 'open' || this.#doing.welcomedAt === null) return
    if (phase === 'live') this.#since = this.#ports.timers.now()
    this.#cell.set({ state: 'live', by: this.#doing.way.name, phase, since: this.#since })
  }

  /** Nobody is signed in any more. */
  signedOut(why: StopReason, error: ParleyError | null): void {
    this.#leave()
    this.#doing = { is: 'stopped' }
    this.#cell.set({ state: 'stopped', why, error, since: this.#since })
  }

  async #dial(attempt: number, stale: string | null): Promise<void> {
    const preparing: Doing = { is: 'preparing', attempt }
    this.#doing = preparing
    this.#cell.set({ state: 'connecting', attempt, since: this.#since })
    const { ports, way } = { ports: this.#ports, way: this.#ports.ways[this.#ladder.rung] ?? this.#ports.ways[0] }
    try {
      const token = stale === null ? await ports.token() : await ports.renew(stale)
      if (this.#doing !== preparing) return
      if (token === null || way === undefined) return this.signedOut('signed_out', null)
      this.#open(way, token, attempt, stale !== null)
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      if (this.#doing === preparing) this.#wait(attempt, error.retryAfterMs, error)
    }
  }

  #open(way: Way, token: string, attempt: number, isRenewed: boolean): void {
    const { device, hello, timers } = this.#ports
    // What a line says while it is still being opened is about a line that nobody holds yet.
    let open: Open | null = null
    const ears = this.#earsOf(() => (open !== null && this.#doing === open ? open : null))
    const line = way.open({ token, device, held: hello(way.mostHeld) }, ears)
    open = {
      is: 'open',
      attempt,
      way,
      token,
      isRenewed,
      line,
      welcomedAt: null,
      heardAt: timers.now(),
      movedInMs: null,
      cancelBetter: () => {},
    }
    this.#doing = open
  }

  #earsOf(current: () => Open | null): LineEars {
    return {
      opened: () => {
        const open = current()
        if (open !== null) this.#cell.set({ state: 'greeting', attempt: open.attempt, since: this.#since })
      },
      welcomed: (welcome) => {
        const open = current()
        if (open !== null) this.#welcomed(open, welcome)
      },
      heard: (event) => {
        const open = current()
        if (open === null) return
        open.heardAt = this.#ports.timers.now()
        if (event.ev === 'bye') open.movedInMs = event.data.reconnectInMs
        this.#ports.heard(event)
      },
      alive: () => {
        const open = current()
        if (open !== null) open.heardAt = this.#ports.timers.now()
      },
      ended: (end) => {
        const open = current()
        if (open !== null) this.#ended(open, end)
      },
    }
  }

  #welcomed(open: Open, welcome: WelcomeView): void {
    const { timers } = this.#ports
    open.welcomedAt ??= timers.now()
    open.heardAt = timers.now()
    if (this.#ladder.fallback !== null) this.#betterTries = 0
    this.#ladder = climb(this.#ladder, this.#ports.ways.length, 'welcomed')
    this.#planBetter(open)
    this.#ports.welcomed(welcome)
  }

  /** On a makeshift way it tries the best one again after a while. */
  #planBetter(open: Open): void {
    open.cancelBetter()
    if (this.#ladder.rung === 0) return
    const afterMs = Math.min(tryBetterCapMs, tryBetterMs * 2 ** this.#betterTries)
    open.cancelBetter = this.#ports.timers.after(afterMs, () => {
      this.#betterTries += 1
      this.#leave()
      this.#ladder = climb(this.#ladder, this.#ports.ways.length, 'better')
      void this.#dial(0, null)
    })
  }

  #ended(open: Open, end: LineEnd): void {
    this.#leave()
    if (open.welcomedAt === null && (end.why === 'unreachable' || end.why === 'unfit')) {
      this.#ladder = climb(this.#ladder, this.#ports.ways.length, end.why)
    }
    const wasSteady = open.welcomedAt !== null && open.heardAt - open.welcomedAt >= steadyMs
    const attempt = wasSteady ? 0 : open.attempt
    const next = decideNext(end, open.movedInMs)
    switch (next.do) {
      case 'renew':
        // A new token that is not taken either is no reason to ask for another one at once.
        if (open.isRenewed) return this.#wait(attempt, null, next.error)
        return void this.#dial(attempt, open.token)
      case 'stop':
        if (endsSession(next.why)) this.#ports.ended(next.error)
        return this.signedOut(next.why, next.error)
      case 'wait':
        return this.#wait(attempt, next.afterMs, next.error)
    }
  }

  #wait(attempt: number, afterMs: number | null, error: ParleyError | null): void {
    const { timers } = this.#ports
    const delay = afterMs ?? delayOf(reconnecting, attempt, timers.random())
    const cancel = timers.after(delay, () => void this.#dial(attempt + 1, null))
    this.#doing = { is: 'waiting', attempt, cancel }
    this.#cell.set({ state: 'waiting', attempt, until: timers.now() + delay, error, since: this.#since })
  }

  /** Leaves whatever it is doing. */
  #leave(): void {
    const doing = this.#doing
    this.#doing = { is: 'idle' }
    if (doing.is === 'waiting') doing.cancel()
    if (doing.is !== 'open') return
    doing.cancelBetter()
    doing.line.close()
    if (doing.welcomedAt === null) return
    if (this.#phase === 'live') this.#since = doing.heardAt
    this.#ports.lost()
  }
}
