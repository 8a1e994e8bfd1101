import type { ErrorDetail } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { failureWords } from './failure-words.ts'
import { fieldProblems } from './field-problems.ts'
import { problemWords } from './field-words.ts'

const refusal = (reason: ParleyError['reason'], details: ErrorDetail[] = []) =>
  new ParleyError({ code: 'VALIDATION_ERROR', reason, message: 'As the server says.', details })

describe('the words for a failure', () => {
  it('are our own for a reason we know', () => {
    expect(failureWords(refusal('unreachable'), en)).toContain('cannot be reached')
    expect(failureWords(refusal('wrong_credentials'), de)).toBe(de.refusal('wrong_credentials'))
  })

  it('are those of the server for any other reason', () => {
    expect(failureWords(refusal('username_taken'), en)).toBe('As the server says.')
  })

  it('do not tell what broke inside the page', () => {
    expect(failureWords(new TypeError('x is undefined'), en)).toBe(en.unexpected)
  })
})

describe('the fields of a refusal', () => {
  const fields = ['username', 'password'] as const

  it('are those it names', () => {
    const error = refusal('invalid_input', [{ field: 'password', message: 'Too short.' }])
    expect(fieldProblems(error, fields, en)).toEqual({ password: 'Too short.' })
  })

  it('are told in the language of the page, by the rule or else by the reason', () => {
    const short = { field: 'password', message: 'Use at least 8 characters.', rule: 'too_short', limit: 8 } as const
    expect(fieldProblems(refusal('weak_password', [short]), fields, de)).toEqual({ password: 'Mindestens 8 Zeichen.' })
    const taken = { field: 'username', message: 'This username is taken.' }
    expect(fieldProblems(refusal('username_taken', [taken]), fields, de)).toEqual({
      username: de.refusal('username_taken'),
    })
  })

  it('are those of the server for a rule that the page does not know', () => {
    const later = { field: 'password', message: 'As the server says.', rule: 'later' }
    const error = refusal('invalid_input', [later as ErrorDetail])
    expect(fieldProblems(error, fields, de)).toEqual({ password: 'As the server says.' })
  })

  it('follow from the reason when it names none', () => {
    expect(fieldProblems(refusal('username_taken'), fields, en)).toEqual({ username: 'As the server says.' })
  })

  it('are none for a field the form does not have', () => {
    expect(fieldProblems(refusal('email_taken'), fields, en)).toEqual({})
    expect(fieldProblems(new Error('x'), fields, en)).toEqual({})
  })
})

it('what a form finds by itself is told by its rules, and what is in words already as it is', () => {
  const found = { name: { rule: 'nothing_visible' }, slug: 'Taken.', topic: null } as const
  expect(problemWords(found, de)).toEqual({ name: 'Schreib etwas, das man sieht.', slug: 'Taken.' })
})
