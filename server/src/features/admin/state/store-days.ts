import type { Database } from '../../../platform/postgres/database.ts'
import { sql } from '../../../platform/postgres/statement.ts'

export interface DayRow {
  readonly day: string
  readonly messages: number
  readonly people: number
  readonly accounts: number
  readonly fileBytes: number
  readonly countedAt: Date
}

const daysStatement = sql<DayRow>(
  'days.list',
  `select day::text, messages, people, accounts, file_bytes as "fileBytes", counted_at as "countedAt"
   from place_days where day >= $1::date order by day`,
)

export function listDays(database: Database, from: string): Promise<DayRow[]> {
  return database.read(daysStatement, [from])
}

const begunStatement = sql<{ at: Date }>('days.begun', 'select created_at as at from place')

export async function whenBegun(database: Database): Promise<Date> {
  const [row] = await database.read(begunStatement)
  return row?.at ?? new Date(0)
}

/** Ids tell when something was made, so a day is a range of an index. What the room noted by itself nobody said. */
const countStatement = sql(
  'days.count',
  `with said as (select author_id from messages where id >= $2 and id < $3 and kind <> 'system')
   insert into place_days (day, messages, people, accounts, file_bytes, counted_at)
   select $1::date, (select count(*) from said), (select count(distinct author_id) from said),
     (select count(*) from accounts where id >= $2 and id < $3 and kind <> 'guest'),
     (select coalesce(sum(size), 0) from files where id >= $2 and id < $3), $4
   on conflict (day) do update set messages = excluded.messages, people = excluded.people, accounts = excluded.accounts,
     file_bytes = excluded.file_bytes, counted_at = excluded.counted_at`,
)

/** Counts what lies between two ids, which is a day. */
export async function countDay(
  database: Database,
  { day, from, to, now }: { readonly day: string; readonly from: string; readonly to: string; readonly now: Date },
): Promise<void> {
  await database.run(countStatement, [day, from, to, now])
}
