import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

const firstStatement = sql<{ seq: number }>(
  'rooms.firstRemains',
  'select seq from messages where room_id = $1 order by seq limit $2 for update',
)

/** The first messages of a room that is gone, which nobody else removes or writes words of until this transaction is over. */
export async function lockRemains(db: Queryable, roomId: string, many: number): Promise<number[]> {
  return (await db.run(firstStatement, [roomId, many])).map(({ seq }) => seq)
}

/** By themselves: what follows from the deletion of messages one by one would count the people they belong to in any order. */
const filesStatement = sql('rooms.clearFiles', 'delete from files where room_id = $1 and seq <= $2')
const messagesStatement = sql(
  'rooms.clearMessages',
  `with called as (
     delete from mentions k using messages m
     where m.room_id = $1 and m.seq <= $2 and m.mentions <> '{}' and k.message_id = m.id and k.account_id = any(m.mentions)
   ),
   findable as (
     delete from message_words w using messages m
     where m.room_id = $1 and m.seq <= $2 and w.at = date_trunc('milliseconds', m.created_at) and w.id = m.id
   )
   delete from messages where room_id = $1 and seq <= $2`,
)

/** Removes everything up to a place, and whatever belongs to it. */
export async function removeUpTo(db: Queryable, roomId: string, seq: number): Promise<void> {
  await db.run(filesStatement, [roomId, seq])
  await db.run(messagesStatement, [roomId, seq])
}
