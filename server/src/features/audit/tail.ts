import type { AuditEntryView } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { listEntries } from './store.ts'
import { viewEntry } from './view.ts'

/** The last entries, in the order in which they were written. */
export async function tailAudit(database: Database, many: number): Promise<AuditEntryView[]> {
  const rows = await listEntries(database, {}, { beyond: null, limit: many, order: 'desc' })
  return rows.toReversed().map((row) => viewEntry(row, { showsAddress: true }))
}
