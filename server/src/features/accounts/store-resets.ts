import { createHash } from 'node:crypto'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

const hashOf = (code: string) => createHash('sha256').update(code).digest()

const putStatement = sql(
  'resets.put',
  `insert into password_resets (account_id, hash, created_by, created_at, expires_at) values ($1, $2, $3, $4, $5)
   on conflict (account_id) do update
   set hash = excluded.hash, created_by = excluded.created_by, created_at = excluded.created_at, expires_at = excluded.expires_at`,
)

export interface NewReset {
  readonly accountId: string
  readonly code: string
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Lets somebody set a new password with a code; one that they had before is worth nothing any more. */
export async function putReset(db: Queryable, { accountId, code, createdBy, ...times }: NewReset): Promise<void> {
  await db.run(putStatement, [accountId, hashOf(code), createdBy, times.createdAt, times.expiresAt])
}

const ofStatement = sql<{ createdAt: Date; expiresAt: Date }>(
  'resets.of',
  'select created_at as "createdAt", expires_at as "expiresAt" from password_resets where account_id = $1 and expires_at > $2',
)

export async function findReset(database: Database, accountId: string, now: Date) {
  const [row] = await database.read(ofStatement, [accountId, now])
  return row ?? null
}

const whoseStatement = sql<{ accountId: string; username: string }>(
  'resets.whose',
  `select a.id as "accountId", a.username from password_resets r join accounts a on a.id = r.account_id
   where r.hash = $1 and r.expires_at > $2`,
)

/** For whom a code is. */
export async function findByCode(database: Database, code: string, now: Date) {
  const [row] = await database.read(whoseStatement, [hashOf(code), now])
  return row ?? null
}

const useStatement = sql<{ id: string }>(
  'resets.use',
  `with used as (delete from password_resets where hash = $1 and expires_at > $2 returning account_id)
   update accounts a set password_hash = $3 from used where a.id = used.account_id returning a.id`,
)

/** Uses a code up for a new password: whether it was still good. */
export async function useReset(db: Queryable, code: string, now: Date, passwordHash: string): Promise<boolean> {
  return (await db.run(useStatement, [hashOf(code), now, passwordHash])).length > 0
}

const dropStatement = sql('resets.drop', 'delete from password_resets where account_id = $1')

export async function dropReset(db: Queryable, accountId: string): Promise<void> {
  await db.run(dropStatement, [accountId])
}
