import type { Answer } from '@parley/protocol'
import type { Database } from '../../../platform/postgres/database.ts'
import { sql } from '../../../platform/postgres/statement.ts'

/** All files of the place together are counted under it. */
const placeScope = '00000000-0000-0000-0000-000000000000'

const totalsStatement = sql<Answer<'admin.stats'>['totals']>(
  'admin.totals',
  `select (select count(*) from accounts where kind = 'person') as people,
     (select count(*) from accounts where kind = 'guest') as guests,
     (select count(*) from accounts where kind = 'bot') as bots,
     (select count(*) from accounts where last_seen_at > $1) as seen,
     (select count(*) from rooms where kind <> 'direct') as rooms,
     coalesce((select bytes from file_usage where scope = '${placeScope}'), 0) as "fileBytes"`,
)

const dayMs = 86_400_000

/** How many there are of what; `seen` are those who were here within a day. */
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

type Storage = Answer<'admin.storage'>
const person = (a: string) =>
  `jsonb_build_object('id', ${a}.id, 'username', ${a}.username, 'displayName', ${a}.display_name)`
/** So many of each are named. */
const most = 20

const kindsStatement = sql<Storage['kinds'][number]>(
  'admin.storageKinds',
  `select kind, count(*) as files, sum(size)::bigint as bytes from (
     select size, case when mime like 'image/%' then 'image' when mime like 'video/%' then 'video' when mime like 'audio/%' then 'audio'
       when mime like 'text/%' or mime like 'application/%' then 'document' else 'other' end as kind from files
   ) files group by kind order by 3 desc`,
)
const peopleStatement = sql<Storage['people'][number]>(
  'admin.storagePeople',
  `select ${person('a')} as user, u.bytes from file_usage u join accounts a on a.id = u.scope
   where u.bytes > 0 order by u.bytes desc, a.id limit ${most}`,
)
const roomsStatement = sql<Storage['rooms'][number]>(
  'admin.storageRooms',
  `select jsonb_build_object('id', r.id, 'name', r.name) as room, f.files, f.bytes from (
     select room_id, count(*) as files, sum(size)::bigint as bytes from files where room_id is not null
     group by room_id order by 3 desc, room_id limit ${most}
   ) f join rooms r on r.id = f.room_id order by f.bytes desc, r.id`,
)
const largestStatement = sql<Omit<Storage['largest'][number], 'createdAt'> & { readonly createdAt: Date }>(
  'admin.storageLargest',
  `select f.id, f.mime, f.size as bytes, ${person('a')} as owner, f.created_at as "createdAt"
   from (select * from files order by size desc, id limit ${most}) f join accounts a on a.id = f.owner_id order by f.size desc, f.id`,
)

/** What takes how much room. */
export async function measureStorage(
  database: Database,
): Promise<Pick<Storage, 'kinds' | 'people' | 'rooms' | 'largest'>> {
  const [kinds, people, rooms, largest] = await Promise.all([
    database.search(kindsStatement),
    database.search(peopleStatement),
    database.search(roomsStatement),
    database.search(largestStatement),
  ])
  return { kinds, people, rooms, largest: largest.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) }
}
