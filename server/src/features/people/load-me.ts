import type { MeView } from '@parley/protocol'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/postgres/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getPerson } from './store.ts'
import { viewMe } from './view.ts'

/** A person as they see themselves; their session has ended if they are no more. */
export async function loadMe(
  { database, clock }: { database: Database; clock: Clock },
  accountId: string,
): Promise<MeView> {
  const row = await getPerson(database, accountId)
  if (row === null) throw new Refusal('session_ended')
  return viewMe(row, clock.now())
}
