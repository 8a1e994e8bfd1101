import type { Queryable } from '../../platform/postgres/database.ts'
import { refuse } from '../../platform/refusal.ts'
import type { House } from '../house.ts'
import { checkRegistration } from './rules.ts'
import { useInvite } from './store-invites.ts'

/** Lets in who may create an account, with the transaction that creates it: of many with the last use of a code one gets it. */
export async function spendInvite(
  transaction: Queryable,
  { clock, settings }: Pick<House, 'clock' | 'settings'>,
  asking: { readonly isFirst: boolean; readonly inviteCode: string | undefined },
): Promise<void> {
  const { PARLEY_REGISTRATION: registration } = settings
  checkRegistration(registration, asking)
  if (registration !== 'invite' || asking.isFirst) return
  if (!(await useInvite(transaction, asking.inviteCode ?? '', clock.now())))
    throw refuse('invite_not_found', 'inviteCode')
}
