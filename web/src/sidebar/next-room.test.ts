import { describe, expect, it } from 'vitest'
import { nextRoom, nextUnread } from './next-room.ts'

const rooms = ['a', 'b', 'c', 'd']

describe('the next room', () => {
  it.each([
    ['a', 1, 'b'],
    ['a', -1, 'd'],
    ['d', 1, 'a'],
    [null, 1, 'a'],
    [null, -1, 'd'],
    ['gone', 1, 'a'],
  ] as const)('from %s by %d is %s', (current, step, next) => {
    expect(nextRoom(rooms, current, step)).toBe(next)
  })

  it('is none where there is one only', () => {
    expect([nextRoom(['a'], 'a', 1), nextRoom([], null, 1)]).toEqual([null, null])
  })
})

describe('the next unread room', () => {
  it.each([
    ['a', 1, 'c'],
    ['b', 1, 'c'],
    ['b', -1, 'd'],
    ['c', 1, 'd'],
    ['d', 1, 'c'],
    [null, 1, 'c'],
  ] as const)('from %s by %d is %s', (current, step, next) => {
    expect(nextUnread(rooms, (id) => id === 'c' || id === 'd', current, step)).toBe(next)
  })

  it('is none where all is read', () => {
    expect(nextUnread(rooms, () => false, 'a', 1)).toBe(null)
  })
})
