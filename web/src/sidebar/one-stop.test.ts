import { describe, expect, it } from 'vitest'
import { findNamed } from './one-stop.ts'

const names = ['Anchor', 'Boat', 'Éclair', 'Boathouse', 'Ahoy']

describe('letters typed in a list', () => {
  it.each([
    ['b', 0, 'Boat'],
    ['b', 1, 'Boathouse'],
    ['b', 3, 'Boat'],
    ['bb', 1, 'Boathouse'],
    ['boath', 1, 'Boathouse'],
    ['boa', 1, 'Boat'],
    ['e', 0, 'Éclair'],
    ['A', 0, 'Ahoy'],
    ['z', 0, undefined],
  ])('%j from %d on leads to %s', (letters, at, name) => {
    const [index] = findNamed(letters, names, at)
    expect(index === undefined ? undefined : names[index]).toBe(name)
  })
})
