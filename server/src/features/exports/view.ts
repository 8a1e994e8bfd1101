import { basePath, durations, type ExportView } from '@parley/protocol'
import type { SignedIn } from '../access/actor.ts'
import type { House } from '../house.ts'
import type { ExportRow } from './store.ts'

/** Whether it can be taken now: its time ends by the clock, whenever it is swept. */
export function isThere({ state, expiresAt }: ExportRow, now: Date): boolean {
  return state === 'ready' && expiresAt !== null && expiresAt > now
}

export function viewExport(
  { clock, filePasses }: Pick<House, 'clock' | 'filePasses'>,
  { sessionId }: SignedIn,
  row: ExportRow,
): ExportView {
  const now = clock.now()
  const there = isThere(row, now)
  const expiresAt = new Date(now.getTime() + durations.fileLinkSeconds * 1000)
  const link = filePasses.forLink({ sessionId, fileId: row.id, variant: '', expiresAt })
  const query = new URLSearchParams({ exportId: row.id, link })
  return {
    id: row.id,
    state: row.state === 'ready' && !there ? 'over' : row.state,
    requestedAt: row.requestedAt.toISOString(),
    readyAt: row.readyAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    size: there ? row.size : null,
    url: there ? `${basePath}/users/me/export/file?${query.toString()}` : null,
  }
}
