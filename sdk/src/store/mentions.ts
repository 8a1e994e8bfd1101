import type { MessageView } from '@parley/protocol/wire'
import { patchEntry, type RoomRecord } from './room-record.ts'

/** Whether somebody is kept away, who calls for no attention. */
export type KeepsAway = (personId: string) => boolean

/** Whether a message counts among the unread mentions of somebody. */
function isUnreadMention(message: MessageView, personId: string, readSeq: number, keepsAway: KeepsAway): boolean {
  if (message.seq <= readSeq || message.deletedAt !== null || message.author.id === personId) return false
  if (keepsAway(message.author.id)) return false
  return message.mentionsRoom === 'room' || message.mentions.includes(personId)
}

/** Counts a message that is new, and notices where a change of one makes the count doubtful. */
export function countMention(record: RoomRecord, personId: string, message: MessageView, keepsAway: KeepsAway): void {
  const { membership, mentions } = record.entry
  if (message.rev <= record.countedRev || message.seq <= membership.readSeq) return
  const isMention = isUnreadMention(message, personId, membership.readSeq, keepsAway)
  if (message.seq > Math.max(record.heardSeq, record.countedSeq)) {
    if (!isMention) return
    record.mentionNews += 1
    patchEntry(record, { mentions: mentions + 1 })
    return
  }
  // While nobody has counted yet, what was counted before this change may be on its way.
  if (isMention || mentions > 0 || record.isMentionsUnsure) doubtMentions(record)
}

/** The count may be wrong; one that is being asked for may be too. */
export function doubtMentions(record: RoomRecord): void {
  record.isMentionsUnsure = true
  record.mentionNews += 1
}

/** The server has counted. */
export function tellMentions(record: RoomRecord, mentions: number, rev: number, seq: number): void {
  record.countedRev = Math.max(record.countedRev, rev)
  record.countedSeq = Math.max(record.countedSeq, seq)
  record.isMentionsUnsure = false
  record.mentionNews += 1
  patchEntry(record, { mentions })
}

/** Where everything unread is held, nobody needs to be asked. */
export function settleMentions(record: RoomRecord, personId: string, keepsAway: KeepsAway): void {
  const { membership, room } = record.entry
  const from = membership.readSeq + 1
  if (!record.timeline.covers(from, room.seq)) return
  record.isMentionsUnsure = false
  const unread = record.timeline.in({ from, to: room.seq })
  patchEntry(record, {
    mentions: unread.filter((message) => isUnreadMention(message, personId, membership.readSeq, keepsAway)).length,
  })
}
