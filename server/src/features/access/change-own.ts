import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { Refusal } from '../../platform/refusal.ts'

/** What is a person's own, which nobody else changes until this change is committed or given up. */
export class OwnChange {
  readonly transaction: Queryable
  #rev: number

  constructor(transaction: Queryable, rev: number) {
    this.transaction = transaction
    this.#rev = rev
  }

  /** The last revision, those of this change included. */
  get rev(): number {
    return this.#rev
  }

  /** Takes the revision of one change. */
  takeRev(): number {
    this.#rev += 1
    return this.#rev
  }
}

// Rows that only refer to the account need not wait.
const lockStatement = sql<{ rev: number }>(
  'own.lock',
  'select own_rev as rev from accounts where id = $1 for no key update',
)
const advanceStatement = sql('own.advance', 'update accounts set own_rev = $2 where id = $1')

/** Changes what is a person's own: all of it happens with its revisions, or nothing. */
export async function changeOwn<T>(
  { database }: { readonly database: Database },
  accountId: string,
  work: (change: OwnChange) => Promise<T>,
): Promise<T> {
  return await database.transaction(async (transaction) => {
    const [before] = await transaction.run(lockStatement, [accountId])
    if (before === undefined) throw new Refusal('session_ended')
    const change = new OwnChange(transaction, before.rev)
    const result = await work(change)
    if (change.rev !== before.rev) await transaction.run(advanceStatement, [accountId, change.rev])
    return result
  })
}
