import type { MembershipView, RoomView } from '@parley/protocol/wire'

/** A room for tests. */
export const sampleRoom: RoomView = {
  id: '018f0000-0000-7000-8000-000000000001',
  kind: 'channel',
  visibility: 'public',
  name: 'Harbour',
  topic: 'Ships',
  description: '',
  category: 'Sea',
  slug: 'harbour',
  avatarUrl: null,
  people: null,
  maxMembers: 500,
  memberCount: 3,
  ownerId: 'owner',
  historyVisibility: 'all',
  slowModeSeconds: 0,
  readOnly: false,
  seq: 1,
  rev: 1,
  lastMessageAt: null,
  createdAt: '2026-01-01T00:00:00Z',
  archivedAt: null,
}

export function sampleMembership(userId: string, role: MembershipView['role']): MembershipView {
  return {
    roomId: sampleRoom.id,
    userId,
    role,
    joinedAt: '2026-01-01T00:00:00Z',
    readSeq: 0,
    deliveredSeq: 0,
    notify: 'all',
    mutedUntil: null,
    favourite: false,
    position: null,
    readTurn: 0,
    readTurnSeq: 0,
    silencedUntil: null,
  }
}
