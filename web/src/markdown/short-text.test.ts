import { expect, it } from 'vitest'
import { shortText } from './short-text.ts'

it.each([
  ['**Hello**\n\n- one\n- two', 'Hello • one • two'],
  ['The butler: ||it was **him**||.', 'The butler: ▒▒▒.'],
  ['> said ||once||', 'said ▒▒▒'],
  ['The butler: ||it was h…', 'The butler: ▒▒▒…'],
  ['a || b', 'a || b'],
  ['`||code||`', '||code||'],
])('of %j is %j', (content, short) => {
  expect(shortText(content)).toBe(short)
})
