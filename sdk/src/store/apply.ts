import {
  type Answer,
  type MembershipView,
  type MessageView,
  quoteOf,
  type RoomEvent,
  type RoomEventData,
  type RoomView,
  type UserView,
} from '@parley/protocol/wire'
import { countMention, doubtMentions, type KeepsAway } from './mentions.ts'
import { laterForm, namedMine, reacted } from './own-reactions.ts'
import { patchEntry, patchMember, type RoomEntry, type RoomRecord } from './room-record.ts'
import { hasSameFields } from './same-fields.ts'

/** `rooms.changes` when it was not too much to tell. */
export type RoomChanges = Exclude<Answer<'rooms.changes'>, { reset: true }>

type MessageUpdated = RoomEventData<'message.updated'>

/** How far somebody has come in a room. */
export interface Marks {
  readonly readSeq: number
  readonly deliveredSeq: number
  /** Of which turn; of the one that is known unless it says so. */
  readonly readTurn?: number | undefined
  /** How far the room was when that began. */
  readonly readTurnSeq?: number | undefined
}

/** As long as the place has not said how far the room was when this person marked it unread, all that they said was before. */
export const unsaid = Number.MAX_SAFE_INTEGER

/** Puts one event into a room: the next one, or one that says nothing new. */
export function applyEvent(record: RoomRecord, personId: string, event: RoomEvent, keepsAway: KeepsAway): void {
  if ('message' in event.data) applyMessage(record, personId, event.data.message, keepsAway)
  if ('reaction' in event.data) applyReaction(record, personId, event.data)
  switch (event.ev) {
    case 'room.updated':
      applyRoom(record, event.data.room)
      break
    case 'member.joined':
      deriveRoom(record, event.rev, ({ memberCount }) => ({ memberCount: memberCount + 1 }))
      applyMember(record, personId, event.data.membership, event.data.user)
      break
    case 'member.updated':
      if (event.data.membership.role === 'owner') {
        deriveRoom(record, event.rev, () => ({ ownerId: event.data.membership.userId }))
      }
      applyMember(record, personId, event.data.membership, event.data.user)
      break
    case 'member.left':
      deriveRoom(record, event.rev, ({ memberCount }) => ({ memberCount: Math.max(0, memberCount - 1) }))
      record.memberNews += 1
      patchMember(record, event.data.membership.userId, null)
      break
    default:
  }
  const { room } = record.entry
  if (event.rev > room.rev) patchEntry(record, { room: { ...room, rev: event.rev } })
  record.rev = Math.max(record.rev, event.rev)
}

/** Puts everything that changed into a room, in its present state. */
export function applyChanges(record: RoomRecord, personId: string, changes: RoomChanges, keepsAway: KeepsAway): void {
  for (const message of changes.messages.toSorted((a, b) => a.seq - b.seq))
    applyMessage(record, personId, message, keepsAway)
  for (const { membership, user, left } of changes.members) {
    if (left) {
      record.memberNews += 1
      patchMember(record, membership.userId, null)
    } else applyMember(record, personId, membership, user)
  }
  applyRoom(record, changes.room)
  record.rev = Math.max(record.rev, changes.rev)
  patchEntry(record, { isBehind: false })
}

/** A form of the room; an older one than that which is held says nothing. */
export function applyRoom(record: RoomRecord, room: RoomView): void {
  const held = record.entry.room
  if (room.rev < held.rev) return
  patchEntry(record, { room: { ...room, seq: Math.max(room.seq, held.seq) } })
}

/** The last message of a room, when it was looked up. */
export function applyLastMessage(record: RoomRecord, message: MessageView): void {
  const { lastMessage } = record.entry
  const isSame = lastMessage?.seq === message.seq
  if (isSame) patchEntry(record, { lastMessage: laterForm(lastMessage, message) })
  else if (isNewerLast(record.entry, message)) patchEntry(record, { lastMessage: message })
}

/** A message as the answer to a call showed it; that of others before it may still be on their way. */
export function applyAnsweredMessage(record: RoomRecord, message: MessageView): void {
  record.timeline.put(message)
  if (message.seq === record.entry.lastMessage?.seq) applyLastMessage(record, message)
}

/** Moves somebody's marks, forward only. */
export function applyMarks(record: RoomRecord, personId: string, userId: string, marks: Marks): void {
  if (userId === personId) patchOwn(record, moved(record.entry.membership, marks))
  const member = record.members?.get(userId)
  if (member === undefined) return
  const membership = moved(member.membership, marks)
  if (membership !== member.membership) patchMember(record, userId, { ...member, membership })
}

/** A mark of this person that does not say whether it is from before they took it back; as long as that was not told, it is. */
export function applyMarkOfUnknownTurn(record: RoomRecord, personId: string, marks: Marks): void {
  if (record.entry.membership.readTurnSeq === unsaid) return
  applyMarks(record, personId, personId, marks)
}

/** This person's own membership as it is now, but never with marks behind those that are known. */
export function applyOwnMembership(record: RoomRecord, personId: string, membership: MembershipView): void {
  if (membership.userId !== personId) return
  patchOwn(record, moved(membership, record.entry.membership))
}

/** What concerns this person alone in a room, as it is now; null where it is as for who just came in. */
export function applyOwnPart(record: RoomRecord, membership: MembershipView | null): void {
  const held = record.entry.membership
  const { favourite, mutedUntil, notify, position } = membership ?? asForNewcomers
  patchOwn(record, moved({ ...held, favourite, mutedUntil, notify, position }, membership ?? held))
}

const asForNewcomers = { favourite: false, mutedUntil: null, notify: 'all', position: null } as const

/** This person has read up to a place, whatever they took back before. */
export function applyRead(record: RoomRecord, personId: string, seq: number): void {
  applyMarks(record, personId, personId, { readSeq: seq, deliveredSeq: seq })
}

/** This person marks the room unread from a place on: marks from before do not count any more. */
export function applyUnread(record: RoomRecord, seq: number): void {
  const held = record.entry.membership
  const readSeq = Math.max(0, seq - 1)
  if (readSeq >= held.readSeq) return
  patchOwn(record, { ...held, readSeq, readTurn: held.readTurn + 1, readTurnSeq: unsaid })
}

/** What the place made of that; where it had nothing to take back, there was no other turn. */
export function applyUnreadAnswer(record: RoomRecord, personId: string, membership: MembershipView): void {
  const held = record.entry.membership
  if (membership.readTurn >= held.readTurn) return applyMarks(record, personId, personId, membership)
  const { readTurn, readTurnSeq } = membership
  patchOwn(record, { ...held, readSeq: Math.max(held.readSeq, membership.readSeq), readTurn, readTurnSeq })
}

/** What this person has said since they marked the room unread has read all before it, whichever of the two is heard first. */
function patchOwn(record: RoomRecord, told: MembershipView): void {
  const { membership: held, mentions } = record.entry
  const said = record.saidSeq > told.readTurnSeq ? record.saidSeq : 0
  const membership = moved(told, { readSeq: said, deliveredSeq: said })
  if (hasSameFields(membership, held)) return
  // Some of the mentions may have been read.
  const isFurther = membership.readSeq > held.readSeq && (mentions > 0 || record.isMentionsUnsure)
  // Some that were read may be unread again.
  if (isFurther || membership.readSeq < held.readSeq) doubtMentions(record)
  patchEntry(record, { membership })
}

function applyMember(record: RoomRecord, personId: string, membership: MembershipView, user: UserView): void {
  record.memberNews += 1
  if (membership.userId === personId) {
    // As others see it, which is not how it is for oneself.
    const { favourite, mutedUntil, notify, position, readSeq, readTurn, readTurnSeq } = record.entry.membership
    const own = { favourite, mutedUntil, notify, position, readSeq, readTurn, readTurnSeq }
    patchOwn(record, moved({ ...membership, ...own }, membership))
  }
  const known = record.members?.get(membership.userId)?.membership
  patchMember(record, membership.userId, { membership: known ? moved(membership, known) : membership, user })
}

/** What others hear names only some of those who reacted, so one's own is told with whose it is. */
function applyReaction(record: RoomRecord, personId: string, { message, reaction }: MessageUpdated): void {
  if (reaction?.userId !== personId) return
  const { emoji, on } = reaction
  record.timeline.reacted(message.seq, emoji, on)
  const { lastMessage } = record.entry
  if (lastMessage?.seq === message.seq) patchEntry(record, { lastMessage: reacted(lastMessage, emoji, on) })
}

function applyMessage(record: RoomRecord, personId: string, told: MessageView, keepsAway: KeepsAway): void {
  const message = namedMine(told, personId)
  countMention(record, personId, message, keepsAway)
  record.timeline.put(message)
  // One without words is quoted by what it carries, which can be taken away without an edit.
  if (message.editedAt !== null || message.deletedAt !== null || message.content === '') requote(record, message)
  applyLastMessage(record, message)
  deriveRoom(record, message.rev, ({ seq }) =>
    message.seq < seq ? {} : { seq: message.seq, lastMessageAt: message.createdAt },
  )
  if (message.seq <= record.heardSeq) return
  record.heardSeq = message.seq
  markAuthor(record, personId, message)
}

/** Saying something is having read all before it; a note marks only itself, and only for who had read all before. */
function markAuthor(record: RoomRecord, personId: string, { author, kind, seq }: MessageView): void {
  const known = author.id === personId ? record.entry.membership : record.members?.get(author.id)?.membership
  if (known === undefined) return
  if (kind === 'system' && known.readSeq !== seq - 1) return
  if (author.id === personId) {
    if (kind !== 'system') record.saidSeq = seq
    if (seq <= known.readTurnSeq) return
  }
  applyMarks(record, personId, author.id, { readSeq: seq, deliveredSeq: seq })
}

/** What an event implies for the room, unless the room is held as it was later than that. */
function deriveRoom(record: RoomRecord, rev: number, change: (room: RoomView) => Partial<RoomView>): void {
  const { room } = record.entry
  if (rev <= room.rev) return
  const changed = { ...room, ...change(room) }
  if (!hasSameFields(changed, room)) patchEntry(record, { room: changed })
}

/** Replies quote a message as it is now (T6). */
function requote(record: RoomRecord, { seq, content, files, deletedAt }: MessageView): void {
  const { lastMessage, room } = record.entry
  const { excerpt, shows } = quoteOf({
    content,
    fileNames: files.map(({ name }) => name),
    isDeleted: deletedAt !== null,
    isHidden: room.historyVisibility !== 'all',
  })
  const quoting = (each: MessageView) =>
    each.replyTo?.seq !== seq || (each.replyTo.excerpt === excerpt && each.replyTo.shows === shows)
      ? each
      : { ...each, replyTo: { ...each.replyTo, excerpt, shows } }
  record.timeline.requote(quoting)
  if (lastMessage !== null) patchEntry(record, { lastMessage: quoting(lastMessage) })
}

function isNewerLast({ lastMessage, room }: RoomEntry, message: MessageView): boolean {
  if (lastMessage === null) return message.seq >= room.seq
  return message.seq > lastMessage.seq
}

function moved(membership: MembershipView, marks: Marks): MembershipView {
  const turn = marks.readTurn ?? membership.readTurn
  const readTurn = Math.max(membership.readTurn, turn)
  const isLater = turn > membership.readTurn
  const known = isLater ? 0 : membership.readSeq
  // A place, or a state that was kept, from before it was written down does not say it.
  const began = turn < membership.readTurn ? unsaid : (marks.readTurnSeq ?? unsaid)
  const readTurnSeq = isLater ? (marks.readTurnSeq ?? 0) : Math.min(membership.readTurnSeq ?? 0, began)
  const readSeq = turn < membership.readTurn ? membership.readSeq : Math.max(known, marks.readSeq)
  // Having read is having been delivered.
  const deliveredSeq = Math.max(membership.deliveredSeq, marks.deliveredSeq, readSeq)
  const next = { ...membership, readSeq, deliveredSeq, readTurn, readTurnSeq }
  return hasSameFields(next, membership) ? membership : next
}
