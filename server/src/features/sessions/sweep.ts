import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/postgres/database.ts'
import { sweepSessions } from './store.ts'

const dayMs = 24 * 3600 * 1000
/** An administrator who follows up on a theft wants to see devices that were signed out lately. */
const keepSessionsDays = 30

/** Clears what nobody can use any more. Any number of nodes may do it at any time. */
export async function sweepOldSessions({ database, clock }: { database: Database; clock: Clock }): Promise<void> {
  const now = clock.now().getTime()
  await sweepSessions(database, new Date(now), new Date(now - keepSessionsDays * dayMs))
}
