import type { Preferences } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

/** As they were stored, by this version or an older one. */
export type StoredPreferences = Readonly<Record<string, unknown>>

const getStatement = sql<{ chosen: StoredPreferences }>(
  'preferences.get',
  'select chosen from preferences where account_id = $1',
)

export async function getPreferences(database: Database, accountId: string): Promise<StoredPreferences> {
  const [row] = await database.read(getStatement, [accountId])
  return row?.chosen ?? {}
}

const mergeStatement = sql<{ chosen: StoredPreferences }>(
  'preferences.merge',
  `insert into preferences as p (account_id, chosen, updated_at) values ($1, $2, $3)
   on conflict (account_id) do update set chosen = p.chosen || excluded.chosen, updated_at = excluded.updated_at
   returning chosen`,
)

export async function mergePreferences(
  database: Database,
  accountId: string,
  changes: { readonly [K in keyof Preferences]?: Preferences[K] | undefined },
  now: Date,
): Promise<StoredPreferences> {
  const [row] = await database.run(mergeStatement, [accountId, changes, now])
  return row?.chosen ?? {}
}
