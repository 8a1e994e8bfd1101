import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export interface ExportRow {
  readonly id: string
  readonly state: 'waiting' | 'ready' | 'failed' | 'over'
  readonly requestedAt: Date
  readonly readyAt: Date | null
  readonly expiresAt: Date | null
  readonly blobId: string | null
  readonly hash: string | null
  readonly size: number | null
}

const findStatement = sql<ExportRow>(
  'exports.find',
  `select e.id, e.state, e.requested_at as "requestedAt", e.ready_at as "readyAt", e.expires_at as "expiresAt",
     e.blob_id as "blobId", b.hash, b.size
   from exports e left join blobs b on b.id = e.blob_id where e.account_id = $1`,
)

/** What somebody asked for last. */
export async function findExport(db: Queryable, accountId: string): Promise<ExportRow | null> {
  const [row] = await db.run(findStatement, [accountId])
  return row ?? null
}

const askStatement = sql<{ id: string }>(
  'exports.ask',
  `insert into exports as e (account_id, id, state, requested_at) values ($1, $2, 'waiting', $3)
   on conflict (account_id) do update
   set id = excluded.id, state = 'waiting', requested_at = excluded.requested_at, blob_id = null, ready_at = null, expires_at = null
   where e.state = 'failed' or e.requested_at <= $4 returning e.id`,
)

/** Takes the place of the last one, if that failed or was asked for before `since`. Of two at once one is the first. */
export async function askForExport(
  db: Queryable,
  { accountId, id, now, since }: { accountId: string; id: string; now: Date; since: Date },
): Promise<boolean> {
  return (await db.run(askStatement, [accountId, id, now, since])).length > 0
}

const readyStatement = sql<{ accountId: string }>(
  'exports.ready',
  `update exports set state = 'ready', blob_id = $2, ready_at = $3, expires_at = $4
   where id = $1 and state = 'waiting' returning account_id as "accountId"`,
)

/** Whose it is; null where nobody waits for it any more. */
export async function setReady(
  db: Queryable,
  id: string,
  made: { readonly blobId: string; readonly readyAt: Date; readonly expiresAt: Date },
): Promise<string | null> {
  const [row] = await db.run(readyStatement, [id, made.blobId, made.readyAt, made.expiresAt])
  return row?.accountId ?? null
}

const failStatement = sql('exports.fail', `update exports set state = 'failed' where id = $1 and state = 'waiting'`)

export async function setFailed(db: Queryable, id: string): Promise<void> {
  await db.run(failStatement, [id])
}

const overStatement = sql(
  'exports.over',
  `update exports set state = 'over', blob_id = null where state = 'ready' and expires_at <= $1`,
)

/** Lets go of those whose time is over: their bytes are then swept as all that nothing refers to. */
export async function endExports(db: Queryable, now: Date): Promise<void> {
  await db.run(overStatement, [now])
}

const waitingStatement = sql<{ accountId: string }>(
  'exports.waiting',
  `select account_id as "accountId" from exports where id = $1 and state = 'waiting'`,
)

/** Whose it is, as long as somebody waits for it. */
export async function findWaiting(database: Database, id: string): Promise<string | null> {
  const [row] = await database.read(waitingStatement, [id])
  return row?.accountId ?? null
}
