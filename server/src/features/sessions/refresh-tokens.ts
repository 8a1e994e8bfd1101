import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { randomToken } from '../../platform/ids.ts'

/**
 * Makes refresh tokens. The first of a session is random; each successor follows from its predecessor and the place's
 * secret. So the same token presented twice within the grace gets the same successor, without the server ever keeping
 * one, and a session stays one chain in which a second use is seen.
 */
export class RefreshTokens {
  readonly #keys: readonly Buffer[]

  constructor(secrets: readonly string[]) {
    this.#keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'parley refresh token', 32)))
  }

  first(): string {
    return randomToken()
  }

  /** The successors by each secret, the current one first: after a change of secrets the old one may have been used. */
  successors(token: string): string[] {
    return this.#keys.map((key) => createHmac('sha256', key).update(token).digest('base64url'))
  }
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
