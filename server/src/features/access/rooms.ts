import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { type AuthorRow, authorJson } from '../../roomlog/author.ts'

export type RoomRole = 'owner' | 'admin' | 'moderator' | 'member'

export interface RoomRow {
  readonly id: string
  readonly kind: 'channel' | 'group' | 'direct'
  readonly visibility: 'public' | 'private'
  readonly name: string | null
  readonly topic: string
  readonly description: string
  readonly category: string
  readonly slug: string | null
  /** The latest first. */
  readonly formerSlugs: readonly { readonly slug: string; readonly until: string }[]
  readonly avatarId: string | null
  /** Both people of a direct. */
  readonly people: readonly [AuthorRow, AuthorRow] | null
  readonly maxMembers: number
  readonly memberCount: number
  readonly ownerId: string | null
  readonly historyVisibility: 'all' | 'joined'
  readonly slowModeSeconds: number
  readonly readOnly: boolean
  readonly seq: number
  readonly rev: number
  readonly floorRev: number
  /** When its own facts were changed last. */
  readonly changedRev: number
  readonly lastMessageAt: Date | null
  readonly createdAt: Date
  readonly archivedAt: Date | null
}

/** Found by primary key, and only for directs, so that reading any other room costs nothing more. */
const peopleOfDirect = `case when r.kind = 'direct' then (
    select jsonb_agg(${authorJson('a')} order by a.id)
    from accounts a where a.id = any(string_to_array(r.direct_key, ' ')::uuid[])) end`

/** The columns of a room under the names of `RoomRow`; `r` is the room. */
export const roomColumns = `r.id, r.kind, r.visibility, r.name, r.topic, r.description, r.category, r.slug, r.former_slugs as "formerSlugs", r.avatar_id as "avatarId", r.max_members as "maxMembers",
  r.member_count as "memberCount", r.owner_id as "ownerId", r.history_visibility as "historyVisibility",
  r.slow_mode_seconds as "slowModeSeconds", r.read_only as "readOnly", r.seq, r.rev, r.floor_rev as "floorRev", r.changed_rev as "changedRev",
  r.last_message_at as "lastMessageAt", r.created_at as "createdAt", r.archived_at as "archivedAt",
  ${peopleOfDirect} as people`

export interface MembershipRow {
  readonly roomId: string
  readonly userId: string
  readonly role: RoomRole
  readonly joinedAt: Date
  readonly joinedRev: number
  readonly firstSeq: number
  readonly readSeq: number
  readonly deliveredSeq: number
  /** The furthest that was ever read: what others see of who marked the room unread since. */
  readonly reachedSeq: number
  readonly readTurn: number
  /** How far the room was when this turn began. */
  readonly readTurnSeq: number
  readonly favouriteAt: number | null
  readonly notify: 'all' | 'mentions' | 'none'
  readonly mutedUntil: Date | null
  readonly silencedUntil: Date | null
  readonly bannedUntil: Date | null
  readonly leftAt: Date | null
}

/** The columns of a membership under the names of `MembershipRow`; `ms` is the membership. */
export const membershipColumns = `ms.room_id as "roomId", ms.account_id as "userId", ms.role, ms.joined_at as "joinedAt", ms.joined_rev as "joinedRev",
  ms.first_seq as "firstSeq", ms.read_seq as "readSeq", ms.delivered_seq as "deliveredSeq",
  greatest(ms.read_seq, ms.reached_seq) as "reachedSeq", ms.read_turn as "readTurn", ms.read_turn_seq as "readTurnSeq", ms.favourite_at as "favouriteAt", ms.notify,
  ms.muted_until as "mutedUntil", ms.silenced_until as "silencedUntil", ms.banned_until as "bannedUntil", ms.left_at as "leftAt"`

/** Somebody in a room. */
export interface InRoom {
  readonly accountId: string
  readonly roomId: string
}

/** A membership as others may know it. */
export interface MemberRow extends MembershipRow {
  /** Whether they let others know how far they have read. */
  readonly showsReading: boolean
}

/** The columns of `MemberRow`, to be read from `memberTables`. */
export const memberColumns = `${membershipColumns}, coalesce((p.chosen ->> 'readReceipts')::boolean, true) as "showsReading"`
export const memberTables = 'memberships ms left join preferences p on p.account_id = ms.account_id'

/** Whether somebody who has left a room may not come back now. */
export function isKeptOut(membership: Pick<MembershipRow, 'bannedUntil'> | null, now: Date): boolean {
  const until = membership?.bannedUntil ?? null
  return until !== null && until > now
}

/**
 * Whether somebody may read a room, as the door in `open-room.ts` decides it: `r` is the room, `ms` what they are in it, and
 * `now` an expression for the time.
 */
export const isReadable = (now: string) =>
  `((ms.account_id is not null and ms.left_at is null) or (r.visibility = 'public' and (ms.banned_until > ${now}) is not true))`

const roomStatement = sql<RoomRow>('rooms.get', `select ${roomColumns} from rooms r where r.id = $1`)
const membershipStatement = sql<MembershipRow>(
  'rooms.membership',
  `select ${membershipColumns} from memberships ms where ms.room_id = $1 and ms.account_id = $2`,
)

/** What somebody is, or was, in a room, as a transaction that holds it sees it. */
export async function readMembership(db: Queryable, roomId: string, accountId: string): Promise<MembershipRow | null> {
  const [row] = await db.run(membershipStatement, [roomId, accountId])
  return row ?? null
}

/** A room and what somebody is, or was, in it. Both are read in one journey. */
export async function findRoom(
  database: Database,
  roomId: string,
  accountId: string,
): Promise<{ room: RoomRow | null; membership: MembershipRow | null }> {
  const [rooms, memberships] = await Promise.all([
    database.read(roomStatement, [roomId]),
    database.read(membershipStatement, [roomId, accountId]),
  ])
  return { room: rooms[0] ?? null, membership: memberships[0] ?? null }
}

/** The room as it is now. */
export async function currentRoom(database: Database, roomId: string): Promise<RoomRow | null> {
  const [row] = await database.read(roomStatement, [roomId])
  return row ?? null
}

/** The room as a transaction that holds it sees it. */
export async function readRoom(db: Queryable, roomId: string): Promise<RoomRow | null> {
  const [row] = await db.run(roomStatement, [roomId])
  return row ?? null
}
