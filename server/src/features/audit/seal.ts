import type { House } from '../house.ts'
import { lastEntry } from './store.ts'

/**
 * Says in the log of the program how far the audit log is. Who keeps that elsewhere can tell later whether entries were
 * taken from its end, which no hash inside of it shows.
 */
export async function sealAudit({ database, log }: Pick<House, 'database' | 'log'>): Promise<void> {
  const last = await lastEntry(database)
  if (last !== null) log.info({ audit: last.n, hash: last.hash }, 'the audit log')
}
