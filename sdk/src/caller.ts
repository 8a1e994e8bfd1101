import type { Answer, Call, FileView, OperationName } from '@parley/protocol/wire'
import { wireSizes } from '@parley/protocol/wire'
import type { LineCall } from './connection/line.ts'
import { ParleyError } from './errors.ts'
import type { FileToSend, UploadOptions } from './files/files.ts'
import { findRoute } from './find-route.ts'
import { encodeCall, sendHttp } from './http.ts'
import { partOf } from './part.ts'
import type { ClientSession } from './session.ts'

/** Operations whose answer carries tokens, and which therefore change who the client is. */
const granting = new Set<OperationName>(['auth.register', 'auth.login', 'auth.restore', 'auth.guest', 'auth.upgrade'])

/** Operations that need no token; they go out at once, even while a kept session is still being renewed. */
const open = new Set<OperationName>(['place.get', 'auth.register', 'auth.login', 'auth.restore', 'auth.guest'])

/** Operations after which the person is signed out, because they wished it. */
const leaving = new Set<OperationName>(['auth.logout', 'users.deleteMe'])

/** Operations whose answer tells how the person is now. */
const telling = new Set<OperationName>([
  'users.me',
  'users.updateMe',
  'users.setAvatar',
  'users.clearAvatar',
  'auth.verify',
])

/** What calling needs. */
export interface CallerOptions {
  readonly origin: string
  readonly mode: 'token' | 'cookie'
  readonly fetch: typeof fetch
  readonly timeoutMs: number
  readonly session: () => ClientSession
  /** How commands travel while there is a line that carries them. */
  readonly line: () => LineCall | null
  /** What was answered, for whoever learns from it. */
  readonly learn: (name: OperationName, answer: unknown) => void
}

/** Calls operations: over the line while there is one, otherwise by HTTP. What carries credentials always goes by HTTP. */
export class Caller {
  readonly options: CallerOptions
  #isLeaving = false

  constructor(options: CallerOptions) {
    this.options = options
  }

  /** The person is signing out: that the place ends the session now is what they want. */
  get isLeaving(): boolean {
    return this.#isLeaving
  }

  async call<N extends OperationName>(name: N, input: Call<N>, signal?: AbortSignal): Promise<Answer<N>> {
    const fields = { ...(input as Record<string, unknown>) }
    if (granting.has(name) && this.options.mode === 'cookie') fields['session'] = 'cookie'
    const line = isForLine(name, fields) ? this.options.line() : null
    if (leaving.has(name)) this.#isLeaving = true
    try {
      const answer =
        line === null ? await this.#sendSignedIn(name, fields, signal) : await this.#say(line, name, fields, signal)
      this.#notice(name, answer)
      this.options.learn(name, answer)
      return answer as Answer<N>
    } finally {
      if (leaving.has(name)) this.#isLeaving = false
    }
  }

  /** Exchanges the refresh token, which no access token is needed for. */
  async refresh(refreshToken: string | null): Promise<Answer<'auth.refresh'>> {
    const answer = await this.#send('auth.refresh', refreshToken === null ? {} : { refreshToken }, null)
    return answer as Answer<'auth.refresh'>
  }

  async #say(line: LineCall, name: OperationName, fields: Record<string, unknown>, signal: AbortSignal | undefined) {
    try {
      return await line(name, fields, signal)
    } catch (error) {
      if (error instanceof ParleyError && error.reason === 'session_ended') this.options.session().ended(error)
      throw error
    }
  }

  /** Brings a file, which goes by HTTP and takes as long as it takes. */
  async upload(file: FileToSend, options: UploadOptions): Promise<FileView> {
    // Most of what is said carries no file.
    const { bring } = await partOf(import('./files/send-file.ts'))
    return await bring(file, options, this)
  }

  async #sendSignedIn(name: OperationName, fields: Record<string, unknown>, signal: AbortSignal | undefined) {
    if (open.has(name)) return await this.#send(name, fields, null, signal)
    return await this.withToken((token) => this.#send(name, fields, token, signal))
  }

  /** With a token that is renewed once if it turns out not to be good any more. */
  async withToken<T>(send: (token: string | null) => Promise<T>): Promise<T> {
    const session = this.options.session()
    const token = await session.accessToken()
    try {
      return await send(token)
    } catch (error) {
      if (!(error instanceof ParleyError) || token === null) throw error
      if (error.reason === 'session_ended') {
        session.ended(error)
        throw error
      }
      if (error.reason !== 'token_expired' && error.reason !== 'token_invalid') throw error
      return await send(await session.renew(token))
    }
  }

  async #send(name: OperationName, fields: Record<string, unknown>, accessToken: string | null, signal?: AbortSignal) {
    const { origin, fetch, timeoutMs } = this.options
    const request = encodeCall(origin, await findRoute(name), fields)
    return await sendHttp(request, { fetch, timeoutMs, accessToken, signal })
  }

  /** Some answers say who the client is now. */
  #notice(name: OperationName, answer: unknown): void {
    const session = this.options.session()
    if (granting.has(name)) session.granted(answer as Answer<'auth.login'>)
    else if (leaving.has(name)) session.ended(null)
    else if (telling.has(name)) {
      session.learned((answer as Answer<'users.me'>).user)
    }
  }
}

/** A frame that is too large would cost the whole line; HTTP refuses it by its name. */
function isForLine(name: OperationName, fields: Record<string, unknown>): boolean {
  if (name.startsWith('auth.') || name === 'place.get' || leaving.has(name)) return false
  // A character is at most three bytes, and some room is left for what is around.
  const text = JSON.stringify(fields)
  return text.length < wireSizes.bodyBytes / 4 || new TextEncoder().encode(text).length < wireSizes.bodyBytes - 256
}
