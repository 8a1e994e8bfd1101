import type { ErrorDetail, FieldProblem } from '@parley/protocol'
import type { z } from 'zod'
import { detailOf } from '../platform/refusal.ts'

type Issue = z.core.$ZodIssue

/** Nobody mends more at once, and an answer must not be many times larger than what asked for it. */
const mostDetails = 25

/** What a caller did wrong, field by field. */
export function describeIssues(issues: readonly Issue[]): ErrorDetail[] {
  return issues.flatMap(describeIssue).slice(0, mostDetails)
}

function describeIssue(issue: Issue): ErrorDetail[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...path, key.slice(0, 100)].join('.'),
      message: 'There is no such field.',
    }))
  }
  const field = path.join('.') || 'input'
  const length = lengthProblem(issue)
  if (length !== null) return [detailOf(field, length)]
  return [{ field, message: wordsFor(issue), ...(issue.code === 'custom' && issue.params) }]
}

function lengthProblem(issue: Issue): FieldProblem | null {
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return { rule: 'too_short', limit: Number(issue.minimum) }
  }
  if (issue.code === 'too_big' && issue.origin === 'string') return { rule: 'too_long', limit: Number(issue.maximum) }
  return null
}

function wordsFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This field is needed.'
        : `Expected ${kindWords[issue.expected] ?? issue.expected}.`
    case 'too_small':
      return `Use ${issue.minimum} or more.`
    case 'too_big':
      return `Use ${issue.maximum} or less.`
    case 'invalid_value':
      return `Expected one of: ${issue.values.map(String).join(', ')}.`
    case 'invalid_format':
      return formatWords[issue.format] ?? 'This has the wrong form.'
    default:
      return issue.message
  }
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
}

const formatWords: Readonly<Record<string, string>> = {
  uuid: 'Expected an id.',
  datetime: 'Expected a moment in ISO 8601, UTC, such as 2030-01-31T12:00:00Z.',
}
