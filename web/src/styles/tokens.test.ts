import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrastRatio } from './contrast.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

type Colours = Readonly<Record<string, string>>

function coloursOf(theme: string): Colours {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
}

const surfaces = ['ground', 'sheet', 'raised', 'sunken']
const names = ['name-1', 'name-2', 'name-3', 'name-4', 'name-5', 'name-6', 'name-7', 'name-8']

/** Each text and what it stands on. */
const textPairs: readonly (readonly [text: string, background: string])[] = [
  ...['ink', 'ink-muted', 'brand', 'danger', 'good'].flatMap((text) => surfaces.map((on) => [text, on] as const)),
  ...['ink', 'ink-muted'].map((text) => [text, 'hover'] as const),
  ...names.flatMap((name) => ['sheet', 'raised', 'sunken'].map((on) => [name, on] as const)),
  ...names.map((name) => ['on-name', name] as const),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['on-brand-soft', 'brand-soft'],
  ['on-current', 'current'],
  ['on-accent', 'accent'],
  ['on-accent-soft', 'accent-soft'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['on-danger-soft', 'danger-soft'],
  ['on-good-soft', 'good-soft'],
  ['on-pane', 'pane'],
]

/** Borders of controls and the focus ring: 3 to 1 against everything they can stand on. */
const shapePairs = ['line-strong', 'focus', 'brand'].flatMap((shape) => surfaces.map((on) => [shape, on] as const))

function tooWeak(colours: Colours, pairs: readonly (readonly [string, string])[], least: number) {
  return pairs
    .map(([one, other]) => ({ pair: `${one} on ${other}`, a: colours[one], b: colours[other] }))
    .filter(({ a, b }) => a === undefined || b === undefined || contrastRatio(a, b) < least)
    .map(({ pair }) => pair)
}

describe('the ratio of contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2)
  })
})

describe.each([
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
])('the theme %s', (theme, least) => {
  const colours = coloursOf(theme)

  it(`keeps every text at ${least} to 1`, () => {
    expect(tooWeak(colours, textPairs, least)).toEqual([])
  })

  it('keeps the edges of controls and the focus ring at 3 to 1', () => {
    expect(tooWeak(colours, shapePairs, 3)).toEqual([])
  })

  it('names the same colours as every other theme', () => {
    expect(Object.keys(colours)).toEqual(Object.keys(coloursOf('light')))
  })
})
