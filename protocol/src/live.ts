import { z } from 'zod'
import { Id, Me, RoomState } from './shapes.ts'

/**
 * Why the server closes a socket. From 4000 to 4499 a client comes back, with backoff and jitter; from 4500 to 4999 it
 * does not until a person acts.
 */
export const closeCodes = {
  going_away: 4000,
  too_slow: 4001,
  protocol_error: 4002,
  heartbeat_missed: 4003,
  signed_out: 4500,
  banned: 4501,
  unsupported_version: 4502,
} as const

export type CloseReason = keyof typeof closeCodes

/** The live protocol's own sizes and times. */
export const liveLimits = {
  /** To say hello after the socket is open. */
  helloMs: 10_000,
  /** A client says something at least this often; `ping` if there is nothing else. */
  heartbeatMs: 30_000,
  /** Commands of one socket that may be under way at once. */
  commandsAtOnce: 32,
  /** Rooms told with their state in the answer to hello; the others by id, revision and unread. */
  helloRooms: 50,
} as const

/** The first command of a socket: who it is, and what it holds. */
export const Hello = z.strictObject({
  token: z.string().max(2_000),
  device: z.string().max(200).optional(),
  epoch: Id.optional(),
  rooms: z.record(Id, z.int().min(0)).optional(),
})

/** The answer to hello: rooms that differ from what was said to be held, the liveliest with their state. */
export const Welcome = z.strictObject({
  session: Id,
  epoch: Id,
  heartbeatMs: z.int(),
  me: Me,
  rooms: z.array(RoomState),
  others: z.array(z.strictObject({ roomId: Id, rev: z.int(), seq: z.int(), unread: z.int() })),
  gone: z.array(Id).meta({ description: 'Rooms that were held and that this person is no longer in.' }),
})

/** What a client sends. */
export const Command = z.strictObject({
  id: z.int().min(0),
  op: z.string().max(64),
  in: z.record(z.string(), z.unknown()).default({}),
})
