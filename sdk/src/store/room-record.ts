import type { MembershipView, MessageView, RoomView, UserView } from '@parley/protocol/wire'
import { hasSameFields } from './same-fields.ts'
import { Timeline } from './timeline.ts'

/** A room this person is in, as a list of rooms shows it. */
export interface RoomEntry {
  readonly room: RoomView
  readonly membership: MembershipView
  /** Messages said since this person's mark. */
  readonly unread: number
  /** How many of them mention this person. */
  readonly mentions: number
  readonly lastMessage: MessageView | null
  /** Something happened in this very large room that has not been fetched, because nobody looks at it. */
  readonly isBehind: boolean
}

/** Somebody in a room. */
export interface MemberEntry {
  readonly membership: MembershipView
  readonly user: UserView
}

/** All that is held of one room. */
export interface RoomRecord {
  entry: RoomEntry
  /** Everything up to this revision is in here. */
  rev: number
  /** The room as events have told it, which what is held may be ahead of; null as long as none said that this person is in it. */
  told: RoomView | null
  /** The last message that events have told of. */
  toldSeq: number
  /** The last message that is known itself, not only by number. */
  heardSeq: number
  /** What the server counted mentions of last: everything up to this revision and this place. */
  countedRev: number
  countedSeq: number
  /** The count of mentions may be wrong; ask. */
  isMentionsUnsure: boolean
  /** Goes up with whatever changes the count, so that an answer which was on its way meanwhile is known to be old. */
  mentionNews: number
  timeline: Timeline
  /** Everybody in the room; null unless somebody wanted to know. */
  members: ReadonlyMap<string, MemberEntry> | null
  /** The last message of this person that was heard. */
  saidSeq: number
  /** Goes up when somebody comes, goes or changes, so that a list which was on its way meanwhile is known to be old. */
  memberNews: number
}

/** A room as it was found at the revision in its `room`. */
interface FoundRoom {
  readonly room: RoomView
  readonly membership: MembershipView
  readonly mentions: number
  readonly lastMessage: MessageView | null
}

/** Holds a room from what was found of it. */
export function recordOf(found: FoundRoom): RoomRecord {
  const { room, membership, mentions, lastMessage } = found
  const entry = { room, membership, unread: unreadOf(room, membership), mentions, lastMessage, isBehind: false }
  return {
    entry,
    rev: room.rev,
    told: null,
    toldSeq: room.seq,
    heardSeq: room.seq,
    countedRev: room.rev,
    countedSeq: room.seq,
    isMentionsUnsure: false,
    mentionNews: 0,
    timeline: new Timeline(),
    saidSeq: 0,
    members: null,
    memberNews: 0,
  }
}

/** A room of which nobody has said how many mentions are unread. */
export function uncountedRecord(room: RoomView, membership: MembershipView): RoomRecord {
  const record = recordOf({ room, membership, mentions: 0, lastMessage: null })
  record.isMentionsUnsure = record.entry.unread > 0
  return record
}

/** Unread is arithmetic, never a count that could go astray. */
function unreadOf(room: RoomView, membership: MembershipView): number {
  return Math.max(0, room.seq - membership.readSeq)
}

/** Changes what differs. The entry keeps its identity when nothing does. */
export function patchEntry(record: RoomRecord, patch: Partial<Omit<RoomEntry, 'unread'>>): void {
  const before = record.entry
  const next = { ...before, ...patch }
  next.unread = unreadOf(next.room, next.membership)
  if (!hasSameFields(next, before)) record.entry = next
}

/** Puts somebody into the list of members, or takes them out; where nobody wanted the list there is none. */
export function patchMember(record: RoomRecord, userId: string, member: MemberEntry | null): void {
  if (record.members === null || (member === null && !record.members.has(userId))) return
  const members = new Map(record.members)
  if (member === null) members.delete(userId)
  else members.set(userId, member)
  record.members = members
}
