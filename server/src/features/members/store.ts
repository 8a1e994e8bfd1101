import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { breaksCheck } from '../../platform/postgres/faults.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { SignedIn } from '../access/actor.ts'
import {
  type InRoom,
  memberColumns,
  type MemberRow,
  type MembershipRow,
  membershipColumns,
  memberTables,
  type RoomRole,
} from '../access/rooms.ts'

export interface Entry {
  readonly roomId: string
  readonly accountId: string
  readonly role: RoomRole
  readonly now: Date
  readonly rev: number
  /** The last message so far: what is before it is read, in a sense. */
  readonly seq: number
  readonly firstSeq: number
}

const enterStatement = sql<{ accountId: string }>(
  'members.enter',
  `insert into memberships as ms (room_id, account_id, role, joined_at, rev, joined_rev, joined_seq, read_seq, delivered_seq, first_seq)
   values ($1, $2, $3, $4, $5, $5, $6, $6, $6, $7)
   on conflict (room_id, account_id) do update set role = excluded.role, joined_at = excluded.joined_at, rev = excluded.rev, joined_rev = excluded.rev,
     joined_seq = excluded.joined_seq, read_seq = excluded.read_seq, delivered_seq = excluded.delivered_seq, first_seq = excluded.first_seq, left_at = null, banned_until = null,
     read_turn = ms.read_turn + 1, read_turn_seq = 0, reached_seq = 0, favourite_at = null
   where ms.left_at is not null
   returning account_id as "accountId"`,
)
const countStatement = sql('members.count', 'update rooms set member_count = member_count + $2 where id = $1')

/** Takes somebody in. False when they are in already; throws `RoomFull` when there is no place. */
export async function enterRoom(db: Queryable, entry: Entry): Promise<boolean> {
  const { roomId, accountId, role, now, rev, seq, firstSeq } = entry
  const entered = await db.run(enterStatement, [roomId, accountId, role, now, rev, seq, firstSeq])
  if (entered.length === 0) return false
  try {
    await db.run(countStatement, [roomId, 1])
  } catch (error) {
    throw breaksCheck(error, 'rooms_not_overfull') ? new RoomFull() : error
  }
  return true
}

/** The room's last place is taken. */
export class RoomFull extends Error {
  override readonly name = 'RoomFull'
}

const leaveStatement = sql<{ accountId: string }>(
  'members.leave',
  `with begun as (delete from drafts where room_id = $1 and account_id = $2)
   update memberships set left_at = $3, banned_until = coalesce($4, banned_until), rev = $5, role = 'member'
   where room_id = $1 and account_id = $2 and left_at is null returning account_id as "accountId"`,
)

export async function leaveRoom(
  db: Queryable,
  roomId: string,
  accountId: string,
  now: Date,
  bannedUntil: Date | null,
  rev: number,
): Promise<boolean> {
  const left = await db.run(leaveStatement, [roomId, accountId, now, bannedUntil, rev])
  if (left.length === 0) return false
  await db.run(countStatement, [roomId, -1])
  return true
}

const roomsStatement = sql<{ many: number }>(
  'members.rooms',
  `select count(*)::int as many from memberships ms join rooms r on r.id = ms.room_id
   where ms.account_id = $1 and ms.left_at is null and r.kind <> 'direct'`,
)

/** How many rooms somebody is in, directs not counted. */
export async function countRooms(db: Queryable, accountId: string): Promise<number> {
  const [row] = await db.run(roomsStatement, [accountId])
  return row?.many ?? 0
}

const banStatement = sql<{ accountId: string }>(
  'members.ban',
  `with begun as (delete from drafts where room_id = $1 and account_id = $2)
   update memberships set banned_until = $3
   where room_id = $1 and account_id = $2 and left_at is not null and banned_until is distinct from $3 returning account_id as "accountId"`,
)

/** Keeps out who has left. False when they are kept out for as long already. */
export async function banLeft(db: Queryable, roomId: string, accountId: string, until: Date): Promise<boolean> {
  return (await db.run(banStatement, [roomId, accountId, until])).length > 0
}

const unbanStatement = sql<{ accountId: string }>(
  'members.unban',
  `update memberships set banned_until = null
   where room_id = $1 and account_id = $2 and banned_until > $3 returning account_id as "accountId"`,
)

/** Lets somebody come back. False when they are not kept out. */
export async function unban(db: Queryable, roomId: string, accountId: string, now: Date): Promise<boolean> {
  return (await db.run(unbanStatement, [roomId, accountId, now])).length > 0
}

const linksStatement = sql(
  'members.links',
  'update invites set revoked_at = $3 where room_id = $1 and created_by = $2 and revoked_at is null',
)

/** Ends the links by which somebody let others in. */
export async function endLinks(db: Queryable, roomId: string, accountId: string, now: Date): Promise<void> {
  await db.run(linksStatement, [roomId, accountId, now])
}

const roleStatement = sql(
  'members.role',
  'update memberships set role = $3, rev = $4 where room_id = $1 and account_id = $2',
)
const ownerStatement = sql('members.owner', 'update rooms set owner_id = $2 where id = $1')
const ownerlessStatement = sql(
  'members.ownerless',
  `select from rooms r join accounts a on a.id = $2
   where r.id = $1 and a.kind = 'person' and not exists (
     select from memberships ms
     where ms.room_id = r.id and ms.account_id = r.owner_id and ms.left_at is null and ms.role = 'owner'
   )`,
)
const silenceStatement = sql(
  'members.silence',
  'update memberships set silenced_until = $3, rev = $4 where room_id = $1 and account_id = $2',
)

export async function setRole(
  db: Queryable,
  roomId: string,
  accountId: string,
  role: RoomRole,
  rev: number,
): Promise<void> {
  await db.run(roleStatement, [roomId, accountId, role, rev])
  if (role === 'owner') await db.run(ownerStatement, [roomId, accountId])
}

export async function silence(
  db: Queryable,
  roomId: string,
  accountId: string,
  until: Date | null,
  rev: number,
): Promise<void> {
  await db.run(silenceStatement, [roomId, accountId, until, rev])
}

/** Whether nobody in a room owns it and somebody, who is in it, could. */
export async function couldOwn(db: Queryable, roomId: string, accountId: string): Promise<boolean> {
  return (await db.run(ownerlessStatement, [roomId, accountId])).length > 0
}

export async function disown(db: Queryable, roomId: string): Promise<void> {
  await db.run(ownerStatement, [roomId, null])
}

const unveilStatement = sql(
  'members.unveil',
  'update memberships set first_seq = 1 where room_id = $1 and first_seq > 1',
)

/** From now on everybody sees all that was said. */
export async function unveilHistory(db: Queryable, roomId: string): Promise<void> {
  await db.run(unveilStatement, [roomId])
}

const heirStatement = sql<{ accountId: string }>(
  'members.heir',
  `select ms.account_id as "accountId" from memberships ms join accounts a on a.id = ms.account_id
   where ms.room_id = $1 and ms.left_at is null and ms.account_id <> $2 and a.kind = 'person' and a.deactivated_at is null
   order by case ms.role when 'admin' then 0 when 'moderator' then 1 else 2 end, ms.joined_at, ms.account_id limit 1`,
)

/** Who follows an owner that leaves: the highest and longest member. */
export async function findHeir(db: Queryable, roomId: string, leavingId: string): Promise<string | null> {
  const [row] = await db.run(heirStatement, [roomId, leavingId])
  return row?.accountId ?? null
}

const bannedStatement = sql<{ accountId: string }>(
  'members.banned',
  'select account_id as "accountId" from memberships where room_id = $1 and account_id = any($2::uuid[]) and banned_until > $3',
)

export async function findBanned(
  db: Queryable,
  roomId: string,
  accountIds: readonly string[],
  now: Date,
): Promise<string[]> {
  return (await db.run(bannedStatement, [roomId, accountIds, now])).map((row) => row.accountId)
}

export interface ListedMember extends MemberRow {
  readonly place: number
  readonly searchText: string
}

export interface MemberPlace {
  readonly place: number
  readonly searchText: string
  readonly accountId: string
}

const listStatement = sql<ListedMember>(
  'members.list',
  `select * from (
     select ${memberColumns}, a.search_text as "searchText",
       case ms.role when 'owner' then 0 when 'admin' then 1 when 'moderator' then 2 else 3 end as place
     from ${memberTables} join accounts a on a.id = ms.account_id
     where ms.room_id = $1 and ms.left_at is null and a.search_text like '%' || $2 || '%'
   ) listed where (place, "searchText", "userId") > ($3, $4, $5) order by place, "searchText", "userId" limit $6`,
)

export function listMembers(
  database: Database,
  roomId: string,
  pattern: string,
  after: MemberPlace,
  limit: number,
): Promise<ListedMember[]> {
  return database.search(listStatement, [roomId, pattern, after.place, after.searchText, after.accountId, limit])
}

const manyStatement = sql<MemberRow>(
  'members.many',
  `select ${memberColumns} from ${memberTables} where ms.room_id = $1 and ms.account_id = any($2::uuid[])`,
)

/** What these people are, or were, in a room. */
export function findMembers(database: Database, roomId: string, accountIds: readonly string[]): Promise<MemberRow[]> {
  return database.read(manyStatement, [roomId, accountIds])
}

const changedStatement = sql<MemberRow & { rev: number }>(
  'members.changed',
  `select ${memberColumns}, ms.rev from ${memberTables} where ms.room_id = $1 and ms.rev > $2 order by ms.rev limit $3`,
)

/** Memberships whose last change came after a revision, in the order of those changes. */
export function membersChanged(database: Database, roomId: string, since: number, limit: number) {
  return database.read(changedStatement, [roomId, since, limit])
}

const formerStatement = sql<InRoom & { rev: number }>(
  'members.former',
  `select ms.account_id as "accountId", ms.room_id as "roomId", ms.rev from unnest($1::uuid[], $2::uuid[]) as asked (account, room)
   join memberships ms on ms.account_id = asked.account and ms.room_id = asked.room where ms.left_at is not null`,
)

/** Those of these pairs where the person was in the room and is not any more, with the revision of the last change of that. */
export function formerMemberships(database: Database, pairs: readonly InRoom[]) {
  return database.read(formerStatement, [pairs.map(({ accountId }) => accountId), pairs.map(({ roomId }) => roomId)])
}

const insideStatement = sql<MembershipRow>(
  'members.inside',
  `select ${membershipColumns} from unnest($1::uuid[], $2::uuid[]) as asked (account, room)
   join memberships ms on ms.account_id = asked.account and ms.room_id = asked.room where ms.left_at is null`,
)

/** What people are in rooms that they are in, pair by pair; who is not in the room is absent. */
export function membershipsIn(database: Database, pairs: readonly InRoom[]): Promise<MembershipRow[]> {
  return database.read(insideStatement, [pairs.map(({ accountId }) => accountId), pairs.map(({ roomId }) => roomId)])
}

const differentStatement = sql<MembershipRow>(
  'members.different',
  `select ${membershipColumns} from memberships ms where ms.account_id = $1 and ms.left_at is null
     and (ms.notify <> 'all' or ms.muted_until is not null or ms.favourite_at is not null or ms.read_turn > 0)`,
)

/** Those of somebody that are their own in some respect. */
export function ownMemberships(database: Database, accountId: string): Promise<MembershipRow[]> {
  return database.read(differentStatement, [accountId])
}

const notifyStatement = sql(
  'members.notify',
  'update memberships set notify = $3, muted_until = $4 where room_id = $1 and account_id = $2 and left_at is null',
)

/** A person's own wish; nobody else's business, so it takes no revision of the room. */
export async function setNotify(
  db: Queryable,
  roomId: string,
  accountId: string,
  level: MembershipRow['notify'],
  mutedUntil: Date | null,
) {
  await db.run(notifyStatement, [roomId, accountId, level, mutedUntil])
}

/** A favourite and where it stands. */
export interface Favourite {
  readonly roomId: string
  readonly position: number
}

const favouritesStatement = sql<Favourite>(
  'members.favourites',
  `select room_id as "roomId", favourite_at as position from memberships
   where account_id = $1 and favourite_at is not null and left_at is null order by favourite_at, room_id`,
)

/** In their order. */
export function readFavourites(db: Queryable, accountId: string): Promise<Favourite[]> {
  return db.run(favouritesStatement, [accountId])
}

const placeStatement = sql(
  'members.place',
  'update memberships set favourite_at = $3 where room_id = $1 and account_id = $2 and left_at is null',
)

export async function placeFavourite(db: Queryable, roomId: string, accountId: string, position: number | null) {
  await db.run(placeStatement, [roomId, accountId, position])
}

const kindStatement = sql<{ kind: SignedIn['kind'] }>('members.kind', 'select kind from accounts where id = $1')

/** What sort of account it is; null for one that is not there. */
export async function readKind(db: Queryable, accountId: string): Promise<SignedIn['kind'] | null> {
  const [row] = await db.run(kindStatement, [accountId])
  return row?.kind ?? null
}
