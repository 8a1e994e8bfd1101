import { expect, it } from 'vitest'
import { niceTop } from './chart-scale.ts'

it.each([
  [0, 2],
  [2, 2],
  [3, 4],
  [7, 8],
  [9, 10],
  [10, 10],
  [11, 20],
  [101, 200],
  [999, 1_000],
  [4_500_000, 6_000_000],
])('an axis for %i goes to %i', (most, top) => {
  expect(niceTop(most)).toBe(top)
})
