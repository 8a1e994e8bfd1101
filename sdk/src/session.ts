import type { Answer, MeView } from '@parley/protocol/wire'
import { type Cell, createCell, type Watchable } from './cell.ts'
import { ParleyError } from './errors.ts'
import type { Keep } from './keep.ts'
import type { SessionGrant } from './session-grant.ts'
import type { Tabs } from './tabs.ts'

/** Who the client is, at any moment. */
export type SessionState =
  /**
   * The kept session is still to be renewed; `problem` says why it could not be so far, and `user` who it was when the
   * snapshot was made that the client began with.
   */
  | { readonly state: 'restoring'; readonly problem: ParleyError | null; readonly user: MeView | null }
  /** `why` is what ended the session, null when nobody was signed in or the person signed out. */
  | { readonly state: 'signed-out'; readonly why: ParleyError | null }
  | { readonly state: 'signed-in'; readonly user: MeView }

type Tokens = Answer<'auth.refresh'>

/** What stays when the refresh token itself is in a cookie that no script can read. */
const cookieMark = 'cookie'
/** An access token is renewed this long before it ends, so that no call meets its end on the way. */
const renewAheadMs = 30_000

/** What keeping somebody signed in needs. */
export interface SessionPorts {
  readonly keep: Keep
  readonly tabs: Tabs
  readonly now: () => number
  readonly refresh: (refreshToken: string | null) => Promise<Tokens>
  /** Who was signed in when the client was last here. */
  readonly known: MeView | null
}

/** Keeps one person signed in: holds the access token, renews it in time, and knows when it is over. */
export class ClientSession {
  readonly #ports: SessionPorts
  readonly #cell: Cell<SessionState>
  #grant: SessionGrant | null = null
  #renewal: Promise<string | null> | null = null

  constructor(ports: SessionPorts) {
    this.#ports = ports
    const kept = ports.keep.load() !== null
    this.#cell = createCell<SessionState>(
      kept ? { state: 'restoring', problem: null, user: ports.known } : { state: 'signed-out', why: null },
    )
    ports.tabs.listen((message) => {
      if (message.say === 'granted') this.#hold(message.grant)
      else this.#drop(null)
    })
  }

  get watch(): Watchable<SessionState> {
    return this.#cell
  }

  /** A token that is good for a while, renewed if needed; null when nobody is signed in (any more). */
  async accessToken(): Promise<string | null> {
    if (this.#grant !== null && this.#grant.expiresAt - renewAheadMs > this.#ports.now()) return this.#grant.accessToken
    return this.#ports.keep.load() === null ? null : await this.renew(this.#grant?.accessToken ?? null)
  }

  /** Renews the session unless somebody has done so since `stale` was the token. Runs once for all who wait. */
  renew(stale: string | null): Promise<string | null> {
    this.#renewal ??= this.#ports.tabs
      .alone(() => this.#renewNow(stale))
      .finally(() => {
        this.#renewal = null
      })
    return this.#renewal
  }

  async #renewNow(stale: string | null): Promise<string | null> {
    const { keep, refresh } = this.#ports
    if (this.#grant !== null && this.#grant.accessToken !== stale) return this.#grant.accessToken
    const kept = keep.load()
    if (kept === null) return null
    try {
      this.granted(await refresh(kept === cookieMark ? null : kept))
      return this.#grant?.accessToken ?? null
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      // An account that is banned or deactivated is refused although its session was right.
      if (error.code === 'UNAUTHORIZED' || error.reason.startsWith('account_')) {
        this.ended(error)
        return null
      }
      const now = this.#cell.getSnapshot()
      if (now.state === 'restoring') this.#cell.set({ ...now, problem: error })
      throw error
    }
  }

  /** Takes what an answer with tokens grants. */
  granted(tokens: Tokens): void {
    const grant = {
      user: tokens.user,
      accessToken: tokens.accessToken,
      expiresAt: this.#ports.now() + tokens.expiresIn * 1000,
    }
    this.#ports.keep.save(tokens.refreshToken ?? cookieMark)
    this.#hold(grant)
    this.#ports.tabs.tell({ say: 'granted', grant })
  }

  /** The server has ended this session, or the person has (`why` null). */
  ended(why: ParleyError | null): void {
    this.#ports.keep.save(null)
    this.#drop(why)
    this.#ports.tabs.tell({ say: 'signed-out' })
  }

  /** The person's own profile has a newer form. */
  learned(user: MeView): void {
    if (this.#grant === null || this.#grant.user.id !== user.id) return
    this.#grant = { ...this.#grant, user }
    this.#cell.set({ state: 'signed-in', user })
  }

  #hold(grant: SessionGrant): void {
    this.#grant = grant
    this.#cell.set({ state: 'signed-in', user: grant.user })
  }

  #drop(why: ParleyError | null): void {
    this.#grant = null
    this.#cell.set({ state: 'signed-out', why })
  }
}
