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

/** The version of the live protocol. A `hello` that names none is of the first. */
export const liveVersion = 1

/** Where the live protocol is spoken, below the base path: by socket, by Server-Sent Events, by long polls. */
export const livePaths = { socket: '/live', stream: '/events', poll: '/events/poll' } as const

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
  /** Somebody who is writing says so again this often; who hears nothing for twice as long takes it as over. */
  typingMs: 3_000,
  /** Who comes back within this time was never gone. */
  presenceGraceMs: 15_000,
  /** A stream on which nothing is told says at least this often that it is there. */
  streamBeatMs: 15_000,
  /** A poll waits at most this long for something to tell. */
  pollSeconds: 25,
  /** What was not fetched for this long by a client that polls is given up; it starts anew. */
  mailboxMs: 60_000,
} as const
