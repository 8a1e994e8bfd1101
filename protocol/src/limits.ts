/** How often something may be done: `points` times in `seconds`. */
export interface RateLimit {
  readonly points: number
  readonly seconds: number
}

/**
 * The rate limits of a place, by name. An operator overrides each with
 * `PARLEY_LIMITS`, for example `login=10/15m,register=20/1h`.
 */
export const rateLimits = {
  /** All calls without a token, by address. */
  anonymous: { points: 100, seconds: 60 },
  /** All calls with a token, by person. */
  person: { points: 1200, seconds: 60 },
  /** All calls of a bot and all that comes in by one webhook, by bot. */
  bot: { points: 600, seconds: 60 },
  /** Failed logins, by address and name together. */
  login: { points: 5, seconds: 900 },
  /** Failed logins with any name, by address. */
  loginAddress: { points: 30, seconds: 900 },
  /** New accounts, by address. */
  register: { points: 3, seconds: 3600 },
  /** New guests, by address. */
  guest: { points: 20, seconds: 3600 },
  /** Wrong current passwords, by person. */
  password: { points: 5, seconds: 900 },
  /** Codes for a new password that are not right, by address. */
  reset: { points: 10, seconds: 900 },
  /** Searches for messages and people, by person. */
  search: { points: 60, seconds: 60 },
  /** Messages sent and edited, and reactions, by person. */
  messages: { points: 10, seconds: 1 },
  /** Sockets opened, by address. */
  upgrade: { points: 120, seconds: 60 },
  /** Words that somebody is writing, by person; those beyond are not passed on. */
  typing: { points: 30, seconds: 10 },
  /** Requests that bring files, by person. */
  uploads: { points: 120, seconds: 60 },
  /** Rooms made, by person. */
  rooms: { points: 30, seconds: 3600 },
  /** Contact requests, by person, whatever becomes of them. */
  contacts: { points: 60, seconds: 3600 },
  /** Bots, their tokens and webhooks made, by person. */
  bots: { points: 30, seconds: 3600 },
  /** Things and people reported, by person. */
  reports: { points: 30, seconds: 3600 },
  /** Looks through the whole audit log, by person. */
  auditChecks: { points: 10, seconds: 600 },
} as const satisfies Record<string, RateLimit>

export type RateLimitName = keyof typeof rateLimits

/** Sizes that every client goes by. */
export const wireSizes = {
  /** The largest JSON body and the largest message a socket may send, in bytes. */
  bodyBytes: 64 * 1024,
  /** As many characters as people count can take many bytes each. */
  messageBytes: 256 * 1024,
  /** People whose presence one client can follow at once. */
  watchedMax: 500,
  /** The most items one list answers. */
  pageMax: 100,
} as const

/** Sizes that both sides check. */
export const sizes = {
  ...wireSizes,
  usernameMin: 3,
  usernameMax: 32,
  displayNameMax: 64,
  passwordMax: 256,
  emailMax: 254,
  bioMax: 500,
  locationMax: 100,
  genderMax: 40,
  statusTextMax: 100,
  queryMax: 100,
  messageMax: 10_000,
  /** A draft may be longer than what can be sent. */
  draftMax: 40_000,
  nonceMax: 64,
  altMax: 1_000,
  /** However an operator sets it, one message carries no more. */
  filesMax: 50,
  placeNameMax: 60,
  roomNameMax: 80,
  topicMax: 250,
  descriptionMax: 2_000,
  categoryMax: 40,
  slugMin: 2,
  slugMax: 60,
  channelMembers: 500,
  groupMembers: 300,
  membersMax: 100_000,
  addAtOnce: 100,
  slowModeMaxSeconds: 21_600,
  /** A year; `silencedUntil` can be further away. */
  silenceMaxSeconds: 31_536_000,
  reactionKinds: 50,
  /** Of a message that is changed again and again, so many earlier versions are kept. */
  versionsKept: 100,
  /** Rooms that one person can be in, directs not counted. */
  roomsOfOne: 5_000,
  /** So many of those who reacted alike are named with a message; the others are counted. */
  reactionPeople: 20,
  bookmarks: 1_000,
  /** Contacts that are loaded at once with what is one's own. */
  ownContacts: 1_000,
  /** Notices that are told at once with what is one's own. */
  ownNotices: 100,
} as const

/** The same, of bots and webhooks: no client has to carry them. */
export const botSizes = {
  /** Bots of one owner. */
  botsOfOne: 50,
  /** Tokens of one bot that let it in. */
  tokensOfBot: 20,
  webhooksOfRoom: 50,
  /** What a token or a webhook is called. */
  labelMax: 64,
  /** The largest body that a webhook takes, in bytes: other programs say more than people do. */
  hookBytes: 256 * 1024,
} as const

/** The same, of what keeps order. */
export const orderSizes = {
  /** What a reporter or a moderator writes about something. */
  reportNoteMax: 2_000,
  /** What somebody writes who asks for another decision, and what they are answered. */
  appealMax: 2_000,
  /** Rules of a place for what is said. */
  rules: 200,
  ruleWords: 200,
  ruleWordMax: 60,
  ruleDomains: 200,
  ruleNameMax: 80,
  explanationMax: 300,
  /** Messages of one person that wait for a moderator. */
  heldOfOne: 20,
  /** What is announced to everybody. */
  announcementMax: 2_000,
  /** Announcements that go on at a time. */
  announcements: 20,
} as const

/** How long things last. */
export const durations = {
  accessTokenSeconds: 15 * 60,
  refreshTokenSeconds: 7 * 24 * 3600,
  /** Guests have no password to come back with, so what the browser keeps must last longer. */
  guestRefreshTokenSeconds: 30 * 24 * 3600,
  /** How long the predecessor of a refresh token still answers with its successor. */
  refreshGraceSeconds: 30,
  /** How long a link to a file opens it. */
  fileLinkSeconds: 10 * 60,
  /** How long a code for a new password is good. */
  passwordResetSeconds: 24 * 3600,
  /** All that is somebody's own can be asked for once in so long, and is kept so long. */
  exportEverySeconds: 24 * 3600,
  exportKeptSeconds: 7 * 24 * 3600,
  /** A request to become contacts reaches the same person at most this often. */
  contactRequestSeconds: 24 * 3600,
} as const
