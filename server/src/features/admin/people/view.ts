import type { AdminUserView } from '@parley/protocol'
import { viewAvatar } from '../../access/view-author.ts'
import type { AccountRow } from './store.ts'

export function viewAccount(row: AccountRow): AdminUserView {
  const { id, username, displayName, kind, role, avatarId, email, deactivatedAt, lastSeenAt, createdAt } = row
  return {
    id,
    username,
    displayName,
    kind,
    role,
    avatarUrl: viewAvatar(avatarId),
    email,
    state: deactivatedAt === null ? 'active' : 'deactivated',
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}
