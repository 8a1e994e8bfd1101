import type { FieldRule } from './field-problem.ts'
import type { AppealState } from './moderation.ts'

/** The class of an error; each has one HTTP status. */
export const statusOf = {
  VALIDATION_ERROR: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMIT_EXCEEDED: 429,
  INTERNAL_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
} as const

export type ErrorCode = keyof typeof statusOf

interface ReasonFacts {
  readonly code: ErrorCode
  /** What a person may be told. It can change any day and is never parsed. */
  readonly message: string
  /** Whether the same request can succeed later without being changed. */
  readonly retry: boolean
}

/** Every exact condition an operation can be refused with. */
export const reasons = {
  invalid_input: { code: 'VALIDATION_ERROR', retry: false, message: 'Something in the request is not right.' },
  invalid_json: { code: 'VALIDATION_ERROR', retry: false, message: 'The request body is not valid JSON.' },
  unsupported_media_type: {
    code: 'VALIDATION_ERROR',
    retry: false,
    message: 'The request body must be JSON with the type application/json.',
  },
  weak_password: { code: 'VALIDATION_ERROR', retry: false, message: 'This password is too easy to guess.' },
  username_reserved: { code: 'VALIDATION_ERROR', retry: false, message: 'This username is kept for the place itself.' },

  query_not_understood: {
    code: 'VALIDATION_ERROR',
    retry: false,
    message: 'Something in this search is not understood.',
  },

  token_missing: { code: 'UNAUTHORIZED', retry: false, message: 'Sign in first.' },
  token_invalid: { code: 'UNAUTHORIZED', retry: false, message: 'The access token is not valid.' },
  token_expired: {
    code: 'UNAUTHORIZED',
    retry: false,
    message: 'The access token has expired. Refresh it and try again.',
  },
  session_ended: { code: 'UNAUTHORIZED', retry: false, message: 'This device has been signed out.' },
  wrong_credentials: {
    code: 'UNAUTHORIZED',
    retry: false,
    message: 'That name and password do not belong together. Check both and try again.',
  },
  refresh_invalid: { code: 'UNAUTHORIZED', retry: false, message: 'The session is over. Sign in again.' },
  refresh_reused: {
    code: 'UNAUTHORIZED',
    retry: false,
    message: 'This session was used from two places and has been ended for safety. Sign in again.',
  },

  account_banned: {
    code: 'UNAUTHORIZED',
    retry: false,
    message: 'This account has been banned from this place.',
  },
  account_muted: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'You cannot write anything in this place for a while.',
  },
  moderation_right_missing: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'Only who stands above somebody can do this to them.',
  },

  account_deactivated: {
    code: 'UNAUTHORIZED',
    retry: false,
    message: 'This account has been deactivated. Ask whoever runs this place.',
  },
  account_leaving: {
    code: 'UNAUTHORIZED',
    retry: false,
    message: 'This account is going to be erased. That can still be taken back.',
  },
  reset_invalid: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'This code is not valid any more. Ask for a new one.',
  },
  person_required: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'Only a person with an account can have this, not a guest or a bot.',
  },
  last_admin: {
    code: 'CONFLICT',
    retry: false,
    message: 'The place needs an administrator. Make somebody else one first.',
  },
  not_yourself: { code: 'CONFLICT', retry: false, message: 'You cannot do this to yourself.' },
  setting_fixed: {
    code: 'CONFLICT',
    retry: false,
    message: 'This is set in the environment of the server and stays so.',
  },
  account_required: { code: 'FORBIDDEN', retry: false, message: 'Guests cannot do this. Create an account first.' },
  guest_required: { code: 'FORBIDDEN', retry: false, message: 'Only a guest can be upgraded to an account.' },
  moderator_required: { code: 'FORBIDDEN', retry: false, message: 'Only a moderator of the place can do this.' },
  admin_required: { code: 'FORBIDDEN', retry: false, message: 'Only an administrator can do this.' },
  guests_off: { code: 'FORBIDDEN', retry: false, message: 'This place does not take guests.' },
  registration_closed: { code: 'FORBIDDEN', retry: false, message: 'Registration is closed in this place.' },
  invite_required: { code: 'FORBIDDEN', retry: false, message: 'Who creates an account here needs an invitation.' },
  rooms_restricted: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'Here not everybody creates rooms.',
  },
  wrong_password: { code: 'FORBIDDEN', retry: false, message: 'The current password is not right.' },
  foreign_origin: { code: 'FORBIDDEN', retry: false, message: 'This website may not use the session of this place.' },

  route_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such operation.' },
  user_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such person.' },
  session_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such device.' },

  room_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such room, or it is not open to you.' },
  message_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such message.' },
  invite_not_found: { code: 'NOT_FOUND', retry: false, message: 'This invitation is not valid any more.' },
  member_not_found: { code: 'NOT_FOUND', retry: false, message: 'This person is not in the room.' },

  contact_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such request any more.' },

  report_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such report.' },
  report_closed: { code: 'CONFLICT', retry: false, message: 'This report is closed already.' },
  sanction_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such decision.' },
  notice_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such notice any more.' },
  not_reportable: {
    code: 'CONFLICT',
    retry: false,
    message: 'What you are or said yourself, and notes of a room, cannot be reported.',
  },
  already_appealed: {
    code: 'CONFLICT',
    retry: false,
    message: 'Another decision was asked for already. It can be asked for once.',
  },
  not_appealable: { code: 'CONFLICT', retry: false, message: 'This is over, or nothing to be decided again.' },
  no_open_appeal: { code: 'CONFLICT', retry: false, message: 'Nobody waits for an answer here any more.' },
  own_decision: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'Another moderator has to answer: this was your own decision.',
  },

  export_too_soon: {
    code: 'RATE_LIMIT_EXCEEDED',
    retry: true,
    message: 'All that is yours can be asked for once a day.',
  },
  export_not_found: {
    code: 'NOT_FOUND',
    retry: false,
    message: 'This is not there any more. Ask for it anew.',
  },

  job_not_found: {
    code: 'NOT_FOUND',
    retry: false,
    message: 'There is no such job, or it is being done just now.',
  },
  job_not_exhausted: {
    code: 'CONFLICT',
    retry: false,
    message: 'Only a job that was given up can be forgotten.',
  },

  bot_refused: { code: 'FORBIDDEN', retry: false, message: 'Bots cannot do this.' },
  scope_missing: { code: 'FORBIDDEN', retry: false, message: 'This token was not given the scope that this needs.' },
  bots_for_admins: { code: 'FORBIDDEN', retry: false, message: 'Only administrators make bots in this place.' },
  bot_stays_member: { code: 'FORBIDDEN', retry: false, message: 'A bot is a member of a room and never more.' },
  bot_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such bot.' },
  bot_token_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such token any more.' },
  webhook_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such webhook in this room.' },
  too_many_bots: { code: 'CONFLICT', retry: false, message: 'These are as many bots as one person can have.' },
  too_many_bot_tokens: {
    code: 'CONFLICT',
    retry: false,
    message: 'This bot has as many tokens as it can. Revoke one.',
  },
  too_many_webhooks: {
    code: 'CONFLICT',
    retry: false,
    message: 'This room has as many webhooks as it can. Remove one.',
  },

  not_a_member: { code: 'FORBIDDEN', retry: false, message: 'Join the room first.' },
  room_right_missing: { code: 'FORBIDDEN', retry: false, message: 'Your role in this room does not allow this.' },
  room_archived: { code: 'FORBIDDEN', retry: false, message: 'This room is archived.' },
  room_read_only: { code: 'FORBIDDEN', retry: false, message: 'Only moderators write in this room.' },
  silenced: { code: 'FORBIDDEN', retry: true, message: 'You cannot write in this room for a while.' },
  banned: { code: 'FORBIDDEN', retry: false, message: 'You have been banned from this room.' },
  not_the_author: { code: 'FORBIDDEN', retry: false, message: 'Only who wrote a message can change it.' },
  direct_is_fixed: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'A direct conversation always has the same two people.',
  },
  direct_closed: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'The two of you cannot write to each other directly.',
  },
  not_taking_messages: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'This person chooses who may begin a conversation with them. Send them a contact request.',
  },
  not_to_be_added: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'Somebody among these chooses who may add them. Send them a contact request, or a link to the room.',
  },
  contact_blocked: { code: 'FORBIDDEN', retry: false, message: 'You have blocked this person. Unblock them first.' },
  owner_must_stay: { code: 'FORBIDDEN', retry: false, message: 'A room needs an owner. Hand it over first.' },

  message_blocked: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'A rule of this place does not let this message through.',
  },
  message_held: { code: 'CONFLICT', retry: false, message: 'This message waits for a moderator to let it through.' },
  message_rejected: { code: 'FORBIDDEN', retry: false, message: 'A moderator did not let this message through.' },
  account_too_new: {
    code: 'FORBIDDEN',
    retry: true,
    message: 'Your account is too new to begin conversations. Be here a little longer.',
  },
  rule_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such rule any more.' },
  too_many_rules: { code: 'CONFLICT', retry: false, message: 'There are as many rules as there can be.' },
  announcement_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such announcement.' },
  too_many_announcements: {
    code: 'CONFLICT',
    retry: false,
    message: 'As much is announced as can be at a time. Take something back first.',
  },
  held_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such message waiting.' },
  not_releasable: {
    code: 'CONFLICT',
    retry: true,
    message: 'This cannot be sent now: who wrote it may not write there, or a file of it is gone.',
  },

  slow_mode: { code: 'RATE_LIMIT_EXCEEDED', retry: true, message: 'This room is in slow mode. Wait a little.' },
  slug_taken: { code: 'CONFLICT', retry: false, message: 'This address of a room is taken.' },
  room_full: { code: 'CONFLICT', retry: true, message: 'This room is full.' },
  message_deleted: { code: 'CONFLICT', retry: false, message: 'This message has been deleted.' },
  too_many_reactions: {
    code: 'CONFLICT',
    retry: false,
    message: 'This message has as many different reactions as it can.',
  },
  too_many_rooms: {
    code: 'CONFLICT',
    retry: false,
    message: 'Somebody is in as many rooms as they can be. They have to leave one first.',
  },
  edit_too_late: {
    code: 'FORBIDDEN',
    retry: false,
    message: 'This message can no longer be edited here.',
  },
  too_many_bookmarks: {
    code: 'CONFLICT',
    retry: false,
    message: 'You keep as many messages as you can. Let go of one first.',
  },
  file_not_found: { code: 'NOT_FOUND', retry: false, message: 'There is no such file.' },
  http_only: {
    code: 'VALIDATION_ERROR',
    retry: false,
    message: 'Bytes travel over HTTP only; files are sent as multipart/form-data.',
  },
  invalid_upload: {
    code: 'VALIDATION_ERROR',
    retry: false,
    message: 'The request is not a well-formed form with files.',
  },
  upload_interrupted: { code: 'VALIDATION_ERROR', retry: true, message: 'The upload ended before all of it had come.' },
  no_file: { code: 'VALIDATION_ERROR', retry: false, message: 'There is no file in the request.' },
  too_many_files: { code: 'VALIDATION_ERROR', retry: false, message: 'These are too many files at once.' },
  file_empty: { code: 'VALIDATION_ERROR', retry: false, message: 'This file is empty.' },
  file_type_refused: { code: 'VALIDATION_ERROR', retry: false, message: 'Files of this kind are not taken here.' },
  file_too_large: { code: 'PAYLOAD_TOO_LARGE', retry: false, message: 'This file is too large.' },
  file_in_use: {
    code: 'CONFLICT',
    retry: false,
    message: 'This file is in use. Delete the message that carries it instead.',
  },
  file_not_ready: { code: 'CONFLICT', retry: true, message: 'This file is still being looked at.' },
  quota_exceeded: {
    code: 'CONFLICT',
    retry: false,
    message: 'You have no room left for this. Delete older files first.',
  },
  place_full: { code: 'CONFLICT', retry: true, message: 'This place has no room left for files.' },
  upload_not_found: {
    code: 'NOT_FOUND',
    retry: false,
    message: 'There is no such upload. It may have been forgotten.',
  },
  upload_elsewhere: {
    code: 'CONFLICT',
    retry: false,
    message: 'The upload goes on at another place. Ask how much of it has come.',
  },
  upload_in_crumbs: {
    code: 'CONFLICT',
    retry: false,
    message: 'This upload came in too many pieces. Begin again with larger ones.',
  },
  too_many_uploads: {
    code: 'CONFLICT',
    retry: false,
    message: 'You have too many uploads under way. Finish or give up one first.',
  },
  username_taken: { code: 'CONFLICT', retry: false, message: 'This username is taken.' },
  email_taken: { code: 'CONFLICT', retry: false, message: 'This e-mail address already has an account.' },

  body_too_large: { code: 'PAYLOAD_TOO_LARGE', retry: false, message: 'The request is too large.' },
  too_many_requests: {
    code: 'RATE_LIMIT_EXCEEDED',
    retry: true,
    message: 'Too many tries in a short time. Wait a little.',
  },
  internal: {
    code: 'INTERNAL_ERROR',
    retry: true,
    message: 'Something went wrong on the server. Try again in a moment.',
  },
  database_unavailable: {
    code: 'SERVICE_UNAVAILABLE',
    retry: true,
    message: 'The database cannot be reached at the moment.',
  },
  storage_unavailable: {
    code: 'SERVICE_UNAVAILABLE',
    retry: true,
    message: 'Files cannot be reached at the moment.',
  },
  overloaded: { code: 'SERVICE_UNAVAILABLE', retry: true, message: 'The server is busy. Try again in a moment.' },
  search_took_too_long: {
    code: 'SERVICE_UNAVAILABLE',
    retry: true,
    message: 'This search took too long. Look for something more particular.',
  },
  shutting_down: { code: 'SERVICE_UNAVAILABLE', retry: true, message: 'The server is restarting.' },
} as const satisfies Record<string, ReasonFacts>

export type Reason = keyof typeof reasons

/** One thing wrong with one field; `field` is a dotted path such as `status.emoji`. */
export interface ErrorDetail {
  readonly field: string
  readonly message: string
  /** Which rule it breaks, where it is one that people can do something about. */
  readonly rule?: FieldRule
  /** The number that belongs to the rule. */
  readonly limit?: number
}

/** A ban as the banned person is told of it. */
export interface ToldSanction {
  /** Why, in the words of who decided it. */
  readonly reason: string
  /** Until when; null for good. */
  readonly expiresAt: string | null
  /** How the appeal against it stands; null where there was none yet. */
  readonly appeal: AppealState | null
  /** What the appeal was answered, if it was. */
  readonly answer: string
}

/** The body of every answer that is not a success. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode
    readonly reason: Reason
    readonly message: string
    readonly details?: readonly ErrorDetail[]
    readonly retryAfterMs?: number
    /** What keeps an account out. Only who knows its password is told. */
    readonly sanction?: ToldSanction
    readonly timestamp: string
    readonly requestId: string
  }
}
