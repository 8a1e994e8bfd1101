import type { Answer } from '@parley/protocol'
import type { Database } from '../../../platform/postgres/database.ts'
import { sql } from '../../../platform/postgres/statement.ts'

/** All files of the place together are counted under it. */
const placeScope = '00000000-0000-0000-0000-000000000000'

const totalsStatement = sql<Answer<'admin.stats'>['totals']>(
  'admin.totals',
  `select count(*) filter (where kind = 'person') as people, count(*) filter (where kind = 'guest') as guests,
     count(*) filter (where kind = 'bot') as bots, count(*) filter (where last_seen_at > $1) as seen,
     (select count(*) from rooms where kind <> 'direct') as rooms,
     coalesce((select bytes from file_usage where scope = '${placeScope}'), 0) as "fileBytes"
   from accounts where erased_at is null`,
)

const dayMs = 86_400_000

/** How many there are of what; `seen` are those who were here within a day. Who was erased is nobody any more. */
export async function countAll(database: Database, now: Date): Promise<Answer<'admin.stats'>['totals']> {
  const [row] = await database.search(totalsStatement, [new Date(now.getTime() - dayMs)])
  if (row === undefined) throw new Error('nothing was counted')
  return row
}

const serverStatement = sql<{ version: string; bytes: number; connections: number }>(
  'admin.server',
  `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
     (select count(*) from pg_stat_activity where datname = current_database()) as connections`,
)

/** How the database itself is. */
export async function describeServer(database: Database) {
  const [row] = await database.search(serverStatement)
  if (row === undefined) throw new Error('the database says nothing of itself')
  return row
}
