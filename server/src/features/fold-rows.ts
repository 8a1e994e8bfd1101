import type { Database } from '../platform/postgres/database.ts'
import { sql } from '../platform/postgres/statement.ts'

/** Rows that hold a name beside what it is found by. */
export interface Named<Row> {
  readonly table: 'accounts' | 'rooms' | 'files'
  /** The columns that it is made of, as SQL. */
  readonly parts: string
  readonly fold: (row: Row) => string
}

const batch = 1_000

/** Writes anew what names are found by, a batch at a time; who is changed meanwhile is left to whoever changes them. */
export async function foldAnew<Row>(
  database: Database,
  { table, parts, fold }: Named<Row>,
  signal: AbortSignal,
): Promise<void> {
  type Found = Row & { readonly id: string; readonly was: string }
  const nextStatement = sql<Found>(
    `${table}.unfolded`,
    `select id, search_text as was, ${parts} from ${table} where id > $1 order by id limit ${batch}`,
  )
  const setStatement = sql(
    `${table}.fold`,
    `update ${table} t set search_text = d.becomes from json_to_recordset($1::json) as d (id uuid, was text, becomes text)
     where t.id = d.id and t.search_text = d.was`,
  )
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    signal.throwIfAborted()
    const rows = await database.run(nextStatement, [after])
    const changes = rows.map((row) => ({ id: row.id, was: row.was, becomes: fold(row) }))
    const different = changes.filter(({ was, becomes }) => was !== becomes)
    if (different.length > 0) await database.run(setStatement, [JSON.stringify(different)])
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    after = last.id
  }
}
