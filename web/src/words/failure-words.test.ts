import { ParleyError } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { failureWords, fieldProblems } from './failure-words.ts'

const refusal = (reason: ParleyError['reason'], details: { field: string; message: string }[] = []) =>
  new ParleyError({ code: 'VALIDATION_ERROR', reason, message: 'As the server says.', details })

describe('the words for a failure', () => {
  it('are our own for a reason we know', () => {
    expect(failureWords(refusal('wrong_credentials'), en)).toContain('do not belong together')
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

  it('follow from the reason when it names none', () => {
    expect(fieldProblems(refusal('username_taken'), fields, en)).toEqual({ username: 'As the server says.' })
  })

  it('are none for a field the form does not have', () => {
    expect(fieldProblems(refusal('email_taken'), fields, en)).toEqual({})
    expect(fieldProblems(new Error('x'), fields, en)).toEqual({})
  })
})
