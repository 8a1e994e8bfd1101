import { describe, expect, it } from 'vitest'
import { findDifferences } from './differences.ts'

const signs = { same: '', added: '+', dropped: '-' }

function show(before: string, after: string): string {
  return findDifferences(before, after)
    .map(({ is, text }) => (is === 'same' ? text : `[${signs[is]}${text}]`))
    .join('')
}

describe('what became different', () => {
  it.each([
    ['one two three', 'one two three', 'one two three'],
    ['one two three', 'one 2 three', 'one [-two][+2] three'],
    ['one', 'one more', 'one[+ more]'],
    ['one more', 'one', 'one[- more]'],
    ['', 'all', '[+all]'],
    ['a b c d', 'b x d', '[-a ]b [-c][+x] d'],
    ['灯塔坏了', '灯塔好了', '灯塔[-坏了][+好了]'],
  ])('from %j to %j', (before, after, shown) => expect(show(before, after)).toBe(shown))

  it('gives up finding it where that would take too long', () => {
    // The last space is the same; everything before it is taken as one.
    const [a, b] = ['a '.repeat(4_000), 'b '.repeat(4_000)]
    expect(findDifferences(a, b)).toHaveLength(3)
  })

  it('keeps both texts whole', () => {
    const [before, after] = ['the lamp is out, again', 'again the lamp was lit']
    const found = findDifferences(before, after)
    const without = (kind: string) =>
      found
        .filter(({ is }) => is !== kind)
        .map(({ text }) => text)
        .join('')
    expect([without('added'), without('dropped')]).toEqual([before, after])
  })
})
