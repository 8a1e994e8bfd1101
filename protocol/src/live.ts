import { z } from 'zod'
import { liveVersion } from './live-limits.ts'
import { sizes } from './limits.ts'
import { Id, Me, PresenceOf, RoomState } from './shapes.ts'

const RoomRevs = z.record(Id, z.int().min(0))

/** What a client that comes back holds: rooms by the revision up to which it knows them, and the epoch they are of. */
export const Holdings = z.strictObject({
  epoch: Id.optional(),
  rooms: RoomRevs.optional(),
})

/** The first command of a socket: who it is, and what it holds. */
export const Hello = z.strictObject({
  token: z.string().max(2_000),
  device: z.string().max(200).optional(),
  version: z
    .literal(liveVersion)
    .optional()
    .meta({ description: 'Of the live protocol. One that the place does not speak closes the socket with 4502.' }),
  ...Holdings.shape,
})

/** The answer to hello: rooms that differ from what was said to be held, the liveliest with their state. */
export const Welcome = z.strictObject({
  session: Id,
  epoch: Id,
  heartbeatMs: z.int(),
  me: Me,
  own: z
    .int()
    .min(0)
    .meta({ description: 'The revision of what is this person’s own; whoever holds another asks `own.get`.' }),
  rooms: z.array(RoomState),
  others: z.array(z.strictObject({ roomId: Id, rev: z.int(), seq: z.int(), unread: z.int() })),
  marks: z
    .record(Id, z.int().min(0))
    .meta({ description: 'How far this person has read in rooms that are as they were held.' }),
  gone: z.array(Id).meta({ description: 'Rooms that were held and that this person is no longer in.' }),
  left: z
    .record(Id, z.int())
    .optional()
    .meta({ description: 'Those of `gone` that there still are, with the revision at which this person was out.' }),
  deleted: z.array(Id).optional().meta({ description: 'Those of `gone` that there are no more.' }),
})

/** What a client sends. */
export const Command = z.strictObject({
  id: z.int().min(0),
  op: z.string().max(64),
  in: z.record(z.string(), z.unknown()).default({}),
})

/** Commands that make sense on a socket only: what they change goes with it. */
export const liveCommands = {
  /** Nothing; only to be heard. */
  ping: { input: z.strictObject({}), output: z.strictObject({}) },
  /** The person is writing, or has stopped. Said again every few seconds while it lasts; nobody waits for it. */
  typing: { input: z.strictObject({ roomId: Id, on: z.boolean() }), output: z.strictObject({}) },
  /** The rooms on screen, in place of those said before. They are heard in full whatever their size. */
  focus: { input: z.strictObject({ roomIds: z.array(Id).max(20) }), output: z.strictObject({}) },
  /** The people on screen, in place of those said before. Answers how they are now; changes are heard. */
  'presence.watch': {
    input: z.strictObject({ userIds: z.array(Id).max(sizes.watchedMax) }),
    output: z.strictObject({ items: z.array(PresenceOf) }),
  },
} as const

export type LiveCommandName = keyof typeof liveCommands
export type LiveCommandInput<N extends LiveCommandName> = z.output<(typeof liveCommands)[N]['input']>
export type LiveCommandAnswer<N extends LiveCommandName> = z.output<(typeof liveCommands)[N]['output']>
export type WelcomeView = z.output<typeof Welcome>
