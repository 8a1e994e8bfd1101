import type { FastifyReply, FastifyRequest } from 'fastify'
import { basePath } from '@parley/protocol'
import type { Settings } from '../../config/settings.ts'
import { Refusal } from '../../platform/refusal.ts'

/** The refresh token of a browser, where no script can read it and no other site can send it. */
export class SessionCookie {
  readonly #name: string
  readonly #attributes: string
  readonly #origins: ReadonlySet<string>
  readonly #friends: ReadonlySet<string>

  /** A browser does not tell ports apart, so two places on one machine must not share a name. */
  constructor(placeId: string, settings: Settings) {
    const { prefix, suffix } = securityOf(settings)
    this.#name = `${prefix}parley_${placeId.slice(-12)}`
    this.#attributes = `HttpOnly; SameSite=Strict${suffix}`
    this.#friends = new Set(settings.PARLEY_CORS_ORIGINS)
    this.#origins = new Set(settings.PARLEY_PUBLIC_URL === null ? [] : [settings.PARLEY_PUBLIC_URL])
  }

  read(request: FastifyRequest): string | null {
    const token = readCookie(request.headers.cookie, this.#name)
    if (token === null) return null
    if (!this.#isOwnOrigin(request)) throw new Refusal('foreign_origin')
    return token
  }

  /** No other website signs a visitor in, be it as a guest, unless the operator lets it use the API. */
  requireOwnOrigin(request: FastifyRequest): void {
    const { origin } = request.headers
    if (origin !== undefined && this.#friends.has(origin)) return
    if (!this.#isOwnOrigin(request)) throw new Refusal('foreign_origin')
  }

  set(reply: FastifyReply, token: string, maxAgeSeconds: number): void {
    reply.header('set-cookie', this.#saying(token, maxAgeSeconds))
  }

  clear(reply: FastifyReply): void {
    reply.header('set-cookie', this.#saying('', 0))
  }

  /**
   * Over plain HTTP browsers keep a cookie that was cut on its way. It ends with its path, and that is a longer one than they give to
   * a cookie without: half of one is another cookie to them, which they send behind the whole one of before.
   */
  #saying(token: string, maxAgeSeconds: number): string {
    return `${this.#name}=${token}; ${this.#attributes}; Max-Age=${maxAgeSeconds}; Path=${basePath}/auth/`
  }

  /** Browsers name the origin of every POST; programs name none and have no cookies of ours. */
  #isOwnOrigin(request: FastifyRequest): boolean {
    const { origin } = request.headers
    if (origin === undefined) return true
    return this.#origins.has(origin) || origin === `${request.protocol}://${request.host}`
  }
}

/**
 * What keeps a cookie to TLS. A browser takes one of this name over TLS only, so nobody on the way, and no other site of the domain without TLS, can plant
 * it. `__Host-` would do more and forbids a path: that it is sent to its own path only is worth more.
 */
export function securityOf({ PARLEY_PUBLIC_URL }: Pick<Settings, 'PARLEY_PUBLIC_URL'>): {
  readonly prefix: string
  readonly suffix: string
} {
  const isSecure = PARLEY_PUBLIC_URL?.startsWith('https:') === true
  return isSecure ? { prefix: '__Secure-', suffix: '; Secure' } : { prefix: '', suffix: '' }
}

/** The value of a cookie, null without one. */
export function readCookie(header: string | undefined, name: string): string | null {
  const pairs = header?.split(';').map((text) => text.trim()) ?? []
  const value = pairs.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1)
  return value === undefined || value === '' ? null : value
}
