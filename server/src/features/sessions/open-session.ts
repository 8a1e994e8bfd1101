import { durations } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import type { Context } from '../implement.ts'
import { describeDevice } from './device.ts'
import { hashOf } from './refresh-tokens.ts'
import { insertRefresh, insertSession } from './store.ts'

interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresIn: number
}

export interface OpenedSession {
  readonly sessionId: string
  readonly tokens: Tokens
}

/** How long a device stays signed in without being used. */
export function sessionEnd(kind: 'person' | 'guest' | 'bot', now: Date): Date {
  const seconds = kind === 'guest' ? durations.guestRefreshTokenSeconds : durations.refreshTokenSeconds
  return new Date(now.getTime() + seconds * 1000)
}

/** Signs a device in. The tokens are good once the transaction is. */
export async function openSession(
  db: Queryable,
  { accessTokens, refreshTokens, clock, newId, caller }: Context,
  account: { readonly id: string; readonly kind: 'person' | 'guest' | 'bot' },
): Promise<OpenedSession> {
  const now = clock.now()
  const expiresAt = sessionEnd(account.kind, now)
  const id = newId()
  const refreshToken = refreshTokens.first()
  const device = describeDevice(caller.userAgent)
  await insertSession(db, { id, accountId: account.id, device, address: caller.address, now, expiresAt })
  await insertRefresh(db, hashOf(refreshToken), id, now, expiresAt)
  const access = await accessTokens.sign({ accountId: account.id, sessionId: id })
  return { sessionId: id, tokens: { ...access, refreshToken } }
}
