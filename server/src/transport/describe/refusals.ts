import {
  appealStates,
  type Audience,
  fieldRules,
  type OperationName,
  type Reason,
  reasons,
  scopeOf,
  statusOf,
} from '@parley/protocol'
import type { Json } from './json-schema.ts'

/** What any call can be refused with, by whom it is open to. */
export const commonReasons: readonly Reason[] = [
  'invalid_input',
  'too_many_requests',
  'internal',
  'database_unavailable',
  'overloaded',
]
const tokenReasons: readonly Reason[] = ['token_missing', 'token_invalid', 'token_expired', 'session_ended']
const audienceReasons: Readonly<Record<Audience, readonly Reason[]>> = {
  anyone: [],
  'signed-in': tokenReasons,
  account: [...tokenReasons, 'account_required'],
  moderator: [...tokenReasons, 'account_required', 'moderator_required'],
  admin: [...tokenReasons, 'account_required', 'admin_required'],
}

/** What a caller can be refused with before the operation is asked. */
export function callerReasons({ name, audience }: { name: OperationName; audience: Audience }): readonly Reason[] {
  if (audience === 'anyone') return []
  return [...audienceReasons[audience], scopeOf(name) === null ? 'bot_refused' : 'scope_missing']
}

/** The same for hearing what happens. */
export const listenerReasons: readonly Reason[] = [...tokenReasons, 'scope_missing']
export const bodyReasons: readonly Reason[] = ['invalid_json', 'unsupported_media_type', 'body_too_large']

/** Answers by status, with every reason each can have. */
export function describeRefusals(possible: readonly Reason[]): Json {
  const described: Record<string, string> = {}
  for (const reason of new Set(possible)) {
    const status = statusOf[reasons[reason].code]
    const line = `\`${reason}\`: ${reasons[reason].message}`
    const known = described[status]
    described[status] = known === undefined ? line : `${known}\n\n${line}`
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } }
  return Object.fromEntries(
    Object.entries(described).map(([status, description]) => [status, { description, content }]),
  )
}

/** All reasons as a table. */
export function describeReasons(): string {
  const rows = Object.entries(reasons).map(
    ([reason, { code, message, retry }]) => `| \`${reason}\` | ${code} | ${retry ? 'yes' : 'no'} | ${message} |`,
  )
  return ['| reason | code | try again | meaning |', '|---|---|---|---|', ...rows].join('\n')
}

export const refusalSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'reason', 'message', 'timestamp', 'requestId'],
      properties: {
        code: { type: 'string', enum: Object.keys(statusOf) },
        reason: { type: 'string', enum: Object.keys(reasons) },
        message: { type: 'string', description: 'For people; may change any day.' },
        details: {
          type: 'array',
          items: {
            type: 'object',
            required: ['field', 'message'],
            properties: {
              field: { type: 'string' },
              message: { type: 'string' },
              rule: { type: 'string', enum: Object.keys(fieldRules), description: 'Which rule the field breaks.' },
              limit: { type: 'integer', description: 'The number that belongs to the rule.' },
            },
          },
        },
        retryAfterMs: { type: 'integer' },
        sanction: {
          type: 'object',
          description: 'What keeps an account out; only who knows its password is told.',
          required: ['reason', 'expiresAt', 'appeal', 'answer'],
          properties: {
            reason: { type: 'string' },
            expiresAt: { type: ['string', 'null'], format: 'date-time' },
            appeal: { type: ['string', 'null'], enum: [...appealStates, null] },
            answer: { type: 'string' },
          },
        },
        timestamp: { type: 'string', format: 'date-time' },
        requestId: { type: 'string' },
      },
    },
  },
}
