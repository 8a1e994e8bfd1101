import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

/** How somebody wants to appear while they are here. */
export type ChosenPresence = 'online' | 'away' | 'busy' | 'invisible'

export interface PresenceRow {
  readonly id: string
  readonly chosen: ChosenPresence
  readonly lastSeenAt: Date | null
  readonly lastSeenVisible: boolean
}

const rowsStatement = sql<PresenceRow>(
  'presence.rows',
  `select a.id, a.chosen_presence as chosen, a.last_seen_at as "lastSeenAt",
     coalesce((p.chosen ->> 'lastSeenVisible')::boolean, true) as "lastSeenVisible"
   from accounts a left join preferences p on p.account_id = a.id where a.id = any($1::uuid[])`,
)

export async function presenceRows(database: Database, ids: readonly string[]): Promise<Map<string, PresenceRow>> {
  const rows = await database.read(rowsStatement, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

const chooseStatement = sql('presence.choose', 'update accounts set chosen_presence = $2 where id = $1')

export async function choosePresence(database: Database, id: string, chosen: ChosenPresence): Promise<void> {
  await database.run(chooseStatement, [id, chosen])
}

const seenStatement = sql(
  'presence.seen',
  `with seen as (
     select a.id, s.at from accounts a join unnest($1::uuid[], $2::timestamptz[]) s (id, at) on s.id = a.id
     order by a.id for no key update of a
   )
   update accounts a set last_seen_at = greatest(a.last_seen_at, s.at)
   from seen s where a.id = s.id and a.chosen_presence <> 'invisible'`,
)

/** Writes down when people were last here, in order, because other nodes do. Of those who hide it, nothing is written. */
export async function markSeen(database: Database, seen: readonly (readonly [id: string, at: Date])[]): Promise<void> {
  await database.run(seenStatement, [seen.map(([id]) => id), seen.map(([, at]) => at)])
}
