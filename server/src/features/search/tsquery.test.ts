import { expect, it } from 'vitest'
import { judgement } from './tsquery.ts'

it('looks for what is inside of words as it is written, also where a letter was folded into signs', () => {
  const texts = [{ is: 'inside', text: '(1)' }] as const
  const { pattern } = judgement(texts, { beginnings: new Map(), insides: new Map([['(1)', null]]) })
  const finds = (words: string) => new RegExp(pattern ?? '').test(words)
  expect([finds("'a(1)':1"), finds("'a1':1"), finds("'~(1)':1")]).toEqual([true, false, false])
})
