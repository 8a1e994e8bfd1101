import type { AuditAct, AuditTarget } from '@parley/protocol'
import type { Clock } from '../../platform/clock.ts'
import type { Queryable } from '../../platform/postgres/database.ts'
import type { Actor, Operator } from '../access/actor.ts'
import type { Caller } from '../implement.ts'
import { appendEntry } from './store.ts'

export interface Deed {
  readonly act: AuditAct
  /** Without a name, that of the account or room, as it is now. */
  readonly target?: { readonly kind: AuditTarget; readonly id: string; readonly name?: string | null }
  readonly roomId?: string | null
  readonly details?: Readonly<Record<string, unknown>>
}

export interface Doing {
  readonly clock: Clock
  readonly caller: Pick<Caller, 'address'> | null
  /** Whoever signs in or registers is not acting yet, but known. */
  readonly actor: Actor | Operator | { readonly accountId: string } | null
}

/**
 * Writes down what was done, in the transaction that does it: both happen or neither. The last thing in it, because nobody
 * else can write anything down until it is over.
 */
export async function record(transaction: Queryable, { clock, caller, actor }: Doing, deed: Deed): Promise<void> {
  await appendEntry(transaction, {
    at: clock.now(),
    actorId: actor !== null && 'accountId' in actor ? actor.accountId : null,
    act: deed.act,
    targetKind: deed.target?.kind ?? null,
    targetId: deed.target?.id ?? null,
    targetName: deed.target?.name ?? null,
    roomId: deed.roomId ?? (deed.target?.kind === 'room' ? deed.target.id : null),
    details: { ...deed.details, ...(isOperator(actor) && { by: 'command line' }) },
    address: caller === null || caller.address === '' ? null : caller.address,
  })
}

function isOperator(actor: Doing['actor']): boolean {
  return actor !== null && 'kind' in actor && actor.kind === 'operator'
}
