import type { SignedIn } from '../access/actor.ts'
import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { Context } from '../implement.ts'
import { changePair } from './change-pair.ts'

const othersStatement = sql<{ id: string }>(
  'contacts.others',
  `select other_id as id from contacts where account_id = $1 union select account_id from contacts where other_id = $1 limit 200`,
)
const forgetStatement = sql(
  'contacts.forget',
  'delete from contacts where (account_id = $1 and other_id = $2) or (account_id = $2 and other_id = $1)',
)

async function others(db: Queryable, accountId: string): Promise<string[]> {
  return (await db.run(othersStatement, [accountId])).map(({ id }) => id)
}

/** Ends whatever somebody and others are to each other, as if it had never been; the others see it go. */
export async function forgetContacts(context: Context<SignedIn>, signal: AbortSignal): Promise<void> {
  const { actor, database } = context
  for (let some = await others(database, actor.accountId); some.length > 0;) {
    for (const otherId of some) {
      signal.throwIfAborted()
      await changePair(context, otherId, (_pair, now) => {
        const nothing = { standing: 'none', since: now, reachedAt: null } as const
        return { mine: nothing, theirs: nothing }
      })
      await database.run(forgetStatement, [actor.accountId, otherId])
    }
    some = await others(database, actor.accountId)
  }
}
