import { createHash, hkdfSync } from 'node:crypto'
import { durations } from '@parley/protocol'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Clock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'

/** What an access token says: whose session it belongs to. Everything else is looked up, so that it is never stale. */
export interface AccessClaims {
  readonly accountId: string
  readonly sessionId: string
}

interface SigningKey {
  readonly id: string
  readonly secret: Uint8Array
}

const algorithm = 'HS256'
const tokenType = 'at+jwt'
const audience = 'parley'
/** Tokens that were verified a moment ago are known by heart; when there are more, the oldest are forgotten. */
const mostRemembered = 20_000

/**
 * Signs and verifies access tokens. Keys come from the place's secrets and are told apart by id: the first signs, all
 * verify, so that a secret can be replaced while tokens of the old one live out.
 */
export class AccessTokens {
  readonly #keys: ReadonlyMap<string, SigningKey>
  readonly #signing: SigningKey
  readonly #issuer: string
  readonly #clock: Clock
  readonly #verified = new Map<string, AccessClaims & { readonly expiresAt: number }>()

  constructor(secrets: readonly string[], { placeId, clock }: { placeId: string; clock: Clock }) {
    const keys = secrets.map(keyOf)
    const [signing] = keys
    if (signing === undefined) throw new Error('a place needs a secret')
    this.#signing = signing
    this.#keys = new Map(keys.map((key) => [key.id, key]))
    this.#issuer = placeId
    this.#clock = clock
  }

  async sign({ accountId, sessionId }: AccessClaims): Promise<{ accessToken: string; expiresIn: number }> {
    const now = Math.floor(this.#clock.now().getTime() / 1000)
    const accessToken = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: algorithm, typ: tokenType, kid: this.#signing.id })
      .setIssuer(this.#issuer)
      .setAudience(audience)
      .setSubject(accountId)
      .setIssuedAt(now)
      .setExpirationTime(now + durations.accessTokenSeconds)
      .sign(this.#signing.secret)
    return { accessToken, expiresIn: durations.accessTokenSeconds }
  }

  async verify(token: string): Promise<AccessClaims> {
    const remembered = this.#verified.get(token)
    if (remembered !== undefined) {
      if (remembered.expiresAt > this.#clock.now().getTime()) return remembered
      this.#verified.delete(token)
      throw new Refusal('token_expired')
    }
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => this.#keyNamed(kid).secret, {
        algorithms: [algorithm],
        typ: tokenType,
        audience,
        issuer: this.#issuer,
        currentDate: this.#clock.now(),
        requiredClaims: ['exp', 'sub', 'sid'],
      })
      const { sub: accountId = '', sid: sessionId, exp = 0 } = payload
      if (typeof sessionId !== 'string') throw new Refusal('token_invalid')
      const claims = { accountId, sessionId, expiresAt: exp * 1000 }
      this.#remember(token, claims)
      return claims
    } catch (error) {
      throw error instanceof errors.JWTExpired ? new Refusal('token_expired') : new Refusal('token_invalid')
    }
  }

  #keyNamed(kid: string | undefined): SigningKey {
    const key = this.#keys.get(kid ?? '')
    if (key === undefined) throw new Refusal('token_invalid')
    return key
  }

  #remember(token: string, claims: AccessClaims & { readonly expiresAt: number }): void {
    if (this.#verified.size >= mostRemembered) {
      const [oldest] = this.#verified.keys()
      if (oldest !== undefined) this.#verified.delete(oldest)
    }
    this.#verified.set(token, claims)
  }
}

function keyOf(secret: string): SigningKey {
  const derived = new Uint8Array(hkdfSync('sha256', secret, '', 'parley access token', 32))
  return { id: createHash('sha256').update(derived).digest('base64url').slice(0, 12), secret: derived }
}
