import type { AdminUserView } from '@parley/protocol'
import { viewAvatar } from '../../access/view-author.ts'
import type { AccountRow } from './store.ts'

export function viewAccount({ avatarId, deactivatedAt, lastSeenAt, createdAt, ...row }: AccountRow): AdminUserView {
  return {
    ...row,
    avatarUrl: viewAvatar(avatarId),
    state: deactivatedAt === null ? 'active' : 'deactivated',
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}
