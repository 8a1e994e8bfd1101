import type { RoomEvent, RoomView } from '@parley/protocol/wire'
import type { RoomChanges } from '../store/apply.ts'
import type { RoomRecord } from '../store/room-record.ts'

/**
 * What was missed, as the events that would have told it, in the order in which it came about: each thing once, in its present
 * state. Must be asked before the changes are applied. Nothing is told of what came after the person's own end there.
 */
export function retell(record: RoomRecord, changes: RoomChanges): RoomEvent[] {
  const { entry, rev: held, told, toldSeq } = record
  const room = changes.room.id
  const events: RoomEvent[] = []
  if (isDifferent(told ?? entry.room, changes.room)) {
    events.push({ ev: 'room.updated', room, rev: changes.rev, data: { room: changes.room } })
  }
  for (const { membership, user, left, rev, joinedRev } of changes.members) {
    const ev = left ? 'member.left' : joinedRev > held ? 'member.joined' : 'member.updated'
    events.push({ ev, room, rev, data: { roomId: room, membership, user } })
  }
  for (const message of changes.messages) {
    const ev =
      message.deletedAt !== null ? 'message.deleted' : message.seq > toldSeq ? 'message.created' : 'message.updated'
    events.push({ ev, room, rev: message.rev, data: { message } })
  }
  const inOrder = events.toSorted((a, b) => a.rev - b.rev)
  const end = inOrder.findIndex(
    ({ ev, data }) =>
      ev === 'member.left' && 'membership' in data && data.membership.userId === entry.membership.userId,
  )
  return end < 0 ? inOrder : inOrder.slice(0, end + 1)
}

const counters = new Set<string>(['seq', 'rev', 'lastMessageAt', 'memberCount'] satisfies (keyof RoomView)[])

/** Both come from JSON and hold little. */
function isDifferent(before: RoomView, after: RoomView): boolean {
  return (Object.keys(after) as (keyof RoomView)[]).some(
    (field) => !counters.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
}
