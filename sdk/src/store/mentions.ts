import type { MessageView } from '@parley/protocol/wire'
import { patchEntry, type RoomRecord } from './room-record.ts'

/** Whether a message counts among the unread mentions of somebody. */
function isUnreadMention(message: MessageView, personId: string, readSeq: number): boolean {
  if (message.seq <= readSeq || message.deletedAt !== null || message.author.id === personId) return false
  return message.mentionsRoom !== null || message.mentions.includes(personId)
}

/** Counts a message that is new or has changed; `before` is its former state, if that is held. */
export function countMention(
  record: RoomRecord,
  personId: string,
  message: MessageView,
  before: MessageView | undefined,
): void {
  const { membership, mentions } = record.entry
  if (message.rev <= record.countedRev || message.seq <= membership.readSeq) return
  const now = isUnreadMention(message, personId, membership.readSeq) ? 1 : 0
  if (message.seq > Math.max(record.heardSeq, record.countedSeq)) patchEntry(record, { mentions: mentions + now })
  // While catching up with a count that is newer than what is held, the former state says nothing about what was counted.
  else if (before === undefined || record.rev < record.countedRev) record.isMentionsUnsure = true
  else if (message.rev > before.rev) {
    const was = isUnreadMention(before, personId, membership.readSeq) ? 1 : 0
    patchEntry(record, { mentions: mentions + now - was })
  }
}

/** The person has read up to `readSeq`. */
export function readMentions(record: RoomRecord, personId: string, readSeq: number): void {
  const { membership, mentions } = record.entry
  if (readSeq <= membership.readSeq || mentions === 0) return
  if (readSeq >= Math.max(record.heardSeq, record.countedSeq)) patchEntry(record, { mentions: 0 })
  else if (record.timeline.covers(membership.readSeq + 1, readSeq)) {
    const read = record.timeline
      .in({ from: membership.readSeq + 1, to: readSeq })
      .filter((message) => isUnreadMention(message, personId, membership.readSeq)).length
    patchEntry(record, { mentions: Math.max(0, mentions - read) })
  } else record.isMentionsUnsure = true
}

/** The server has counted. */
export function tellMentions(record: RoomRecord, mentions: number, rev: number, seq: number): void {
  record.countedRev = Math.max(record.countedRev, rev)
  record.countedSeq = Math.max(record.countedSeq, seq)
  record.isMentionsUnsure = false
  patchEntry(record, { mentions })
}
