import type { RoomEvent, RoomView } from '@parley/protocol/wire'
import type { RoomChanges } from '../store/apply.ts'
import type { RoomRecord } from '../store/room-record.ts'

/**
 * What was missed, as the events that would have told it: each thing once, in its present state. Must be asked before the
 * changes are applied.
 */
export function retell(record: RoomRecord, changes: RoomChanges): RoomEvent[] {
  const roomId = changes.room.id
  const events: RoomEvent[] = []
  for (const { membership, user, left } of changes.members) {
    const isKnown = record.members === null || record.members.has(membership.userId)
    const ev = left ? 'member.left' : isKnown ? 'member.updated' : 'member.joined'
    events.push({ ev, room: roomId, rev: changes.rev, data: { roomId, membership, user } })
  }
  if (isDifferent(record.entry.room, changes.room)) {
    events.push({ ev: 'room.updated', room: roomId, rev: changes.rev, data: { room: changes.room } })
  }
  for (const message of changes.messages.toSorted((a, b) => a.seq - b.seq)) {
    const isNew = message.seq > record.heardSeq
    const ev = message.deletedAt !== null ? 'message.deleted' : isNew ? 'message.created' : 'message.updated'
    events.push({ ev, room: roomId, rev: message.rev, data: { message } })
  }
  return events
}

const counters = new Set<string>(['seq', 'rev', 'lastMessageAt', 'memberCount'] satisfies (keyof RoomView)[])

function isDifferent(before: RoomView, after: RoomView): boolean {
  return (Object.keys(after) as (keyof RoomView)[]).some(
    (field) => !counters.has(field) && before[field] !== after[field],
  )
}
