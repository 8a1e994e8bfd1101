import type { Answer, Call, MeView, OperationName } from '@parley/protocol/wire'
import type { Watchable } from './cell.ts'
import { ParleyError } from './errors.ts'
import { encodeCall, sendHttp } from './http.ts'
import { type Keep, memoryKeep } from './keep.ts'
import { ClientSession, type SessionState } from './session.ts'
import { noTabs, type Tabs } from './tabs.ts'

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
}

export interface CallOptions {
  readonly signal?: AbortSignal
}

/** Operations whose answer carries tokens, and which therefore change who the client is. */
const granting = new Set<OperationName>(['auth.register', 'auth.login', 'auth.guest', 'auth.upgrade'])

/** Operations that need no token; they go out at once, even while a kept session is still being renewed. */
const open = new Set<OperationName>(['place.get', 'auth.register', 'auth.login', 'auth.guest'])

/** A person's, guest's or bot's connection to one place. */
export class Client {
  readonly #origin: string
  readonly #mode: 'token' | 'cookie'
  readonly #fetch: typeof fetch
  readonly #timeoutMs: number
  readonly #tabs: Tabs
  readonly #session: ClientSession

  constructor(options: ClientOptions) {
    this.#origin = options.url.replace(/\/+$/, '')
    this.#mode = options.session ?? 'token'
    this.#fetch = options.fetch ?? globalThis.fetch.bind(globalThis)
    this.#timeoutMs = options.timeoutMs ?? 30_000
    this.#tabs = options.tabs ?? noTabs
    this.#session = new ClientSession({
      keep: options.keep ?? memoryKeep(),
      tabs: this.#tabs,
      now: options.now ?? Date.now,
      refresh: async (refreshToken) =>
        (await this.#send(
          'auth.refresh',
          refreshToken === null ? {} : { refreshToken },
          null,
        )) as Answer<'auth.refresh'>,
    })
  }

  /** Who the client is; watch it to notice a sign-out from elsewhere. */
  get session(): Watchable<SessionState> {
    return this.#session.watch
  }

  /**
   * Calls one operation of the place. Tokens are added, renewed and kept on their own.
   * @example
   * await client.call('auth.login', { login: 'ada', password: 'Correct-horse-7' })
   * const { user } = await client.call('users.me', {})
   */
  async call<N extends OperationName>(name: N, input: Call<N>, options: CallOptions = {}): Promise<Answer<N>> {
    const fields = { ...(input as Record<string, unknown>) }
    if (granting.has(name) && this.#mode === 'cookie') fields['session'] = 'cookie'
    const answer = await this.#sendSignedIn(name, fields, options.signal)
    this.#notice(name, answer)
    return answer as Answer<N>
  }

  /** Renews the kept session, if there is one. Answers with the person, or null when nobody is signed in. */
  async restore(): Promise<MeView | null> {
    await this.#session.accessToken()
    const now = this.#session.watch.getSnapshot()
    return now.state === 'signed-in' ? now.user : null
  }

  /** Lets go of what the client holds; the session stays alive on the server. */
  close(): void {
    this.#tabs.close()
  }

  async #sendSignedIn(name: OperationName, fields: Record<string, unknown>, signal: AbortSignal | undefined) {
    if (open.has(name)) return await this.#send(name, fields, null, signal)
    const token = await this.#session.accessToken()
    try {
      return await this.#send(name, fields, token, signal)
    } catch (error) {
      if (!(error instanceof ParleyError) || token === null) throw error
      if (error.reason === 'session_ended') {
        this.#session.ended(error)
        throw error
      }
      if (error.reason !== 'token_expired' && error.reason !== 'token_invalid') throw error
      return await this.#send(name, fields, await this.#session.renew(token), signal)
    }
  }

  #send(name: OperationName, fields: Record<string, unknown>, accessToken: string | null, signal?: AbortSignal) {
    return sendHttp(encodeCall(this.#origin, name, fields), {
      fetch: this.#fetch,
      timeoutMs: this.#timeoutMs,
      accessToken,
      signal,
    })
  }

  /** Some answers say who the client is now. */
  #notice(name: OperationName, answer: unknown): void {
    if (granting.has(name)) this.#session.granted(answer as Answer<'auth.login'>)
    else if (name === 'auth.logout') this.#session.ended(null)
    else if (name === 'users.me' || name === 'users.updateMe' || name === 'auth.verify') {
      this.#session.learned((answer as Answer<'users.me'>).user)
    }
  }
}

/**
 * Makes a client for one place.
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:3000' })
 */
export function createClient(options: ClientOptions): Client {
  return new Client(options)
}
