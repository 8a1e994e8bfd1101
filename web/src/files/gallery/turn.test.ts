import { expect, it } from 'vitest'
import { decideTurn } from './turn.ts'

it.each([
  ['to the left', [-60, 5], 'ltr', 1],
  ['to the right', [60, -5], 'ltr', -1],
  ['to the left where lines begin at the right', [-60, 5], 'rtl', -1],
  ['to the right where lines begin at the right', [60, 5], 'rtl', 1],
  ['hardly', [-40, 0], 'ltr', 0],
  ['up rather than across', [-60, -60], 'ltr', 0],
] as const)('a finger that is drawn %s', (_how, [x, y], dir, by) =>
  expect(decideTurn({ x: 100, y: 100 }, { x: 100 + x, y: 100 + y }, dir)).toBe(by),
)
