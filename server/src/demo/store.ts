import type { Queryable } from '../platform/postgres/database.ts'
import { sql } from '../platform/postgres/statement.ts'

/** A message, and when it is to have been said. */
export interface Dated {
  readonly roomId: string
  readonly seq: number
  readonly at: Date
}

const messagesStatement = sql(
  'demo.redate',
  `update messages m set created_at = d.at
   from unnest($1::uuid[], $2::bigint[], $3::timestamptz[]) d (room_id, seq, at)
   where m.room_id = d.room_id and m.seq = d.seq`,
)
// What the place itself said in between, such as who came in, was said just after what stands before it.
const notesStatement = sql(
  'demo.redateNotes',
  `update messages m set created_at = p.at
   from (select room_id, seq, max(created_at) over (partition by room_id order by seq) as at from messages) p
   where m.room_id = p.room_id and m.seq = p.seq and m.created_at < p.at`,
)
const roomsStatement = sql(
  'demo.redateRooms',
  `update rooms r set last_message_at = p.at
   from (select room_id, max(created_at) as at from messages group by room_id) p where r.id = p.room_id`,
)

// What it can be found by says when it was said; the place writes it down anew.
const wordsStatement = sql('demo.forgetWords', 'delete from message_words')
const progressStatement = sql(
  'demo.forgetProgress',
  `update search_progress set id = '00000000-0000-0000-0000-000000000000'`,
)

/** Spreads what was said just now over the weeks before. */
export async function redate(db: Queryable, messages: readonly Dated[]): Promise<void> {
  const columns = [messages.map(({ roomId }) => roomId), messages.map(({ seq }) => seq), messages.map(({ at }) => at)]
  await db.run(messagesStatement, columns)
  await db.run(notesStatement)
  await db.run(roomsStatement)
  await db.run(wordsStatement)
  await db.run(progressStatement)
}
