import { describe, expect, it } from 'vitest'
import { favouriteIds, placeBefore } from './favourites.ts'
import { sampleEntry } from './sample-entry.ts'

it('stand in their own order', () => {
  const rooms = [sampleEntry('a', { position: 3 }), sampleEntry('b'), sampleEntry('c', { position: 1.5 })]
  expect(favouriteIds(rooms)).toEqual(['c', 'a'])
})

describe('a favourite that is moved', () => {
  it.each([
    ['a', 1, 'c'],
    ['b', 1, null],
    ['c', -1, 'b'],
    ['b', -1, 'a'],
    ['a', -1, 'b'],
  ] as const)('%s by %d comes before %s', (roomId, step, before) => {
    expect(placeBefore(['a', 'b', 'c'], roomId, step)).toBe(before)
  })
})
