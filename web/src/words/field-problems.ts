import type { ErrorDetail } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import type { Problems } from '../forms/form.ts'
import { failureWords } from './failure-words.ts'
import { fieldWords } from './field-words.ts'
import type { Words } from './index.ts'

/** Reasons that are about one field of a form, whatever the form. */
const fieldsOfReasons: ReadonlyMap<string, readonly string[]> = new Map([
  ['invite_not_found', ['inviteCode']],
  ['invite_required', ['inviteCode']],
  ['username_taken', ['username']],
  ['slug_taken', ['slug']],
  ['room_full', ['maxMembers']],
  ['user_not_found', ['memberIds']],
  ['not_to_be_added', ['memberIds']],
  ['username_reserved', ['username']],
  ['email_taken', ['email']],
  ['weak_password', ['password', 'next']],
  ['wrong_password', ['current']],
])

/** What a refusal says about the fields of a form. */
export function fieldProblems<F extends string>(
  error: unknown,
  fields: readonly F[],
  words: Words,
): Problems<Record<F, string>> {
  if (!(error instanceof ParleyError)) return {}
  const ofReason = fieldsOfReasons.get(error.reason) ?? []
  const problems = fields.flatMap((field) => {
    const detail = error.fieldDetail(field)
    const message =
      detail !== null ? detailWords(error, detail, words) : ofReason.includes(field) ? failureWords(error, words) : null
    return message === null ? [] : [[field, message] as const]
  })
  return Object.fromEntries(problems) as Problems<Record<F, string>>
}

/** A rule has words of its own; else the reason says it, but for the one that says nothing of the field. */
function detailWords(error: ParleyError, { rule, limit, message }: ErrorDetail, words: Words): string {
  if (rule !== undefined) return fieldWords({ rule, ...(limit !== undefined && { limit }) }, words) ?? message
  return (error.reason === 'invalid_input' ? null : words.refusal(error.reason)) ?? message
}
