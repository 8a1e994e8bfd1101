import { Refusal, refuse } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'

/** Who makes bots in a place. */
export type BotMakers = 'admins' | 'accounts'

export function mayMakeBots({ kind, role }: Pick<SignedIn, 'kind' | 'role'>, makers: BotMakers): boolean {
  return kind === 'person' && (makers === 'accounts' || role === 'admin')
}

export function requireMaker(actor: Pick<SignedIn, 'kind' | 'role'>, makers: BotMakers): void {
  if (!mayMakeBots(actor, makers)) throw new Refusal('bots_for_admins')
}

/** A session ends some day; this one after everybody. */
const never = new Date('9999-12-31T23:59:59.999Z')

/** Until when a token is good. One that is over already is a mistake. */
export function decideExpiry(expiresAt: string | null, now: Date): Date {
  if (expiresAt === null) return never
  const until = new Date(expiresAt)
  if (until <= now) throw refuse('invalid_input', 'expiresAt', 'This time is over.')
  return until
}

/** What has no end is shown without one. */
export function shownExpiry(expiresAt: Date): string | null {
  return expiresAt >= never ? null : expiresAt.toISOString()
}
