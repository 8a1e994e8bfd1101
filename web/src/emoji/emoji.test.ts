import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { gatherEmoji } from '../../emoji-build.ts'
import { readEmoji } from './emoji.ts'
import { type GridStep, layOut, stepInGrid } from './grid.ts'
import { withRecent } from './recent-emoji.ts'
import { commonEmoji } from './common-emoji.ts'
import { searchEmoji } from './search-emoji.ts'
import { withTone } from './tones.ts'

const set = readEmoji(gatherEmoji('en'))

describe('skin tones', () => {
  it.each([
    ['👍', 'dark', '👍🏿'],
    ['✌️', 'light', '✌🏻'],
    ['👩‍🚀', 'medium', '👩🏽‍🚀'],
    ['🧑‍🤝‍🧑', 'medium', '🧑🏽‍🤝‍🧑🏽'],
    ['👍', 'none', '👍'],
  ] as const)('of %s in %s make %s', (emoji, tone, toned) => {
    expect(withTone(emoji, tone)).toBe(toned)
  })

  it('make what exists, for every emoji that has them', () => {
    const found: { label: string; unicode: string; skins?: { unicode: string }[] }[] = createRequire(import.meta.url)(
      'emojibase-data/en/compact.json',
    )
    const real = new Set(found.flatMap(({ skins = [] }) => skins.map(({ unicode }) => unicode)))
    const wrong = set.all.filter(({ emoji, hasTones }) => hasTones && !real.has(withTone(emoji, 'medium-dark')))
    const toned = new Set(found.filter(({ skins = [] }) => skins.length > 0).map(({ label }) => label))
    const without = set.all.filter(({ label, hasTones }) => toned.has(label) !== hasTones)
    expect({ wrong, without }).toEqual({ wrong: [], without: [] })
  })
})

describe('searching emoji', () => {
  it.each([
    ['tada', '🎉'],
    ['thumbs up', '👍'],
    ['thumbs_up', '👍'],
    ['+1', '👍'],
    ['joy', '😂'],
    ['heart', '❤️'],
    ['fire', '🔥'],
    ['flag de', '🇩🇪'],
  ])('%s finds %s among the first', (query, emoji) => {
    expect(searchEmoji(set, query, [], 12).map((each) => each.emoji)).toContain(emoji)
  })

  it.each([
    ['sm', ['😄', '🙂', '😊', '😀', '😃', '😁']],
    ['la', ['😂', '😆', '🤣']],
    ['thumbs', ['👍']],
  ])('finds for %s what people mean most before what is rare', (query, common) => {
    expect(common).toContain(searchEmoji(set, query, [], 12)[0]?.emoji)
  })

  it('knows all that it takes for common', () => {
    const known = new Set(set.all.map(({ emoji }) => emoji))
    expect(commonEmoji.filter((emoji) => !known.has(emoji))).toEqual([])
  })

  it('finds what was used last first', () => {
    expect(searchEmoji(set, 'smi', ['😈', '😏'], 2).map(({ emoji }) => emoji)).toEqual(['😈', '😏'])
  })
})

describe('what was used last', () => {
  it('comes first, once, and is not more than is kept', () => {
    const many = Array.from({ length: 40 }, (_, place) => `${place}`)
    expect(withRecent(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c'])
    expect(withRecent(many, 'x')).toHaveLength(32)
  })
})

describe('steps in the grid', () => {
  const some = set.all.slice(0, 10)
  const rows = layOut(
    [
      { key: 'a', emoji: some.slice(0, 4) },
      { key: 'none', emoji: [] },
      { key: 'b', emoji: some.slice(4) },
    ],
    3,
  )

  it('is laid out in lines with headings', () => {
    expect(rows.map((row) => (row.is === 'heading' ? row.key : row.emoji.length))).toEqual(['a', 3, 1, 'b', 3, 3])
  })

  it.each<[GridStep, number, number]>([
    ['right', 2, 3],
    ['left', 0, 0],
    ['right', 9, 9],
    ['down', 1, 3],
    ['down', 3, 4],
    ['up', 6, 3],
    ['up', 5, 3],
    ['down', 8, 8],
    ['pageDown', 0, 7],
    ['first', 7, 0],
    ['last', 0, 9],
  ])('%s from %i leads to %i', (step, from, to) => {
    expect(stepInGrid(rows, from, step)).toBe(to)
  })
})
