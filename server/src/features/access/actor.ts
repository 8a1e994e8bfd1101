import type { Audience } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { LiveSession } from '../sessions/store.ts'

/** Who is acting: nobody known, or the person of a live session. */
export type Actor = Anonymous | SignedIn

export interface Anonymous {
  readonly kind: 'anonymous'
}

export interface SignedIn {
  readonly kind: 'person' | 'guest' | 'bot'
  readonly accountId: string
  readonly sessionId: string
  readonly role: 'user' | 'moderator' | 'admin'
  /** Until when they may write nothing in the whole place. */
  readonly mutedUntil: Date | null
}

/** Who can be acting in an operation for this audience. */
export type ActorOf<A extends Audience> = A extends 'anyone' ? Actor : SignedIn

/** Whoever has the machine in hand that the place runs on; nobody of the place. */
export interface Operator {
  readonly kind: 'operator'
}

export const anonymous: Anonymous = { kind: 'anonymous' }

export function actorOf(session: LiveSession): SignedIn {
  const { kind, accountId, sessionId, role, mutedUntil } = session
  return { kind, accountId, sessionId, role, mutedUntil }
}

/** Whether somebody is a moderator of the whole place. */
export function keepsOrder({ role }: Pick<SignedIn, 'role'>): boolean {
  return role === 'moderator' || role === 'admin'
}

/** Lets in those an operation is for. */
export function admit(actor: Actor, audience: Audience): void {
  if (audience === 'anyone') return
  if (actor.kind === 'anonymous') throw new Refusal('token_missing')
  if (audience === 'signed-in') return
  if (actor.kind === 'guest') throw new Refusal('account_required')
  if (audience === 'admin' && actor.role !== 'admin') throw new Refusal('admin_required')
  if (audience === 'moderator' && !keepsOrder(actor)) throw new Refusal('moderator_required')
}
