import { isReadable } from '../access/rooms.ts'
import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

/** A room somebody is or was in. Of one that is closed to them now only what they had of it: not what it is called today. */
export interface OwnRoom {
  readonly roomId: string
  readonly kind: string
  readonly name: string | null
  /** With whom, in a direct. */
  readonly with: string | null
  readonly role: string
  readonly joinedAt: Date
  readonly leftAt: Date | null
  readonly silencedUntil: Date | null
  readonly bannedUntil: Date | null
  readonly notify: string
  readonly favourite: boolean
  readonly readSeq: number
}

const roomsStatement = sql<OwnRoom>(
  'exports.rooms',
  `select r.id as "roomId", r.kind, case when ${isReadable('$2')} then r.name end as name,
     (select a.username from accounts a where r.kind = 'direct' and a.id = any(string_to_array(r.direct_key, ' ')::uuid[]) and a.id <> $1) as with,
     ms.role, ms.joined_at as "joinedAt", ms.left_at as "leftAt", ms.silenced_until as "silencedUntil", ms.banned_until as "bannedUntil",
     ms.notify, ms.favourite_at is not null as favourite, ms.read_seq as "readSeq"
   from memberships ms join rooms r on r.id = ms.room_id where ms.account_id = $1 order by ms.joined_at, r.id`,
)

/** Nobody is in more than some thousands. */
export function readRooms(database: Database, accountId: string, now: Date): Promise<OwnRoom[]> {
  return database.run(roomsStatement, [accountId, now])
}

const spanStatement = sql<{ first: number | null; last: number | null }>(
  'exports.span',
  `select min(seq) as first, max(seq) as last from messages where room_id = $1 and author_id = $2`,
)

/** From the first to the last of what somebody said in a room; null where it is nothing. */
export async function readSpan(database: Database, roomId: string, accountId: string) {
  const [row] = await database.run(spanStatement, [roomId, accountId])
  return row === undefined || row.first === null || row.last === null ? null : { first: row.first, last: row.last }
}

interface OwnMessage {
  readonly id: string
  readonly seq: number
}

const messagesStatement = sql<OwnMessage>(
  'exports.messages',
  `select m.id, m.seq, m.content, m.reply_to_seq as "replyToSeq", m.created_at as "createdAt", m.edited_at as "editedAt", m.deleted_at as "deletedAt",
     (select jsonb_agg(f.id order by f.position) from files f where f.room_id = m.room_id and f.seq = m.seq and f.owner_id = $2) as "fileIds",
     (select jsonb_agg(jsonb_build_object('content', v.content, 'writtenAt', v.written_at) order by v.version)
      from message_versions v where v.message_id = m.id) as "earlier"
   from messages m where m.room_id = $1 and m.author_id = $2 and m.kind <> 'system' and m.seq between $3 and $4 order by m.seq`,
)

/** What somebody said between two places of a room. */
export function readMessages(database: Database, roomId: string, accountId: string, from: number, to: number) {
  return database.run(messagesStatement, [roomId, accountId, from, to])
}

const reactionsStatement = sql<object>(
  'exports.reactions',
  `select x.room_id as "roomId", x.seq, x.emoji, x.created_at as "createdAt"
   from reactions x where x.room_id = $1 and x.account_id = $2 and x.seq between $3 and $4 order by x.seq, x.emoji`,
)

export function readReactions(database: Database, roomId: string, accountId: string, from: number, to: number) {
  return database.run(reactionsStatement, [roomId, accountId, from, to])
}

const seqStatement = sql<{ seq: number }>('exports.seq', 'select seq from rooms where id = $1')

export async function lastOf(database: Database, roomId: string): Promise<number> {
  const [row] = await database.run(seqStatement, [roomId])
  return row?.seq ?? 0
}
