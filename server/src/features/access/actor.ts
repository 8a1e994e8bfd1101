import { type Audience, type BotScope, type OperationName, scopeOf } from '@parley/protocol'
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
  /** What a bot was let do; people and guests have none and need none. */
  readonly scopes?: ReadonlySet<BotScope>
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
  return { kind, accountId, sessionId, role, mutedUntil, ...(kind === 'bot' && { scopes: new Set(session.scopes) }) }
}

/** Turns away a bot that was not let do this; null is what no bot may do. */
export function requireScope({ kind, scopes }: Pick<SignedIn, 'kind' | 'scopes'>, scope: BotScope | null): void {
  if (kind !== 'bot') return
  if (scope === null) throw new Refusal('bot_refused')
  if (scopes?.has(scope) !== true) throw new Refusal('scope_missing')
}

/** Whether somebody is a moderator of the whole place. */
export function keepsOrder({ role }: Pick<SignedIn, 'role'>): boolean {
  return role === 'moderator' || role === 'admin'
}

/** For whom something is, and what of it a bot must have been let do. */
export interface Entrance {
  readonly audience: Audience
  readonly scope: BotScope | null
}

export function entranceOf({
  name,
  audience,
}: {
  readonly name: OperationName
  readonly audience: Audience
}): Entrance {
  return { audience, scope: scopeOf(name) }
}

/** Lets in those an operation is for. */
export function admit(actor: Actor, { audience, scope }: Entrance): void {
  if (audience === 'anyone') return
  if (actor.kind === 'anonymous') throw new Refusal('token_missing')
  requireScope(actor, scope)
  if (audience === 'signed-in') return
  if (actor.kind === 'guest') throw new Refusal('account_required')
  if (audience === 'admin' && actor.role !== 'admin') throw new Refusal('admin_required')
  if (audience === 'moderator' && !keepsOrder(actor)) throw new Refusal('moderator_required')
}
