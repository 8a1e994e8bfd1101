import type { MembershipView, RoomView } from '@parley/protocol/wire'
import type { RoomEntry } from '@parley/sdk'

export interface EntryWish extends Partial<
  Pick<RoomView, 'kind' | 'category' | 'archivedAt' | 'people' | 'ownerId' | 'memberCount' | 'createdAt'>
> {
  readonly unread?: number
  readonly mentions?: number
  readonly notify?: MembershipView['notify']
  readonly mutedUntil?: string
  /** Where it stands among the favourites. */
  readonly position?: number
}

/** A room somebody is in, for tests: an ordinary channel but for what is wished. */
export function sampleEntry(id: string, wish: EntryWish = {}): RoomEntry {
  const { unread = 0, mentions = 0, notify = 'all', mutedUntil = null, position = null, ...rest } = wish
  const room: RoomView = {
    id,
    name: id,
    kind: 'channel',
    category: '',
    archivedAt: null,
    people: null,
    visibility: 'public',
    topic: '',
    description: '',
    slug: null,
    avatarUrl: null,
    maxMembers: 10,
    memberCount: 1,
    ownerId: null,
    historyVisibility: 'all',
    slowModeSeconds: 0,
    readOnly: false,
    seq: unread,
    rev: 0,
    lastMessageAt: null,
    createdAt: '2026-01-01T00:00:00Z',
    ...rest,
  }
  const membership: MembershipView = {
    roomId: id,
    userId: 'me',
    role: 'member',
    joinedAt: '2026-01-01T00:00:00Z',
    readSeq: 0,
    deliveredSeq: 0,
    notify,
    mutedUntil,
    readTurn: 0,
    readTurnSeq: 0,
    silencedUntil: null,
    favourite: position !== null,
    position,
  }
  return { room, membership, unread, mentions, lastMessage: null, isBehind: false }
}
