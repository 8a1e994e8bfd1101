import type { Settings } from '../../config/settings.ts'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { SignedIn } from '../access/actor.ts'
import { Refusal } from '../../platform/refusal.ts'

/** All files of the place together are counted under it. */
const placeScope = '00000000-0000-0000-0000-000000000000'

const usedStatement = sql<{ bytes: number }>('files.used', 'select bytes from file_usage where scope = $1')

async function usedBy(database: Database, scope: string): Promise<number> {
  const [row] = await database.read(usedStatement, [scope])
  return row?.bytes ?? 0
}

/** How much the files of somebody come to, and all of the place. */
export async function usageOf(database: Database, accountId: string): Promise<{ own: number; place: number }> {
  const [own, place] = await Promise.all([usedBy(database, accountId), usedBy(database, placeScope)])
  return { own, place }
}

type Quotas = Pick<Settings, 'PARLEY_FILE_QUOTA' | 'PARLEY_FILE_QUOTA_GUEST' | 'PARLEY_FILE_QUOTA_PLACE'>
type Owner = Pick<SignedIn, 'accountId' | 'kind'>

/** How much the files of somebody may come to; null without a bound. */
export function ownQuota(
  { PARLEY_FILE_QUOTA: all, PARLEY_FILE_QUOTA_GUEST: guests }: Quotas,
  { kind }: Pick<Owner, 'kind'>,
) {
  return kind !== 'guest' || guests === null ? all : Math.min(guests, all ?? guests)
}

/** How much somebody may still bring, and with what more is refused. */
export interface Allowance {
  left: number
  readonly beyond: 'quota_exceeded' | 'place_full'
}

/** What is left for somebody at the moment; what comes at the same time is not considered. */
export async function allowanceOf(database: Database, settings: Quotas, owner: Owner): Promise<Allowance> {
  const used = await usageOf(database, owner.accountId)
  const left = (bytes: number, quota: number | null) =>
    quota === null ? Number.POSITIVE_INFINITY : Math.max(0, quota - bytes)
  const own = left(used.own, ownQuota(settings, owner))
  const place = left(used.place, settings.PARLEY_FILE_QUOTA_PLACE)
  return own <= place ? { left: own, beyond: 'quota_exceeded' } : { left: place, beyond: 'place_full' }
}

/** Whoever adds to the same count waits for the row, so the bound holds however many come at once. */
const addStatement = sql<{ bytes: number }>(
  'files.addUsage',
  `insert into file_usage as u (scope, bytes) select $1, $2 where $3::bigint is null or $2 <= $3
   on conflict (scope) do update set bytes = u.bytes + excluded.bytes where $3::bigint is null or u.bytes + excluded.bytes <= $3
   returning bytes`,
)

/** Counts bytes for a person and the place, or refuses. Always in this order, so that nobody waits for each other. */
export async function addUsage(db: Queryable, settings: Quotas, owner: Owner, bytes: number): Promise<void> {
  const own = await db.run(addStatement, [owner.accountId, bytes, ownQuota(settings, owner)])
  if (own.length === 0) throw new Refusal('quota_exceeded')
  const all = await db.run(addStatement, [placeScope, bytes, settings.PARLEY_FILE_QUOTA_PLACE])
  if (all.length === 0) throw new Refusal('place_full')
}
