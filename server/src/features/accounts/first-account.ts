import type { Queryable } from '../../platform/postgres/database.ts'
import { hasAnyPerson, lockPlace } from './store.ts'

/**
 * Whether the account about to be created is the place's first, which makes it the administrator's. Of several at the
 * same moment exactly one is: all wait here until the first is written.
 */
export async function isFirstAccount(transaction: Queryable): Promise<boolean> {
  if (await hasAnyPerson(transaction)) return false
  await lockPlace(transaction)
  return !(await hasAnyPerson(transaction))
}
