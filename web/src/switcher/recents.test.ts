import { createCell } from '@parley/sdk'
import { expect, it } from 'vitest'
import { parseRecents, rememberVisits } from './recents.ts'

it('remembers where somebody goes, the last place first and each once', () => {
  const current = createCell<string | null>('a')
  const recents = rememberVisits(current, createCell<readonly string[]>(['z']))
  for (const next of ['b', null, 'a', 'c']) current.set(next)
  expect(recents.getSnapshot()).toEqual(['c', 'a', 'b', 'z'])
})

it('remembers no more than twenty', () => {
  const current = createCell<string | null>(null)
  const recents = rememberVisits(current, createCell<readonly string[]>([]))
  for (let at = 0; at < 30; at++) current.set(`room ${at}`)
  expect(recents.getSnapshot()).toHaveLength(20)
})

it.each([
  [null, []],
  [{ a: 1 }, []],
  [
    ['a', 1, 'b'],
    ['a', 'b'],
  ],
])('reads %j kindly', (kept, recents) => {
  expect(parseRecents(kept)).toEqual(recents)
})
