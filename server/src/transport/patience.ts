/** How long the server bears with clients that are slow or silent, and how often it looks. Tests are less patient. */
export interface Patience {
  /** For the head of a request to be complete; a WebSocket begins with one. */
  readonly headMs: number
  /** How often it is looked whose head is late. */
  readonly headRoundMs: number
  /** For the whole of a JSON body to come. */
  readonly bodyMs: number
  /** For an upload on which nothing comes. */
  readonly uploadMs: number
  /** How often it is looked which sockets have fallen silent: once for all of them. */
  readonly liveRoundMs: number
  /** How often it is looked whose session is over without anybody having told. */
  readonly sessionRoundMs: number
  /** For a socket to hang up once it has been told good bye. */
  readonly byeMs: number
  /** For requests under way when the server stops. All of it must be shorter than the program's own patience. */
  readonly stopMs: number
}

export const patience: Patience = {
  headMs: 60_000,
  headRoundMs: 30_000,
  bodyMs: 60_000,
  uploadMs: 30_000,
  liveRoundMs: 5_000,
  sessionRoundMs: 25_000,
  byeMs: 5_000,
  stopMs: 8_000,
}
