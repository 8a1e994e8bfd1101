import type { MembershipView, RoomView } from '@parley/protocol'
import type { MembershipRow, RoomRow } from './rooms.ts'

export function viewRoom(row: RoomRow): RoomView {
  const { floorRev: _, ...room } = row
  return {
    ...room,
    avatarUrl: null,
    lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}

export function viewMembership(row: MembershipRow): MembershipView {
  return {
    roomId: row.roomId,
    userId: row.userId,
    role: row.role,
    joinedAt: row.joinedAt.toISOString(),
    readSeq: row.readSeq,
    deliveredSeq: row.deliveredSeq,
    notify: row.notify,
    mutedUntil: row.mutedUntil?.toISOString() ?? null,
    silencedUntil: row.silencedUntil?.toISOString() ?? null,
  }
}
