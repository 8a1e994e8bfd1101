import { expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

it.each([
  ['a line', false, 'a line'],
  ['  over\n\nlines\tand  gaps ', false, 'over lines and gaps'],
  ['x'.repeat(120), false, 'x'.repeat(120)],
  ['x'.repeat(121), false, `${'x'.repeat(120)}…`],
  ['👨‍👩‍👧'.repeat(121), false, `${'👨‍👩‍👧'.repeat(120)}…`],
  ['cut her', true, 'cut he…'],
  ['', false, ''],
])('quotes the beginning of %j', (content, isCut, excerpt) => {
  expect(excerptOf(content, isCut)).toBe(excerpt)
})

it('quotes the same of a whole message as of what the database hands out of it', () => {
  const content = `${'é'.normalize('NFD').repeat(2)}${'\u0301'.repeat(2000)}end`
  const handedOut = [...content].slice(0, 1000).join('')
  expect(excerptOf(content)).toBe(excerptOf(handedOut, true))
})
