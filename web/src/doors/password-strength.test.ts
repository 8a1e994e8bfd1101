import { describe, expect, it } from 'vitest'
import { passwordStrength } from './password-strength.ts'

const table: readonly (readonly [password: string, score: number, hint: string | null])[] = [
  ['', 0, null],
  ['a', 0, 'longer'],
  ['Password1!', 0, 'common'],
  ['P@ssw0rd', 0, 'common'],
  ['Summer2024!', 0, 'common'],
  ['aaaaaaaaaaaa', 0, 'repeats'],
  ['abcabcabcabc', 0, 'repeats'],
  ['12345678', 0, 'sequence'],
  ['hgfedcba', 0, 'sequence'],
  ['qwertyuiop', 0, 'keyboard'],
  ['1qaz2wsx', 0, 'keyboard'],
  ['Tr7!kq', 1, 'longer'],
  ['born1987kq', 1, 'year'],
  ['Tr7!kqWz', 2, 'longer'],
  ['v9#Lm2!xQp', 3, null],
  ['correct horse battery', 4, null],
  ['k8$Vz!q2Wm#r7L', 4, null],
  ['мой-длинный-пароль', 4, null],
]

describe('the strength of a password', () => {
  it.each(table)('%j is %d and says %s', (password, score, hint) => {
    expect(passwordStrength(password)).toEqual({ score, hint })
  })

  it('is less when it contains the username', () => {
    expect(passwordStrength('harbourmaster9!').score).toBeGreaterThan(
      passwordStrength('harbourmaster9!', 'HarbourMaster').score,
    )
    expect(passwordStrength('ada.lovelace-1', 'ada.lovelace')).toEqual({ score: 0, hint: 'username' })
  })

  it('never falls by adding something new', () => {
    const password = 'kV8$zq2Wm#r7Lx'
    const scores = Array.from(password, (_, at) => passwordStrength(password.slice(0, at + 1)).score)
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
  })
})
