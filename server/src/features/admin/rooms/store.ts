import type { Database } from '../../../platform/postgres/database.ts'
import { sql, type Statement } from '../../../platform/postgres/statement.ts'

export interface ListedRoom {
  readonly id: string
  readonly kind: 'channel' | 'group'
  readonly visibility: 'public' | 'private'
  readonly name: string
  readonly slug: string | null
  readonly owner: { readonly id: string; readonly username: string; readonly displayName: string } | null
  readonly memberCount: number
  readonly messages: number
  readonly lastMessageAt: Date | null
  readonly createdAt: Date
  readonly archivedAt: Date | null
  /** Its place in the order that was asked for. */
  readonly place: string
}

const columns = `r.id, r.kind, r.visibility, r.name, r.slug, r.member_count as "memberCount", r.seq as messages,
  r.last_message_at as "lastMessageAt", r.created_at as "createdAt", r.archived_at as "archivedAt",
  case when o.id is not null then jsonb_build_object('id', o.id, 'username', o.username, 'displayName', o.display_name) end as owner`

const backwards = (number: string) => `lpad((99999999999999 - ${number})::text, 14, '0')`
const millis = (time: string) => `(extract(epoch from ${time}) * 1000)::bigint`

/** Each order by one text that ascends, so that one cursor serves all. */
const orders = {
  recent: backwards(millis('coalesce(r.last_message_at, r.created_at)')),
  members: backwards('r.member_count'),
  messages: backwards('r.seq'),
  newest: backwards(millis('r.created_at')),
  name: 'lower(r.name)',
} as const
type RoomOrder = keyof typeof orders

const list = (sort: RoomOrder): Statement<ListedRoom> =>
  sql(
    `admin.rooms.${sort}`,
    `select ${columns}, r.place from (
       select * from (select r.*, ${orders[sort]} as place from rooms r) r
       where r.kind <> 'direct' and r.search_text like '%' || $1 || '%' and ($2::text is null or r.kind = $2)
         and ($3::text is null or r.visibility = $3) and ($4::boolean is null or (r.archived_at is not null) = $4)
         and ($5::text is null or (r.place, r.id) > ($5, $6::uuid))
       order by r.place, r.id limit $7
     ) r left join accounts o on o.id = r.owner_id order by r.place, r.id`,
  )
const statements = {
  recent: list('recent'),
  members: list('members'),
  messages: list('messages'),
  newest: list('newest'),
  name: list('name'),
} as const

export interface RoomQuestion {
  readonly sort: RoomOrder
  readonly pattern: string
  readonly kind?: ListedRoom['kind'] | undefined
  readonly visibility?: ListedRoom['visibility'] | undefined
  readonly archived?: boolean | undefined
  readonly after: readonly [string, string] | null
  readonly limit: number
}

/** Rooms are far fewer than what is said in them, so they are looked through. */
export function listRooms(database: Database, asked: RoomQuestion): Promise<ListedRoom[]> {
  const { sort, pattern, kind, visibility, archived, after, limit } = asked
  const [place, id] = after ?? [null, null]
  return database.search(statements[sort], [pattern, kind, visibility, archived, place, id, limit])
}

const getStatement = sql<ListedRoom>(
  'admin.room',
  `select ${columns}, '' as place from rooms r left join accounts o on o.id = r.owner_id where r.id = $1 and r.kind <> 'direct'`,
)

export async function getRoom(database: Database, id: string): Promise<ListedRoom | null> {
  const [row] = await database.read(getStatement, [id])
  return row ?? null
}
