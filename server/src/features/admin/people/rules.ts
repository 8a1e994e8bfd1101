import type { InputOf, adminUpdateUser } from '@parley/protocol'
import { Refusal } from '../../../platform/refusal.ts'
import { checkUsername } from '../../accounts/index.ts'
import type { HeldAccount } from './door.ts'
import type { AccountRow } from './store.ts'

export type UserChange = Omit<InputOf<typeof adminUpdateUser>, 'userId'>

/** The account after a change, or the reason why not. */
export function decideUser({ account, isLastAdmin }: HeldAccount, change: UserChange): AccountRow {
  const { role = account.role, username = account.username, displayName = account.displayName } = change
  // What can be had without a password, or by whoever reads a token somewhere, must open no more than it did.
  if (role !== account.role && account.kind !== 'person') throw new Refusal('person_required')
  if (username !== account.username && account.kind === 'guest') throw new Refusal('person_required')
  if (role !== 'admin' && isLastAdmin) throw new Refusal('last_admin')
  if (username !== account.username) checkUsername(username)
  return { ...account, role, username, displayName }
}

/** Whether somebody's account may be closed. */
export function decideDeactivation({ isLastAdmin, isSelf }: HeldAccount): void {
  if (isLastAdmin) throw new Refusal('last_admin')
  if (isSelf) throw new Refusal('not_yourself')
}
