import { expect, it } from 'vitest'
import { spanOf, spans, withinOf } from './pace.ts'

it.each([
  [0, 1],
  [1, 1],
  [1.1, 2],
  [99, 100],
  [10_000, 10_000],
  [600_000, 10_000],
])('%d ms are counted among those that took at most %d', (ms, end) => {
  expect(spans[spanOf(ms)]).toBe(end)
})

it('says how long a share of calls took at most', () => {
  const calls = new Map([
    [spanOf(5), 90],
    [spanOf(50), 8],
    [spanOf(2_000), 2],
  ])
  expect([0.5, 0.9, 0.95, 0.99].map((share) => withinOf(calls, share))).toEqual([5, 5, 50, 2_000])
  expect(withinOf(new Map(), 0.5)).toBeNull()
})
