import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WordFinder } from './word-finder.ts'

const finderOf = (texts: readonly string[]) =>
  new WordFinder(texts.map((text) => ({ text, isOpenBefore: true, isOpenBehind: true, meaning: text })))

const few = fc.string({ unit: fc.constantFrom('a', 'b', '界', ' '), minLength: 1, maxLength: 6 })

it('finds what is in a text, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(few, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '界', ' '), maxLength: 60 }),
      (texts, said) => {
        expect([...finderOf(texts).find(said)].toSorted()).toEqual(
          texts.filter((text) => said.includes(text)).toSorted(),
        )
      },
    ),
  ))

it('takes time by the length of the text, whatever is looked for', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(few, { minLength: 1, maxLength: 40 }),
      fc.array(few, { maxLength: 40 }),
      fc.integer({ min: 1, max: 20 }),
      (texts, parts, times) => {
        const finder = finderOf(texts)
        const said = parts.join('').repeat(times)
        finder.find(said)
        // One step forward and one back at most, and a look at each length of what can end there.
        const lengths = new Set(texts.map((text) => [...text].length)).size
        expect(finder.steps).toBeLessThanOrEqual([...said].length * (3 + lengths))
      },
    ),
  ))

it('is not slowed down by what nearly fits', () => {
  const said = 'a'.repeat(10_000)
  const finder = finderOf(Array.from({ length: 50 }, (_, index) => `${'a'.repeat(index + 1)}b`))
  expect(finder.find(said).size).toBe(0)
  expect(finder.steps).toBeLessThanOrEqual(3 * said.length)
})
