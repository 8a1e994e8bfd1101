import { expect, it } from 'vitest'
import { addKeyword } from './keywords.ts'

const words = ['release']

it.each([
  ['a new word', ' lens ', ['release', 'lens']],
  ['a word that is there in other letters', 'Release', words],
  ['nothing', '  ', words],
])('%s is added as it should be', (_, text, next) => {
  expect(addKeyword(words, text)).toEqual(next)
})
