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
const lockStatement = sql<{ id: string; rev: number }>(
  'own.lock',
  'select id, own_rev as rev from accounts where id = any($1::uuid[]) order by id for no key update',
)
const advanceStatement = sql('own.advance', 'update accounts set own_rev = $2 where id = $1')

/** Changes what is a person's own: all of it happens with its revisions, or nothing. */
export async function changeOwn<T>(
  { database }: { readonly database: Database },
  accountId: string,
  work: (change: OwnChange) => Promise<T>,
): Promise<T> {
  return await changeOwnOfAll({ database }, [accountId], async (changes) => {
    const change = changes.get(accountId)
    if (change === undefined) throw new Refusal('session_ended')
    return await work(change)
  })
}

/** Changes what is the own of several people, together; who is unknown is absent. They are taken in one order by everybody. */
export async function changeOwnOfAll<T>(
  { database }: { readonly database: Database },
  accountIds: readonly string[],
  work: (changes: ReadonlyMap<string, OwnChange>) => Promise<T>,
): Promise<T> {
  return await database.transaction(async (transaction) => {
    const before = await transaction.run(lockStatement, [accountIds])
    const changes = new Map(before.map(({ id, rev }) => [id, new OwnChange(transaction, rev)]))
    const result = await work(changes)
    for (const { id, rev } of before) {
      const after = changes.get(id)?.rev ?? rev
      if (after !== rev) await transaction.run(advanceStatement, [id, after])
    }
    return result
  })
}
