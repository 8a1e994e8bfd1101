import type { AuditEntryView } from '@parley/protocol'
import type { EntryRow } from './store.ts'

export function viewEntry(row: EntryRow, { showsAddress }: { readonly showsAddress: boolean }): AuditEntryView {
  const { n, at, actorId, actorName, act, targetKind, targetId, targetName, roomId, details, address, hash } = row
  return {
    n,
    at: at.toISOString(),
    actor: actorId === null ? null : { id: actorId, name: actorName ?? '' },
    act,
    target: targetKind === null || targetId === null ? null : { kind: targetKind, id: targetId, name: targetName },
    roomId,
    details: { ...details },
    address: showsAddress ? address : null,
    hash,
  }
}
