import type { Preferences } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { Refusal } from '../../platform/refusal.ts'

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

export interface MergedPreferences {
  readonly chosen: StoredPreferences
  readonly own: number
}

const mergeStatement = sql<MergedPreferences>(
  'preferences.merge',
  `with merged as (
     insert into preferences as p (account_id, chosen, updated_at) values ($1, $2, $3)
     on conflict (account_id) do update set chosen = p.chosen || excluded.chosen, updated_at = excluded.updated_at
     returning chosen
   ),
   own as (update accounts set own_rev = own_rev + 1 where id = $1 and exists (select from merged) returning own_rev)
   select chosen, own_rev as own from merged, own`,
)

export async function mergePreferences(
  database: Database,
  accountId: string,
  changes: { readonly [K in keyof Preferences]?: Preferences[K] | undefined },
  now: Date,
): Promise<MergedPreferences> {
  const [row] = await database.run(mergeStatement, [accountId, changes, now])
  if (row === undefined) throw new Refusal('session_ended')
  return row
}
