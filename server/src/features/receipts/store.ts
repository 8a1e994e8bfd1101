import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

const markStatement = sql(
  'receipts.mark',
  `update memberships ms set read_seq = greatest(ms.read_seq, least($3, r.seq)),
     delivered_seq = greatest(ms.delivered_seq, least($4, r.seq))
   from rooms r where r.id = ms.room_id and ms.room_id = $1 and ms.account_id = $2 and ms.left_at is null`,
)

/** Moves a member's marks forward, never back and never beyond what has been said. */
export async function mark(
  db: Queryable,
  roomId: string,
  accountId: string,
  read: number,
  delivered: number,
): Promise<void> {
  await db.run(markStatement, [roomId, accountId, read, delivered])
}

const mentionsStatement = sql<{ roomId: string; mentions: number }>(
  'receipts.mentions',
  `select ms.room_id as "roomId", count(*)::int as mentions
   from memberships ms join messages m on m.room_id = ms.room_id and m.seq > ms.read_seq
   where ms.account_id = $1 and ms.room_id = any($2::uuid[]) and ms.left_at is null and (m.mentions <> '{}' or m.mentions_room is not null)
     and (m.mentions @> array[$1::uuid] or m.mentions_room is not null) and m.author_id <> $1
   group by ms.room_id`,
)

/** How many unread messages mention somebody, by room; a room without any is absent. */
export async function countMentions(
  database: Database,
  accountId: string,
  roomIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.read(mentionsStatement, [accountId, roomIds])
  return new Map(rows.map((row) => [row.roomId, row.mentions]))
}

const receivedStatement = sql<{ accountId: string; hasRead: boolean }>(
  'receipts.received',
  `select ms.account_id as "accountId",
     ms.read_seq >= $2 and coalesce((p.chosen ->> 'readReceipts')::boolean, true) as "hasRead"
   from memberships ms left join preferences p on p.account_id = ms.account_id
   where ms.room_id = $1 and ms.left_at is null and ms.account_id <> $3 and greatest(ms.delivered_seq, ms.read_seq) >= $2
   order by ms.account_id limit 1000`,
)

/** Who has a message, and who has read it and lets others know. */
export function listReceived(database: Database, roomId: string, seq: number, authorId: string) {
  return database.read(receivedStatement, [roomId, seq, authorId])
}
