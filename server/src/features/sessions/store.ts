import type { BotScope } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

/** A session that may act, and whose it is. */
export interface LiveSession {
  readonly sessionId: string
  readonly accountId: string
  readonly kind: 'person' | 'guest' | 'bot'
  readonly role: 'user' | 'moderator' | 'admin'
  readonly expiresAt: Date
  /** What a bot was let do; null for people and guests. */
  readonly scopes: readonly BotScope[] | null
  /** Until when they may write nothing in the whole place. */
  readonly mutedUntil: Date | null
}

/** Why a session ended, for the record. */
export type EndReason =
  | 'signed_out'
  | 'signed_out_elsewhere'
  | 'signed_out_by_admin'
  | 'password_changed'
  | 'password_reset'
  | 'refresh_reused'
  | 'deactivated'
  | 'deleted'
  | 'token_revoked'
  | 'bot_removed'
  | 'banned'

export interface SessionRow {
  readonly id: string
  readonly device: string
  readonly address: string | null
  readonly createdAt: Date
  readonly lastUsedAt: Date
  readonly expiresAt: Date
}

const columns = `id, device, address, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt"`

const insertStatement = sql(
  'sessions.insert',
  `insert into sessions (id, account_id, device, address, created_at, last_used_at, expires_at)
   values ($1, $2, $3, $4, $5, $5, $6)`,
)

export async function insertSession(
  db: Queryable,
  session: { id: string; accountId: string; device: string; address: string; now: Date; expiresAt: Date },
): Promise<void> {
  const { id, accountId, device, address, now, expiresAt } = session
  await db.run(insertStatement, [id, accountId, device, address, now, expiresAt])
}

/** Sessions with whose they are, and who answers for a bot; what a bot's owner may not do it may not do either. */
const tables = `sessions s join accounts a on a.id = s.account_id
     left join bots b on b.account_id = a.id left join accounts o on o.id = b.owner_id`
const isKept = (account: string) => `(${account}.banned_until > $2) is not true`
const isLive = `s.ended_at is null and s.expires_at > $2 and ${isKept('a')}
     and (b.account_id is null or (b.removed_at is null and o.id is not null and o.deactivated_at is null and ${isKept('o')}))`

const liveStatement = sql<LiveSession>(
  'sessions.findLive',
  `select s.id as "sessionId", a.id as "accountId", a.kind, a.role, s.expires_at as "expiresAt", s.scopes,
     greatest(a.muted_until, o.muted_until) as "mutedUntil"
   from ${tables} where s.id = any($1::uuid[]) and ${isLive}`,
)

/** Those of these sessions that may act now, by id. */
export async function findLive(
  database: Database,
  sessionIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, LiveSession>> {
  const sessions = await database.read(liveStatement, [sessionIds, now])
  return new Map(sessions.map((session) => [session.sessionId, session]))
}

const overStatement = sql<{ id: string }>(
  'sessions.findOver',
  `select asked.id from unnest($1::uuid[]) as asked (id)
   where not exists (select from ${tables} where s.id = asked.id and ${isLive})`,
)

/** Those of these sessions that may not act any more. */
export async function findOver(database: Database, sessionIds: readonly string[], now: Date): Promise<string[]> {
  const over = await database.read(overStatement, [sessionIds, now])
  return over.map(({ id }) => id)
}

const listStatement = sql<SessionRow>(
  'sessions.list',
  `select ${columns} from sessions
   where account_id = $1 and ended_at is null and expires_at > $2
   order by last_used_at desc, id limit 100`,
)

export function listSessions(database: Database, accountId: string, now: Date): Promise<SessionRow[]> {
  return database.read(listStatement, [accountId, now])
}

const getStatement = sql<SessionRow>('sessions.get', `select ${columns} from sessions where id = $1`)

export async function getSession(database: Database, sessionId: string): Promise<SessionRow | null> {
  const [row] = await database.read(getStatement, [sessionId])
  return row ?? null
}

const endStatement = sql<{ id: string }>(
  'sessions.end',
  `update sessions set ended_at = $3, end_reason = $4
   where id = $1 and account_id = $2 and ended_at is null and expires_at > $3 returning id`,
)

/** Whether there was such a live session of this account. */
export async function endSession(
  db: Queryable,
  sessionId: string,
  accountId: string,
  now: Date,
  reason: EndReason,
): Promise<boolean> {
  const ended = await db.run(endStatement, [sessionId, accountId, now, reason])
  return ended.length > 0
}

const endOthersStatement = sql<{ id: string }>(
  'sessions.endOthers',
  `update sessions set ended_at = $3, end_reason = $4
   where account_id = $1 and id is distinct from $2 and ended_at is null returning id`,
)

/** Ends all of somebody's sessions but one, or all. */
export async function endOtherSessions(
  db: Queryable,
  accountId: string,
  keepId: string | null,
  now: Date,
  reason: EndReason,
): Promise<string[]> {
  const ended = await db.run(endOthersStatement, [accountId, keepId, now, reason])
  return ended.map((row) => row.id)
}

/** One statement for all: the sessions, and when their people were last seen. In order, because other nodes do the same. */
const usedStatement = sql(
  'sessions.markUsed',
  `with held as (
     select s.id, u.at from sessions s join unnest($1::uuid[], $2::timestamptz[]) as u (id, at) on u.id = s.id
     order by s.id for no key update of s
   ),
   used as (
     update sessions s set last_used_at = greatest(s.last_used_at, h.at) from held h where s.id = h.id returning s.account_id, h.at
   ),
   seen as (
     select a.id, u.at from accounts a join (select account_id, max(at) as at from used group by account_id) u on u.account_id = a.id
     order by a.id for no key update of a
   )
   update accounts a set last_seen_at = greatest(a.last_seen_at, s.at)
   from seen s where a.id = s.id and a.chosen_presence <> 'invisible'`,
)

export async function markUsed(database: Database, used: readonly (readonly [string, Date])[]): Promise<void> {
  await database.run(usedStatement, [used.map(([id]) => id), used.map(([, at]) => at)])
}

export interface RefreshRow {
  readonly sessionId: string
  readonly usedAt: Date | null
  readonly expiresAt: Date
  readonly sessionOver: boolean
  readonly isBanned: boolean
  readonly accountId: string
  readonly kind: LiveSession['kind']
  readonly isActive: boolean
}

const insertRefreshStatement = sql(
  'sessions.insertRefresh',
  'insert into refresh_tokens (hash, session_id, issued_at, expires_at) values ($1, $2, $3, $4)',
)

export async function insertRefresh(
  db: Queryable,
  hash: Buffer,
  sessionId: string,
  now: Date,
  expiresAt: Date,
): Promise<void> {
  await db.run(insertRefreshStatement, [hash, sessionId, now, expiresAt])
}

/** Locks the token and its session: two uses of one chain happen one after the other, and the second sees the first. */
const lockRefreshStatement = sql<RefreshRow>(
  'sessions.lockRefresh',
  `select r.session_id as "sessionId", r.used_at as "usedAt", r.expires_at as "expiresAt",
     s.ended_at is not null as "sessionOver", a.id as "accountId", a.kind, (a.banned_until > $2) is true as "isBanned", (a.deactivated_at is null or exists (select from deletions d where d.account_id = a.id)) as "isActive"
   from refresh_tokens r join sessions s on s.id = r.session_id join accounts a on a.id = s.account_id
   where r.hash = $1 for update of r, s`,
)

export async function lockRefresh(db: Queryable, hash: Buffer, now: Date): Promise<RefreshRow | null> {
  const [row] = await db.run(lockRefreshStatement, [hash, now])
  return row ?? null
}

const findRefreshStatement = sql<{ hash: Buffer }>(
  'sessions.findRefresh',
  'select hash from refresh_tokens where hash = any($1::bytea[])',
)

export async function findRefresh(db: Queryable, hashes: readonly Buffer[]): Promise<Buffer | null> {
  const [row] = await db.run(findRefreshStatement, [hashes])
  return row?.hash ?? null
}

const useRefreshStatement = sql(
  'sessions.useRefresh',
  `with used as (update refresh_tokens set used_at = $2 where hash = $1 returning session_id),
     expired as (
       select r.hash from refresh_tokens r join used on used.session_id = r.session_id
       where r.expires_at <= $2 for update of r skip locked
     ),
     cleared as (delete from refresh_tokens r using expired where r.hash = expired.hash)
   update sessions s set last_used_at = $2, expires_at = $3 from used where s.id = used.session_id`,
)

/** Marks a token used, prolongs its session and clears tokens of the chain that nobody can present any more. */
export async function useRefresh(db: Queryable, hash: Buffer, now: Date, sessionExpiresAt: Date): Promise<void> {
  await db.run(useRefreshStatement, [hash, now, sessionExpiresAt])
}

const sweepStatement = sql(
  'sessions.sweep',
  `with tokens as (delete from refresh_tokens where expires_at < $1)
   delete from sessions where coalesce(ended_at, expires_at) < $2`,
)

/** Forgets refresh tokens that expired before `tokensBefore`, and sessions that were over before `sessionsBefore`. */
export async function sweepSessions(database: Database, tokensBefore: Date, sessionsBefore: Date): Promise<void> {
  await database.run(sweepStatement, [tokensBefore, sessionsBefore])
}
