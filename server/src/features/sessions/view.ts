import type { SessionView } from '@parley/protocol'
import type { SessionRow } from './store.ts'

export function viewSession(row: SessionRow, currentId: string): SessionView {
  return {
    id: row.id,
    device: row.device,
    address: row.address,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    current: row.id === currentId,
  }
}
