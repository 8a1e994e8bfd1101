import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { roomColumns, type RoomRow } from '../access/rooms.ts'

/** Both are looked up whatever is there, so that it takes as long to find nothing. */
const bySlugStatement = sql<{ id: string }>(
  'rooms.bySlug',
  `select id from (
     select id, visibility, 'infinity'::timestamptz as until from rooms where slug = $1
     union all
     select r.id, r.visibility, f.until from rooms r cross join lateral jsonb_to_recordset(r.former_slugs) as f (slug text, until timestamptz)
     where r.former_slugs <> '[]' and r.former_slugs @> jsonb_build_array(jsonb_build_object('slug', $1::text)) and f.slug = $1
   ) called
   where visibility = 'public' or exists (
     select from memberships ms where ms.room_id = called.id and ms.account_id = $2 and ms.left_at is null
   )
   order by until desc, visibility = 'public' desc, id limit 1`,
)

/**
 * A room that is called so, or the last one that was, of those that somebody may know: public ones, and after them private ones
 * that they are in.
 */
export async function findIdBySlug(database: Database, slug: string, accountId: string): Promise<string | null> {
  const [row] = await database.read(bySlugStatement, [slug, accountId])
  return row?.id ?? null
}

const byPairStatement = sql<{ id: string }>('rooms.byPair', 'select id from rooms where direct_key = $1')

export async function findDirect(database: Database, key: string): Promise<string | null> {
  const [row] = await database.read(byPairStatement, [key])
  return row?.id ?? null
}

export interface NewRoom {
  readonly id: string
  readonly kind: RoomRow['kind']
  readonly visibility: RoomRow['visibility']
  readonly name: string | null
  readonly topic: string
  readonly description: string
  readonly category: string
  readonly slug: string | null
  readonly directKey: string | null
  readonly maxMembers: number
  readonly ownerId: string | null
  readonly historyVisibility: RoomRow['historyVisibility']
  readonly readOnly: boolean
  readonly searchText: string
  readonly now: Date
}

const insertStatement = sql<{ id: string }>(
  'rooms.insert',
  `insert into rooms (id, kind, visibility, name, topic, description, category, slug, direct_key, max_members, owner_id,
     history_visibility, read_only, search_text, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
   on conflict (direct_key) do nothing returning id`,
)

/** Whether it was made; a direct may be there already. */
export async function insertRoom(db: Queryable, room: NewRoom): Promise<boolean> {
  const { id, kind, visibility, name, topic, description, category, slug, directKey, maxMembers } = room
  const { ownerId, historyVisibility, readOnly, searchText, now } = room
  const words = [name, topic, description, category, slug, directKey]
  const rows = await db.run(insertStatement, [
    id,
    kind,
    visibility,
    ...words,
    maxMembers,
    ownerId,
    historyVisibility,
    readOnly,
    searchText,
    now,
  ])
  return rows.length > 0
}

const updateStatement = sql(
  'rooms.update',
  `update rooms set visibility = $2, name = $3, topic = $4, description = $5, category = $6, slug = $7, max_members = $8,
     history_visibility = $9, slow_mode_seconds = $10, read_only = $11, archived_at = $12, search_text = $13, avatar_id = $14, changed_rev = $15, former_slugs = $16
   where id = $1`,
)

export async function updateRoom(db: Queryable, room: RoomRow, searchText: string, rev: number): Promise<void> {
  const { id, visibility, name, topic, description, category, slug, maxMembers } = room
  const { historyVisibility, slowModeSeconds, readOnly, archivedAt } = room
  const words = [visibility, name, topic, description, category, slug]
  await db.run(updateStatement, [
    id,
    ...words,
    maxMembers,
    historyVisibility,
    slowModeSeconds,
    readOnly,
    archivedAt,
    searchText,
    room.avatarId,
    rev,
    JSON.stringify(room.formerSlugs),
  ])
}

const deleteStatement = sql('rooms.delete', 'delete from rooms where id = $1')

/**
 * The room and who is in it. Messages do not refer to their room by a constraint, which every message would pay for: they stay, seen by nobody,
 * until `clearing` has removed them.
 */
export async function deleteRoom(db: Queryable, roomId: string): Promise<void> {
  await db.run(deleteStatement, [roomId])
}

/** Each order by one text that ascends, so that one cursor serves all; a million members sort before one. */
const orders = {
  members: `lpad((9999999 - r.member_count)::text, 7, '0')`,
  recent: `lpad((9999999999999 - (extract(epoch from coalesce(r.last_message_at, r.created_at)) * 1000)::bigint)::text, 13, '0')`,
  name: `lower(r.name)`,
} as const

const browse = (sort: keyof typeof orders) =>
  sql<RoomRow & { key: string }>(
    `rooms.browse.${sort}`,
    `select * from (
       select ${roomColumns}, ${orders[sort]} as key from rooms r
       where r.visibility = 'public' and r.archived_at is null and r.search_text like '%' || $1 || '%'
         and ($2::text is null or r.category = $2)
         and not exists (select from memberships ms where ms.room_id = r.id and ms.account_id = $6 and ms.banned_until > $7)
     ) listed where $3::text is null or (key, id) > ($3, $4::uuid) order by key, id limit $5`,
  )
const browseStatements = { members: browse('members'), recent: browse('recent'), name: browse('name') }

export function browseRooms(
  database: Database,
  accountId: string,
  sort: keyof typeof orders,
  query: {
    pattern: string
    category: string | null
    after: readonly [string, string] | null
    limit: number
    now: Date
  },
) {
  const [key, id] = query.after ?? [null, null]
  return database.search(browseStatements[sort], [
    query.pattern,
    query.category,
    key,
    id,
    query.limit,
    accountId,
    query.now,
  ])
}

const categoriesStatement = sql<{ category: string; rooms: number }>(
  'rooms.categories',
  `select r.category, count(*)::integer as rooms from rooms r
   where r.visibility = 'public' and r.archived_at is null and r.category <> ''
     and not exists (select from memberships ms where ms.room_id = r.id and ms.account_id = $1 and ms.banned_until > $3)
   group by r.category order by count(*) desc, r.category limit $2`,
)

/** What the rooms are about that `browseRooms` shows somebody. */
export function listCategories(database: Database, accountId: string, limit: number, now: Date) {
  return database.search(categoriesStatement, [accountId, limit, now])
}

const manyStatement = sql<RoomRow>('rooms.many', `select ${roomColumns} from rooms r where r.id = any($1::uuid[])`)

export async function getRooms(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, RoomRow>> {
  const rows = await database.read(manyStatement, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}
