import { describe, expect, it } from 'vitest'
import { brokenPasswordRules, type PasswordPolicy, passwordProblem, passwordRules } from './passwords.ts'

const mixed: PasswordPolicy = { kind: 'mixed', minLength: 8 }

describe('a policy of mixed characters', () => {
  it.each([
    ['Abcdef1!', []],
    ['abcdef1!', ['upper']],
    ['ABCDEF1!', ['lower']],
    ['Abcdefg!', ['digit']],
    ['Abcdefg1', ['symbol']],
    ['Abc def1', []],
    ['A1!a', ['length']],
    ['', ['length', 'lower', 'upper', 'digit', 'symbol']],
    ['Пароль-123', []],
    ['密码密码密码密码-1', []],
    ['密码1-', ['length']],
    ['👍👍👍👍aA1!', []],
    ['x'.repeat(257), ['upper', 'digit', 'symbol', 'max']],
  ])('finds in %.12j: %j', (password, broken) => expect(brokenPasswordRules(password, mixed)).toEqual(broken))
})

it('a policy of length counts characters as people do', () => {
  const policy: PasswordPolicy = { kind: 'length', minLength: 12 }
  expect(passwordRules(policy)).toEqual(['length'])
  expect(brokenPasswordRules('👍'.repeat(11), policy)).toEqual(['length'])
  expect(brokenPasswordRules('correct horse', policy)).toEqual([])
  expect(passwordProblem('length', policy)).toEqual({ rule: 'too_short', limit: 12 })
})
