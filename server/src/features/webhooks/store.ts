import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export interface WebhookRow {
  readonly id: string
  readonly roomId: string
  readonly accountId: string
  readonly mayRename: boolean
  readonly mayCallAll: boolean
  readonly lastFour: string
  readonly createdBy: { readonly id: string; readonly username: string; readonly displayName: string } | null
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

const select = `select w.id, w.room_id as "roomId", w.account_id as "accountId", w.may_rename as "mayRename",
    w.may_call_all as "mayCallAll", w.last_four as "lastFour", w.created_at as "createdAt",
    case when c.id is not null then jsonb_build_object('id', c.id, 'username', c.username, 'displayName', c.display_name) end as "createdBy",
    case when s.last_used_at > s.created_at then s.last_used_at end as "lastUsedAt"
  from webhooks w join sessions s on s.id = w.session_id left join accounts c on c.id = w.created_by`

const listStatement = sql<WebhookRow>('webhooks.list', `${select} where w.room_id = $1 order by w.id desc`)

/** Those of a room, the newest first; there are never many. */
export function listWebhooks(database: Database, roomId: string): Promise<WebhookRow[]> {
  return database.read(listStatement, [roomId])
}

const getStatement = sql<WebhookRow>('webhooks.get', `${select} where w.room_id = $1 and w.id = $2`)

export async function getWebhook(db: Queryable, roomId: string, id: string): Promise<WebhookRow | null> {
  const [row] = await db.run(getStatement, [roomId, id])
  return row ?? null
}

const countStatement = sql<{ many: number }>(
  'webhooks.count',
  'select count(*)::int as many from webhooks where room_id = $1',
)

export async function countWebhooks(db: Queryable, roomId: string): Promise<number> {
  const [row] = await db.run(countStatement, [roomId])
  return row?.many ?? 0
}

export interface NewWebhook {
  readonly id: string
  readonly roomId: string
  readonly accountId: string
  readonly sessionId: string
  readonly name: string
  readonly hash: Buffer
  readonly lastFour: string
  readonly mayRename: boolean
  readonly mayCallAll: boolean
  readonly createdBy: string
  readonly now: Date
}

/** What it may do is all that a message needs; who has its address has nothing that opens anything else. */
const insertStatement = sql(
  'webhooks.insert',
  `with opened as (
     insert into sessions (id, account_id, device, created_at, last_used_at, expires_at, scopes)
     values ($4, $3, $5, $11, $11, '9999-12-31T23:59:59.999Z', '{messages:write}') returning id
   )
   insert into webhooks (id, room_id, account_id, session_id, hash, last_four, may_rename, may_call_all, created_by, created_at)
   select $1, $2, $3, id, $6, $7, $8, $9, $10, $11 from opened`,
)

export async function insertWebhook(db: Queryable, hook: NewWebhook): Promise<void> {
  const { id, roomId, accountId, sessionId, name, hash, lastFour, mayRename, mayCallAll, createdBy, now } = hook
  const secret = [hash, lastFour, mayRename, mayCallAll]
  await db.run(insertStatement, [id, roomId, accountId, sessionId, name, ...secret, createdBy, now])
}

const updateStatement = sql(
  'webhooks.update',
  'update webhooks set may_rename = coalesce($2, may_rename), may_call_all = coalesce($3, may_call_all) where id = $1',
)

export async function updateWebhook(
  db: Queryable,
  id: string,
  { mayRename, mayCallAll }: { readonly mayRename?: boolean | undefined; readonly mayCallAll?: boolean | undefined },
): Promise<void> {
  await db.run(updateStatement, [id, mayRename ?? null, mayCallAll ?? null])
}

const rotateStatement = sql('webhooks.rotate', 'update webhooks set hash = $2, last_four = $3 where id = $1')

export async function rotateWebhook(db: Queryable, id: string, hash: Buffer, lastFour: string): Promise<void> {
  await db.run(rotateStatement, [id, hash, lastFour])
}

const removeStatement = sql('webhooks.remove', 'delete from webhooks where id = $1')

export async function removeWebhook(db: Queryable, id: string): Promise<void> {
  await db.run(removeStatement, [id])
}

/** What is needed to let something in by a webhook. */
export interface HookDoor {
  readonly roomId: string
  readonly sessionId: string
  readonly name: string
  readonly hash: Buffer
  readonly mayRename: boolean
  readonly mayCallAll: boolean
  /** Until when who made it may say nothing themselves. */
  readonly heldUntil: Date | null
}

const doorStatement = sql<HookDoor>(
  'webhooks.door',
  `select w.room_id as "roomId", w.session_id as "sessionId", a.display_name as name, w.hash, w.may_rename as "mayRename",
     w.may_call_all as "mayCallAll",
     greatest(c.muted_until, c.banned_until) as "heldUntil"
   from webhooks w join accounts a on a.id = w.account_id left join accounts c on c.id = w.created_by where w.id = $1`,
)

export async function findHookDoor(database: Database, id: string): Promise<HookDoor | null> {
  const [row] = await database.read(doorStatement, [id])
  return row ?? null
}
