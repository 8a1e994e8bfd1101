import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { partedFrom } from '../access/blocks.ts'
import type { InRoom } from '../access/rooms.ts'

/** How far somebody has come in a room. */
export interface Mark {
  readonly roomId: string
  readonly accountId: string
  readonly readSeq: number
  readonly deliveredSeq: number
  /** Of which turn it is: one from before the room was marked unread is void. */
  readonly readTurn: number
}

/** What became of a mark that was to be written down. */
export interface WrittenMark extends Mark {
  /** `busy`: somebody else is changing this membership right now; `gone`: there is no such member any more. */
  readonly outcome: 'moved' | 'still' | 'busy' | 'gone'
  readonly showsReading: boolean
  /** What others see, who do not hear of it when somebody marks a room unread. */
  readonly reachedSeq: number
  readonly readTurnSeq: number
  readonly memberCount: number
  /** Whom they keep away, and who keeps them away: none of those hears how far they have come. */
  readonly partedFrom: readonly string[]
}

/**
 * Moves marks forward, never back and never beyond what has been said. It takes no row that somebody else holds, because it
 * holds many itself and must never be part of a deadlock.
 */
const writeStatement = sql<WrittenMark>(
  'receipts.write',
  `with wanted as (
     select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::int[])
       w (room_id, account_id, read_seq, delivered_seq, turn)
   ),
   taken as (
     select ms.room_id, ms.account_id from memberships ms join wanted w on w.room_id = ms.room_id and w.account_id = ms.account_id
     where ms.left_at is null for update of ms skip locked
   ),
   moved as (
     update memberships ms
     set read_seq = case when ms.read_turn = w.turn then greatest(ms.read_seq, least(w.read_seq, r.seq)) else ms.read_seq end,
       delivered_seq = greatest(ms.delivered_seq, least(w.delivered_seq, r.seq))
     from wanted w join taken t on t.room_id = w.room_id and t.account_id = w.account_id join rooms r on r.id = w.room_id
     where ms.room_id = w.room_id and ms.account_id = w.account_id
       and ((ms.read_turn = w.turn and ms.read_seq < least(w.read_seq, r.seq)) or ms.delivered_seq < least(w.delivered_seq, r.seq))
     returning ms.room_id, ms.account_id, ms.read_seq, ms.delivered_seq, ms.read_turn, ms.read_turn_seq,
       greatest(ms.read_seq, ms.reached_seq) as reached_seq
   )
   select w.room_id as "roomId", w.account_id as "accountId", coalesce(m.read_seq, w.read_seq) as "readSeq",
     coalesce(m.delivered_seq, w.delivered_seq) as "deliveredSeq",
     coalesce(m.read_turn, w.turn) as "readTurn", coalesce(m.read_turn_seq, 0) as "readTurnSeq", coalesce(m.reached_seq, 0) as "reachedSeq", coalesce(r.member_count, 0) as "memberCount",
     ${partedFrom('w.account_id')} as "partedFrom",
     coalesce((p.chosen ->> 'readReceipts')::boolean, true) as "showsReading",
     case when m.room_id is not null then 'moved' when t.room_id is not null then 'still' when ms.room_id is null then 'gone'
       else 'busy' end as outcome
   from wanted w
   left join taken t on t.room_id = w.room_id and t.account_id = w.account_id
   left join moved m on m.room_id = w.room_id and m.account_id = w.account_id
   left join memberships ms on ms.room_id = w.room_id and ms.account_id = w.account_id and ms.left_at is null
   left join rooms r on r.id = w.room_id
   left join preferences p on p.account_id = w.account_id`,
)

export function writeMarks(db: Queryable, marks: readonly Mark[]): Promise<WrittenMark[]> {
  return db.run(writeStatement, [
    marks.map(({ roomId }) => roomId),
    marks.map(({ accountId }) => accountId),
    marks.map(({ readSeq }) => readSeq),
    marks.map(({ deliveredSeq }) => deliveredSeq),
    marks.map(({ readTurn }) => readTurn),
  ])
}

/** Whom `@here` called is among those it mentions. Whom somebody keeps away does not call them. */
const calls = (person: string) => `(m.mentions <> '{}' or m.mentions_room is not null)
     and (m.mentions @> array[${person}] or m.mentions_room = 'room') and m.author_id <> ${person}
     and not exists (select from contacts k where k.account_id = ${person} and k.other_id = m.author_id and k.state = 'blocked')`

const mentionsStatement = sql<InRoom & { mentions: number }>(
  'receipts.mentions',
  `select ms.account_id as "accountId", ms.room_id as "roomId", count(*)::int as mentions
   from unnest($1::uuid[], $2::uuid[]) as asked (account, room)
   join memberships ms on ms.account_id = asked.account and ms.room_id = asked.room and ms.left_at is null
   join messages m on m.room_id = ms.room_id and m.seq > ms.read_seq
   where ${calls('ms.account_id')} group by ms.account_id, ms.room_id`,
)

/** How many unread messages mention people in rooms they are in, pair by pair; where there are none the pair is absent. */
export function countMentions(database: Database, pairs: readonly InRoom[]) {
  return database.read(mentionsStatement, [pairs.map(({ accountId }) => accountId), pairs.map(({ roomId }) => roomId)])
}

const mentionsBetweenStatement = sql<{ mentions: number }>(
  'receipts.mentionsBetween',
  `select count(*)::int as mentions from messages m where m.room_id = $2 and m.seq > $3 and m.seq <= $4 and ${calls('$1::uuid')}`,
)

/** How many messages after one place, and up to another, mention somebody. */
export async function countMentionsBetween(
  database: Database,
  accountId: string,
  roomId: string,
  after: number,
  upTo: number,
): Promise<number> {
  const [row] = await database.read(mentionsBetweenStatement, [accountId, roomId, after, upTo])
  return row?.mentions ?? 0
}

const receivedStatement = sql<{ accountId: string; hasRead: boolean }>(
  'receipts.received',
  `select ms.account_id as "accountId",
     greatest(ms.read_seq, ms.reached_seq) >= $2 and coalesce((p.chosen ->> 'readReceipts')::boolean, true) as "hasRead"
   from memberships ms left join preferences p on p.account_id = ms.account_id
   where ms.room_id = $1 and ms.left_at is null and ms.account_id <> $3 and greatest(ms.delivered_seq, ms.read_seq) >= $2
     and ms.joined_seq < $2 and ms.account_id <> all(${partedFrom('$4::uuid')})
   order by ms.account_id limit 1000`,
)

/**
 * Who has a message, of those who were there when it came, and who has read it and lets others know; nobody who keeps the asker
 * away, or whom they keep away.
 */
export function listReceived(
  database: Database,
  { roomId, seq, authorId }: { readonly roomId: string; readonly seq: number; readonly authorId: string },
  askerId: string,
) {
  return database.read(receivedStatement, [roomId, seq, authorId, askerId])
}

const holdStatement = sql(
  'receipts.hold',
  'select from memberships where room_id = $1 and account_id = $2 for no key update',
)

/** Nothing else moves somebody's mark, and they say nothing, until the transaction ends. */
export async function holdMark(db: Queryable, roomId: string, accountId: string): Promise<void> {
  await db.run(holdStatement, [roomId, accountId])
}

const unreadStatement = sql<{ roomId: string }>(
  'receipts.unread',
  `update memberships ms set reached_seq = greatest(ms.reached_seq, ms.read_seq), read_turn = ms.read_turn + 1,
     read_turn_seq = $4, read_seq = greatest(ms.first_seq - 1, $3)
   where ms.room_id = $1 and ms.account_id = $2 and ms.left_at is null and ms.read_seq > greatest(ms.first_seq - 1, $3)
   returning ms.room_id as "roomId"`,
)

/** Takes somebody's mark back, not beyond what they may see, in a room that has come as far as `lastSeq`. False when it was not further. */
export async function takeBack(
  db: Queryable,
  { roomId, accountId, readSeq, lastSeq }: { roomId: string; accountId: string; readSeq: number; lastSeq: number },
): Promise<boolean> {
  return (await db.run(unreadStatement, [roomId, accountId, readSeq, lastSeq])).length > 0
}

const openStatement = sql<Mark>(
  'receipts.open',
  `select ms.room_id as "roomId", ms.account_id as "accountId", r.seq as "readSeq", r.seq as "deliveredSeq", ms.read_turn as "readTurn"
   from memberships ms join rooms r on r.id = ms.room_id
   where ms.account_id = $1 and ms.left_at is null and ms.read_seq < r.seq`,
)

/** The marks that would leave somebody nothing unread. */
export function findUnread(database: Database, accountId: string): Promise<Mark[]> {
  return database.read(openStatement, [accountId])
}
