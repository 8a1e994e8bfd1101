import type { Reason } from '@parley/protocol'

/** What a program that speaks to Slack is answered, as Slack would answer it. */
export const hookAnswers = {
  ok: 200,
  invalid_payload: 400,
  no_text: 400,
  action_prohibited: 403,
  no_service: 404,
  channel_is_archived: 410,
  payload_too_large: 413,
  rate_limited: 429,
  server_error: 500,
  service_unavailable: 503,
} as const

export type HookAnswer = keyof typeof hookAnswers

const byReason: Partial<Record<Reason, HookAnswer>> = {
  body_too_large: 'payload_too_large',
  database_unavailable: 'service_unavailable',
  internal: 'server_error',
  invalid_input: 'invalid_payload',
  invalid_json: 'invalid_payload',
  // It is taken, and waits for who keeps order; to post it again is of no use.
  message_held: 'ok',
  overloaded: 'service_unavailable',
  room_archived: 'channel_is_archived',
  room_not_found: 'no_service',
  session_ended: 'no_service',
  shutting_down: 'service_unavailable',
  slow_mode: 'rate_limited',
  token_invalid: 'no_service',
  too_many_requests: 'rate_limited',
  unsupported_media_type: 'invalid_payload',
}

/** Whatever else keeps a message out is for those in the room to change. */
export function hookAnswerOf(reason: Reason): HookAnswer {
  return byReason[reason] ?? 'action_prohibited'
}
