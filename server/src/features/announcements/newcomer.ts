import type { Queryable } from '../../platform/postgres/database.ts'
import type { House } from '../house.ts'
import { insertForMany } from '../notices/index.ts'
import { holdGoingOn } from './store.ts'
import { saidBy } from './tell-all.ts'

/** Tells somebody who comes what is announced, in the transaction that makes their account: they find it when they first look. */
export async function tellNewcomer(
  transaction: Queryable,
  { clock, newId }: Pick<House, 'clock' | 'newId'>,
  accountId: string,
): Promise<void> {
  const now = clock.now()
  for (const announcement of await holdGoingOn(transaction, null, now))
    await insertForMany(transaction, [{ id: newId(), accountId }], saidBy(announcement), now)
}
