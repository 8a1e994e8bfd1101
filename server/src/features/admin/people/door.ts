import type { Queryable } from '../../../platform/postgres/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Operator, SignedIn } from '../../access/actor.ts'
import { lockPlace } from '../../accounts/index.ts'
import type { House } from '../../house.ts'
import type { Caller } from '../../implement.ts'
import { type AccountRow, findAdmins, lockAccount } from './store.ts'

/** What is done to somebody by who runs the place: in the place itself, or on the machine it runs on. */
export interface Administration extends House {
  readonly actor: SignedIn | Operator
  readonly caller: Pick<Caller, 'address'> | null
}

/** An account in the hands of who runs the place. */
export interface HeldAccount {
  readonly account: AccountRow
  /** Whether the place would have no administrator without it. */
  readonly isLastAdmin: boolean
  readonly isSelf: boolean
}

/**
 * Opens an account to those who run the place. One such change comes after the other: who was an administrator at the door
 * and is none any more is turned away here, and of two who take the role from each other the second is.
 */
export async function holdAccount(
  transaction: Queryable,
  { actor }: Pick<Administration, 'actor'>,
  userId: string,
): Promise<HeldAccount> {
  await lockPlace(transaction)
  const admins = await findAdmins(transaction)
  if (actor.kind !== 'operator' && !admins.has(actor.accountId)) throw new Refusal('admin_required')
  const account = await lockAccount(transaction, userId)
  if (account === null) throw new Refusal('user_not_found')
  return {
    account,
    isLastAdmin: admins.has(userId) && admins.size === 1,
    isSelf: actor.kind !== 'operator' && actor.accountId === userId,
  }
}
