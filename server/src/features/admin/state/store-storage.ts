import type { Answer, UserView } from '@parley/protocol'
import type { Database } from '../../../platform/postgres/database.ts'
import { sql, type Statement } from '../../../platform/postgres/statement.ts'
import type { SumRow } from './storage-sums.ts'

type Storage = Answer<'admin.storage'>
const person = (a: string) =>
  `jsonb_build_object('id', ${a}.id, 'username', ${a}.username, 'displayName', ${a}.display_name)`
/** So many of each are named. */
const most = 20

const sumsStatement = sql<SumRow>(
  'admin.storageSums',
  'select mime, status, count(*) as files, sum(size)::bigint as bytes from files group by mime, status',
)
const exportsStatement = sql<Storage['exports']>(
  'admin.storageExports',
  `select count(*) as files, coalesce(sum(b.size), 0)::bigint as bytes from exports e join blobs b on b.id = e.blob_id`,
)
const roomsStatement = sql<Storage['rooms'][number]>(
  'admin.storageRooms',
  `select jsonb_build_object('id', r.id, 'name', r.name) as room, f.files, f.bytes from (
     select room_id, count(*) as files, sum(size)::bigint as bytes from files where room_id is not null
     group by room_id order by 3 desc, room_id limit ${most}
   ) f join rooms r on r.id = f.room_id order by f.bytes desc, r.id`,
)
// What a file is called tells of what is said, so it is told only where everybody may read that.
const largestStatement = sql<Omit<Storage['largest'][number], 'createdAt'> & { readonly createdAt: Date }>(
  'admin.storageLargest',
  `select f.id, case when r.visibility = 'public' then f.name end as name, f.mime, f.size as bytes, ${person('a')} as owner,
     case when r.id is not null then jsonb_build_object('kind', r.kind, 'visibility', r.visibility) end as room, f.created_at as "createdAt"
   from (select * from files order by size desc, id desc limit ${most}) f
   join accounts a on a.id = f.owner_id left join rooms r on r.id = f.room_id order by f.size desc, f.id desc`,
)

/** What takes how much room. */
export async function measureStorage(database: Database) {
  const [sums, [exports = { files: 0, bytes: 0 }], rooms, largest] = await Promise.all([
    database.search(sumsStatement),
    database.search(exportsStatement),
    database.search(roomsStatement),
    database.search(largestStatement),
  ])
  return { sums, exports, rooms, largest: largest.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) }
}

export interface KeeperRow {
  readonly id: string
  readonly username: string
  readonly displayName: string
  readonly kind: UserView['kind']
  readonly bytes: number
}

export interface KeepersQuestion {
  /** For LIKE; empty for everybody. */
  readonly pattern: string
  readonly after: readonly [bytes: number, id: string] | null
  readonly limit: number
}

/** By two indexes, one of them for guests. */
const isCalled = `((a.kind <> 'guest' and a.search_text like '%' || $4 || '%') or (a.kind = 'guest' and a.search_text like '%' || $4 || '%'))`

/** Who is looked for by name is found by that first, and all others in the order of what they take. */
const keepersStatement = (isSearch: boolean): Statement<KeeperRow> =>
  sql(
    `admin.storageUsers${isSearch ? '.q' : ''}`,
    `${isSearch ? `with called as materialized (select * from accounts a where ${isCalled})` : ''}
     select a.id, a.username, a.display_name as "displayName", a.kind, u.bytes
     from file_usage u join ${isSearch ? 'called' : 'accounts'} a on a.id = u.scope
     where u.bytes > 0 and (u.bytes, u.scope) < ($1::bigint, $2::uuid)
     order by u.bytes desc, u.scope desc limit $3`,
  )
const statements = { all: keepersStatement(false), found: keepersStatement(true) }

const beyondAll = [Number.MAX_SAFE_INTEGER, 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const

/** Whose files take how much, the most first. */
export function listKeepers(database: Database, { pattern, after, limit }: KeepersQuestion): Promise<KeeperRow[]> {
  const values = [...(after ?? beyondAll), limit]
  return pattern === ''
    ? database.search(statements.all, values)
    : database.search(statements.found, [...values, pattern])
}
