import type { BotScope } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export interface BotRow {
  readonly id: string
  readonly owner: { readonly id: string; readonly username: string; readonly displayName: string } | null
  readonly tokens: number
  readonly lastUsedAt: Date | null
  readonly createdAt: Date
}

/** A session is made as if it had been used then: what was used later was used. */
const lastUse = `max(s.last_used_at) filter (where s.last_used_at > s.created_at)`

/** `$1` is now. */
const select = `select b.account_id as id, b.created_at as "createdAt",
    case when o.id is not null then jsonb_build_object('id', o.id, 'username', o.username, 'displayName', o.display_name) end as owner,
    used.tokens, used."lastUsedAt"
  from bots b left join accounts o on o.id = b.owner_id
  cross join lateral (
    select count(*) filter (where s.ended_at is null and s.expires_at > $1)::int as tokens, ${lastUse} as "lastUsedAt"
    from bot_tokens t join sessions s on s.id = t.id where t.bot_id = b.account_id
  ) used
  where b.removed_at is null`

const getStatement = sql<BotRow>('bots.get', `${select} and b.account_id = $2`)

export async function getBot(database: Database, id: string, now: Date): Promise<BotRow | null> {
  const [row] = await database.read(getStatement, [now, id])
  return row ?? null
}

const listStatement = sql<BotRow>(
  'bots.list',
  `${select} and ($2::uuid is null or b.owner_id = $2) and ($3::uuid is null or b.account_id < $3)
   order by b.account_id desc limit $4`,
)

/** The newest first; those of one owner, or with null those of everybody. */
export function listBots(
  database: Database,
  asked: { ownerId: string | null; beforeId: string | null; limit: number; now: Date },
): Promise<BotRow[]> {
  return database.read(listStatement, [asked.now, asked.ownerId, asked.beforeId, asked.limit])
}

const holdOwnerStatement = sql('bots.holdOwner', 'select from accounts where id = $1 for no key update')
const countStatement = sql<{ many: number }>(
  'bots.count',
  'select count(*)::int as many from bots where owner_id = $1 and removed_at is null',
)

/** How many somebody has; nobody else adds to them until the transaction is over. */
export async function countBots(db: Queryable, ownerId: string): Promise<number> {
  await db.run(holdOwnerStatement, [ownerId])
  const [row] = await db.run(countStatement, [ownerId])
  return row?.many ?? 0
}

const insertStatement = sql('bots.insert', 'insert into bots (account_id, owner_id, created_at) values ($1, $2, $3)')

export async function insertBot(db: Queryable, id: string, ownerId: string, now: Date): Promise<void> {
  await db.run(insertStatement, [id, ownerId, now])
}

const holdStatement = sql<{ ownerId: string | null }>(
  'bots.hold',
  `select owner_id as "ownerId" from bots where account_id = $1 and removed_at is null for update`,
)

/** Who answers for a bot, which nobody else changes until the transaction is over; undefined when there is none. */
export async function holdBot(db: Queryable, id: string): Promise<string | null | undefined> {
  const [row] = await db.run(holdStatement, [id])
  return row?.ownerId
}

const removeStatement = sql('bots.remove', 'update bots set removed_at = $2 where account_id = $1')
const endAllStatement = sql<{ id: string }>(
  'bots.endSessions',
  `update sessions set ended_at = $2, end_reason = 'bot_removed' where account_id = $1 and ended_at is null returning id`,
)

/** Ends a bot and all that let it in. Answers with the sessions that were ended. */
export async function removeBot(db: Queryable, id: string, now: Date): Promise<string[]> {
  await db.run(removeStatement, [id, now])
  return await endAllSessions(db, id, now)
}

export async function endAllSessions(db: Queryable, accountId: string, now: Date): Promise<string[]> {
  return (await db.run(endAllStatement, [accountId, now])).map((row) => row.id)
}

const roomsStatement = sql<{ roomId: string }>(
  'bots.rooms',
  `select ms.room_id as "roomId" from memberships ms join rooms r on r.id = ms.room_id
   where ms.account_id = $1 and ms.left_at is null and r.kind <> 'direct'`,
)

/** The rooms that a bot can be taken out of. */
export async function roomsOfBot(database: Database, id: string): Promise<string[]> {
  return (await database.read(roomsStatement, [id])).map((row) => row.roomId)
}

export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly scopes: BotScope[]
  readonly lastFour: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
}

const tokensStatement = sql<TokenRow>(
  'bots.tokens',
  `select t.id, t.name, s.scopes, t.last_four as "lastFour", s.created_at as "createdAt", s.expires_at as "expiresAt",
     case when s.last_used_at > s.created_at then s.last_used_at end as "lastUsedAt"
   from bot_tokens t join sessions s on s.id = t.id
   where t.bot_id = $1 and s.ended_at is null and s.expires_at > $2 order by t.id desc`,
)

/** What lets a bot in now, the newest first. */
export function listTokens(db: Queryable, botId: string, now: Date): Promise<TokenRow[]> {
  return db.run(tokensStatement, [botId, now])
}

export interface NewToken extends Omit<TokenRow, 'lastUsedAt'> {
  readonly botId: string
  readonly hash: Buffer
}

const insertTokenStatement = sql(
  'bots.insertToken',
  `with opened as (
     insert into sessions (id, account_id, device, created_at, last_used_at, expires_at, scopes)
     values ($1, $2, $3, $4, $4, $5, $6) returning id
   )
   insert into bot_tokens (id, bot_id, name, hash, last_four) select id, $2, $3, $7, $8 from opened`,
)

export async function insertToken(db: Queryable, token: NewToken): Promise<void> {
  const { id, botId, name, createdAt, expiresAt, scopes, hash, lastFour } = token
  await db.run(insertTokenStatement, [id, botId, name, createdAt, expiresAt, scopes, hash, lastFour])
}
