import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { keptAwayBy } from '../access/blocks.ts'
import { isReadable, roomColumns, type RoomRow } from '../access/rooms.ts'

/**
 * By name, and with all others in the room; each by an index that has them in order. Newer than when they came in. Whom somebody keeps away does
 * not speak to them as long as they do.
 */
export const mentionsStatement = sql<{ id: string }>(
  'mentions.list',
  `select found.id from (
     (select k.message_id as id from mentions k
      join memberships ms on ms.room_id = k.room_id and ms.account_id = k.account_id and ms.left_at is null
      join messages m on m.room_id = k.room_id and m.seq = k.seq
      where k.account_id = $1 and k.message_id < $2 and k.seq >= ms.first_seq and m.author_id <> $1
        and m.author_id <> all(${keptAwayBy('$1')})
        and (not $3 or k.seq > ms.read_seq)
      order by k.message_id desc limit $4)
     union
     (select m.id from memberships ms
      cross join lateral (
        select c.id from messages c
        where c.room_id = ms.room_id and c.mentions_room = 'room' and c.id < $2 and c.seq >= ms.first_seq
          and c.author_id <> $1 and c.author_id <> all(${keptAwayBy('$1')}) and c.created_at >= ms.joined_at and (not $3 or c.seq > ms.read_seq)
        order by c.id desc limit $4
      ) m
      where ms.account_id = $1 and ms.left_at is null order by m.id desc limit $4)
   ) found order by found.id desc limit $4`,
)

/** Ids of messages that speak to somebody and that they may see, the latest first. */
export async function listMentions(
  database: Database,
  accountId: string,
  query: { readonly before: string; readonly isUnread: boolean; readonly limit: number },
): Promise<string[]> {
  const rows = await database.search(mentionsStatement, [accountId, query.before, query.isUnread, query.limit])
  return rows.map(({ id }) => id)
}

export interface BookmarkRow {
  readonly messageId: string
  readonly savedAt: Date
}

const bookmarks = `select b.message_id as "messageId", b.saved_at as "savedAt" from bookmarks b
   join messages m on m.id = b.message_id and m.deleted_at is null
   join rooms r on r.id = m.room_id
   left join memberships ms on ms.room_id = m.room_id and ms.account_id = b.account_id
   where b.account_id = $1 and ${isReadable('$5')}
     and m.seq >= case when ms.left_at is null then coalesce(ms.first_seq, 1) else 1 end`

const bookmarksStatement = sql<BookmarkRow>(
  'bookmarks.list',
  `${bookmarks} and ($2::timestamptz is null or (b.saved_at, b.message_id) < ($2, $3::uuid))
   order by b.saved_at desc, b.message_id desc limit $4`,
)

/** What somebody keeps and may see, the latest kept first. */
export function listBookmarks(
  database: Database,
  accountId: string,
  after: BookmarkRow | null,
  { limit, now }: { readonly limit: number; readonly now: Date },
): Promise<BookmarkRow[]> {
  return database.read(bookmarksStatement, [accountId, after?.savedAt ?? null, after?.messageId ?? null, limit, now])
}

const oneStatement = sql<BookmarkRow & { many: number }>(
  'bookmarks.one',
  `select (select count(*) from bookmarks where account_id = $1)::int as many, b.message_id as "messageId", b.saved_at as "savedAt"
   from (select 1) just left join bookmarks b on b.account_id = $1 and b.message_id = $2`,
)

/** One that is kept, if it is, and how many are. */
export async function readBookmark(db: Queryable, accountId: string, messageId: string) {
  const [row] = await db.run(oneStatement, [accountId, messageId])
  const known: Date | null = row?.savedAt ?? null
  return { savedAt: known, many: row?.many ?? 0 }
}

const addStatement = sql(
  'bookmarks.add',
  'insert into bookmarks (account_id, message_id, saved_at) values ($1, $2, $3) on conflict do nothing',
)
const removeStatement = sql<{ id: string }>(
  'bookmarks.remove',
  'delete from bookmarks where account_id = $1 and message_id = $2 returning message_id as id',
)

export async function addBookmark(db: Queryable, accountId: string, messageId: string, now: Date): Promise<void> {
  await db.run(addStatement, [accountId, messageId, now])
}

export async function removeBookmark(db: Queryable, accountId: string, messageId: string): Promise<boolean> {
  return (await db.run(removeStatement, [accountId, messageId])).length > 0
}

const roomsStatement = sql<RoomRow>('inbox.rooms', `select ${roomColumns} from rooms r where r.id = any($1::uuid[])`)

export async function findRooms(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, RoomRow>> {
  const rows = await database.read(roomsStatement, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}
