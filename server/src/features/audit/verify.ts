import { moderationVerifyAudit } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { implement } from '../implement.ts'
import { checkAfter, lastEntry } from './store.ts'

/** So many are looked at in one statement, which makes other long reads wait. */
const span = 5_000

export const verify = implement(moderationVerifyAudit, async (_input, { database }) => await verifyAudit(database))

/** Looks at every entry there is. */
export async function verifyAudit(
  database: Database,
): Promise<{ entries: number; brokenAt: number | null; hash: string | null }> {
  const last = await lastEntry(database)
  if (last === null) return { entries: 0, brokenAt: null, hash: null }
  let entries = 0
  let brokenAt: number | null = null
  for (let n = 0; n < last.n; n += span) {
    const part = await checkAfter(database, n, span)
    entries += part.many
    brokenAt ??= part.brokenAt
  }
  return { entries, brokenAt, hash: last.hash }
}
