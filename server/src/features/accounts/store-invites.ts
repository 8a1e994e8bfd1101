import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export interface PlaceInviteRow {
  readonly code: string
  readonly note: string
  readonly createdBy: { readonly id: string; readonly name: string } | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly uses: number
}

const columns = `i.code, i.note, i.created_at as "createdAt", i.expires_at as "expiresAt", i.max_uses as "maxUses", i.uses,
  case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.username) end as "createdBy"`
const tables = 'place_invites i left join accounts a on a.id = i.created_by'
const isGood = (now: string) =>
  `i.revoked_at is null and (i.expires_at is null or i.expires_at > ${now}) and (i.max_uses is null or i.uses < i.max_uses)`

const insertStatement = sql(
  'placeInvites.insert',
  'insert into place_invites (code, note, created_by, created_at, expires_at, max_uses) values ($1, $2, $3, $4, $5, $6)',
)

export async function insertPlaceInvite(
  db: Queryable,
  { code, note, createdAt, expiresAt, maxUses }: Omit<PlaceInviteRow, 'createdBy' | 'uses'>,
  createdBy: string,
): Promise<void> {
  await db.run(insertStatement, [code, note, createdBy, createdAt, expiresAt, maxUses])
}

const getStatement = sql<PlaceInviteRow>('placeInvites.get', `select ${columns} from ${tables} where i.code = $1`)

export async function getPlaceInvite(db: Queryable, code: string): Promise<PlaceInviteRow | null> {
  const [row] = await db.run(getStatement, [code])
  return row ?? null
}

const listStatement = sql<PlaceInviteRow>(
  'placeInvites.list',
  `select ${columns} from ${tables} where ${isGood('$1')} and (i.created_at, i.code) < ($2, $3)
   order by i.created_at desc, i.code desc limit $4`,
)

/** Those that are still good, the latest first. */
export function listPlaceInvites(
  database: Database,
  now: Date,
  before: { readonly at: string; readonly code: string },
  limit: number,
): Promise<PlaceInviteRow[]> {
  return database.read(listStatement, [now, before.at, before.code, limit])
}

const revokeStatement = sql<{ code: string }>(
  'placeInvites.revoke',
  'update place_invites set revoked_at = $2 where code = $1 and revoked_at is null returning code',
)

/** Whether there was such a code. */
export async function revokePlaceInvite(db: Queryable, code: string, now: Date): Promise<boolean> {
  return (await db.run(revokeStatement, [code, now])).length > 0
}

const useStatement = sql<{ code: string }>(
  'placeInvites.use',
  `update place_invites i set uses = uses + 1 where i.code = $1 and ${isGood('$2')} returning i.code`,
)

/** Uses a code up by one, if there is one left to use. */
export async function useInvite(db: Queryable, code: string, now: Date): Promise<boolean> {
  return (await db.run(useStatement, [code, now])).length > 0
}
