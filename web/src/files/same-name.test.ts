import { expect, it } from 'vitest'
import { tellApart } from './same-name.ts'

it.each([
  [[], []],
  [['a.png'], ['']],
  [
    ['a.png', 'b.png', 'a.png', 'a.png', 'b.png'],
    ['', '', '(2)', '(3)', '(2)'],
  ],
])('tells %j apart', (names, numbers) => {
  expect(tellApart(names)).toEqual(numbers)
})
