import type { LiveSettingKey } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export interface ChosenRow {
  readonly key: string
  readonly value: unknown
  readonly changedAt: Date
  readonly changedBy: { readonly id: string; readonly name: string } | null
}

const readStatement = sql<ChosenRow>(
  'settings.read',
  `select s.key, s.value, s.changed_at as "changedAt",
     case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.username) end as "changedBy"
   from place_settings s left join accounts a on a.id = s.changed_by`,
)

/** All that administrators have set. */
export function readChosen(database: Database): Promise<ChosenRow[]> {
  return database.read(readStatement)
}

const setStatement = sql(
  'settings.set',
  `insert into place_settings as s (key, value, changed_at, changed_by) values ($1, $2, $3, $4)
   on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
)

export async function choose(
  db: Queryable,
  key: LiveSettingKey,
  value: unknown,
  by: { readonly now: Date; readonly accountId: string | null },
): Promise<void> {
  await db.run(setStatement, [key, JSON.stringify(value), by.now, by.accountId])
}

const forgetStatement = sql<{ key: string }>(
  'settings.forget',
  'delete from place_settings where key = $1 returning key',
)

/** Whether anybody had set it. */
export async function unchoose(db: Queryable, key: LiveSettingKey): Promise<boolean> {
  return (await db.run(forgetStatement, [key])).length > 0
}
