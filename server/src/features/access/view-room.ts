import type { MembershipView, RoomView } from '@parley/protocol'
import { viewAuthor, viewAvatar } from './view-author.ts'
import type { MemberRow, MembershipRow, RoomRow } from './rooms.ts'

export function viewRoom(row: RoomRow): RoomView {
  return {
    id: row.id,
    kind: row.kind,
    visibility: row.visibility,
    name: row.name,
    topic: row.topic,
    description: row.description,
    category: row.category,
    slug: row.slug,
    ...(row.formerSlugs.length > 0 && { formerSlugs: [...row.formerSlugs] }),
    avatarUrl: viewAvatar(row.avatarId),
    people: viewPeople(row.people),
    maxMembers: row.maxMembers,
    memberCount: row.memberCount,
    ownerId: row.ownerId,
    historyVisibility: row.historyVisibility,
    slowModeSeconds: row.slowModeSeconds,
    readOnly: row.readOnly,
    seq: row.seq,
    rev: row.rev,
    lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}

function viewPeople(people: RoomRow['people']): RoomView['people'] {
  if (people === null) return null
  const [one, other] = people
  return [viewAuthor(one), viewAuthor(other)]
}

const nobody: ReadonlySet<string> = new Set()

/**
 * A membership as everybody else in the room sees it: how somebody wants to be notified is their own. How far those have come
 * whom a block parts from who looks is not said either.
 */
export function viewMember(row: MemberRow, parted = nobody): MembershipView {
  const own = {
    notify: 'all',
    mutedUntil: null,
    favourite: false,
    position: null,
    readTurn: 0,
    readTurnSeq: 0,
  } as const
  const marks = parted.has(row.userId)
    ? { readSeq: 0, deliveredSeq: 0 }
    : { readSeq: row.showsReading ? row.reachedSeq : 0 }
  return { ...viewMembership(row), ...own, ...marks }
}

/** A membership as the member sees it. */
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
    favourite: row.favouriteAt !== null,
    position: row.favouriteAt,
    readTurn: row.readTurn,
    readTurnSeq: row.readTurnSeq,
    silencedUntil: row.silencedUntil?.toISOString() ?? null,
  }
}
