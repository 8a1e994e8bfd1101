import { expect, it } from 'vitest'
import { decidePlaces } from './favourite-places.ts'

const held = [
  { roomId: 'a', position: 1 },
  { roomId: 'b', position: 2 },
  { roomId: 'c', position: 3 },
]
const tight = [
  { roomId: 'a', position: 1 },
  { roomId: 'b', position: 1 + Number.EPSILON },
]

it.each([
  ['the first of all', [], 'x', null, [['x', 1]]],
  ['a new one at the end', held, 'x', null, [['x', 4]]],
  ['before the first', held, 'x', 'a', [['x', 0]]],
  ['between two', held, 'x', 'c', [['x', 2.5]]],
  ['moved up', held, 'c', 'a', [['c', 0]]],
  ['moved down', held, 'a', 'c', [['a', 2.5]]],
  ['where it is', held, 'b', 'c', []],
  ['again, without being told where', held, 'b', null, []],
  ['before one that is none', held, 'x', 'nobody', [['x', 4]]],
  [
    'where there is no number left',
    tight,
    'x',
    'b',
    [
      ['a', 1],
      ['x', 2],
      ['b', 3],
    ],
  ],
] as const)('a favourite %s', (_case, before, roomId, at, expected) => {
  expect(decidePlaces(before, roomId, at).map((each) => [each.roomId, each.position])).toEqual(expected)
})
