import type { Database } from '../../../platform/postgres/database.ts'
import { sql } from '../../../platform/postgres/statement.ts'

// In one order, so that nodes that write at once do not wait for each other.
const addStatement = sql(
  'pace.add',
  `insert into place_pace as p (day, span, calls)
   select $1::date, span, calls from unnest($2::smallint[], $3::bigint[]) as counted (span, calls) order by span
   on conflict (day, span) do update set calls = p.calls + excluded.calls`,
)

/** Adds calls by their spans to those of a day. */
export async function addPace(database: Database, day: string, calls: ReadonlyMap<number, number>): Promise<void> {
  await database.run(addStatement, [day, [...calls.keys()], [...calls.values()]])
}

interface PaceRow {
  readonly day: string
  readonly span: number
  readonly calls: number
}

const listStatement = sql<PaceRow>(
  'pace.list',
  'select day::text, span, calls from place_pace where day >= $1::date order by day, span',
)

/** The calls of each day from one on, by their spans. */
export async function listPace(
  database: Database,
  from: string,
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const days = new Map<string, Map<number, number>>()
  for (const { day, span, calls } of await database.read(listStatement, [from])) {
    const known = days.get(day)
    if (known === undefined) days.set(day, new Map([[span, calls]]))
    else known.set(span, calls)
  }
  return days
}
