import { z } from 'zod'
import {
  Contact,
  Draft,
  File,
  Id,
  Membership,
  Message,
  Notice,
  PreferencesShape,
  Presence,
  Room,
  Time,
  User,
} from './shapes.ts'

/**
 * What those who are in a room hear, as data. Each of these changes took the room's next revision; who finds one missing
 * asks for the changes since their own.
 */
export const roomEvents = {
  'message.created': z.strictObject({ message: Message }),
  'message.updated': z.strictObject({
    message: Message,
    /** Where it is a reaction that was given or taken back: whose and which. */
    reaction: z.strictObject({ userId: Id, emoji: z.string(), on: z.boolean() }).optional(),
  }),
  'message.deleted': z.strictObject({ message: Message }),
  /** A file of a message has come further, or its description was changed. The message has this revision now. */
  'file.updated': z.strictObject({ file: File, roomId: Id, messageId: Id, message: Message }),
  'room.updated': z.strictObject({ room: Room }),
  /** The room as it was at last. `byId` is who did it, where that is told. */
  'room.deleted': z.strictObject({ room: Room, roomId: Id, byId: Id.optional() }),
  'member.joined': z.strictObject({ roomId: Id, membership: Membership, user: User }),
  'member.updated': z.strictObject({ roomId: Id, membership: Membership, user: User }),
  'member.left': z.strictObject({
    roomId: Id,
    membership: Membership,
    user: User,
    /** Who ended it, where that is told: themselves, or somebody who showed them out. */
    byId: Id.optional(),
    isBanned: z.boolean().optional(),
  }),
} as const

const Count = z.int().min(0)

/** What is heard in passing: it takes no revision, may be lost, and the next one makes up for it. */
export const passingEvents = {
  /** Said to somebody who is in a room now, on all their devices: the room as it is, `rev` included. */
  'room.created': z.strictObject({ room: Room, membership: Membership }),
  /** How far somebody has come. A mark of 0 says nothing: they keep it to themselves. */
  receipt: z.strictObject({
    roomId: Id,
    userId: Id,
    readSeq: Count,
    deliveredSeq: Count,
    /** Of which turn the mark is, where one's own went back; see the membership. */
    readTurn: Count.optional(),
    readTurnSeq: Count.optional(),
  }),
  typing: z.strictObject({
    roomId: Id,
    user: z.strictObject({ id: Id, displayName: z.string() }),
    on: z.boolean(),
  }),
  presence: z.strictObject({ userId: Id, presence: Presence, lastSeenAt: Time.nullable() }),
  'user.updated': z.strictObject({ user: User }),
  /** What is one's own changed on another device; `own` is the revision it took. Who finds one missing asks `own.get`. */
  'preferences.updated': z.strictObject({ own: Count, preferences: PreferencesShape }),
  /** How far what is one's own has come, where word of it may have been lost. An `own` of 0 does not say: ask `own.get`. */
  'own.moved': z.strictObject({ own: Count }),
  /** What concerns the member alone, such as the level of notifications, or one's own mark. */
  'membership.updated': z.strictObject({ own: Count, membership: Membership }),
  'bookmark.updated': z.strictObject({ own: Count, roomId: Id, messageId: Id, savedAt: Time.nullable() }),
  'draft.updated': z.strictObject({ own: Count, roomId: Id, draft: Draft.nullable() }),
  /** Each of two people is told what they may know: never that they were declined or blocked. */
  'contact.updated': Contact.extend({ own: Count }),
  /**
   * Said to somebody by the place itself, or said before and otherwise now. Clients have words of their own for each kind;
   * `text` is what it is about.
   */
  notice: Notice.extend({ own: Count }),
  /** Said to them no more, on all their devices. */
  'notice.dismissed': z.strictObject({ own: Count, noticeId: Id }),
  /** A message of one's own that waited for a moderator is among the others now, or was turned away: it is asked for again. */
  'held.decided': z.strictObject({ roomId: Id, nonce: z.string(), released: z.boolean() }),
  /** A file of one's own that no message carries yet has come further. */
  'upload.updated': z.strictObject({ file: File }),
  /** Something happened in a very large room that this client does not show. */
  'room.bump': z.strictObject({ roomId: Id, seq: Count, rev: Count }),
  /** Something was missed: pull the changes of this room. */
  gap: z.strictObject({ roomId: Id, rev: Count }),
  /** The server is about to close the connection. */
  bye: z.strictObject({ reason: z.string(), reconnectInMs: Count }),
} as const

/** Each event in full, by name: what goes over a socket, is the data of a stream's event, and one element of a poll's list. */
export const eventSchemas: Readonly<Record<RoomEventName | PassingEventName, z.ZodType>> = Object.fromEntries([
  ...Object.entries(roomEvents).map(([ev, data]) => [
    ev,
    z.strictObject({ ev: z.literal(ev), room: Id, rev: Count, data }),
  ]),
  ...Object.entries(passingEvents).map(([ev, data]) => [
    ev,
    z.strictObject({ ev: z.literal(ev), room: Id.optional(), data }),
  ]),
])

export type RoomEventName = keyof typeof roomEvents
export type PassingEventName = keyof typeof passingEvents
export type RoomEventData<N extends RoomEventName> = z.output<(typeof roomEvents)[N]>
export type PassingEventData<N extends PassingEventName> = z.output<(typeof passingEvents)[N]>

/** One durable change as it travels. */
export type RoomEvent = {
  readonly [N in RoomEventName]: {
    readonly ev: N
    readonly room: string
    readonly rev: number
    readonly data: RoomEventData<N>
  }
}[RoomEventName]

/** Anything else that is told; what is about a room names it. */
export type PassingEvent = {
  readonly [N in PassingEventName]: {
    readonly ev: N
    readonly room?: string
    readonly data: PassingEventData<N>
  }
}[PassingEventName]

/** All that a client can hear unasked. */
export type LiveEvent = RoomEvent | PassingEvent
