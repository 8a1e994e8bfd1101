import { createCell } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { createPanes, growth, parseWidths, widthAfterKey } from './pane-widths.ts'

describe('what was remembered', () => {
  it.each([
    [null, { sidebar: 17, details: 22 }],
    ['nonsense', { sidebar: 17, details: 22 }],
    [
      { sidebar: 20, details: 30 },
      { sidebar: 20, details: 30 },
    ],
    [
      { sidebar: 2, details: 9000 },
      { sidebar: 13, details: 40 },
    ],
    [
      { sidebar: '20', details: null },
      { sidebar: 17, details: 22 },
    ],
  ])('%j is read as %j', (kept, widths) => {
    expect(parseWidths(kept)).toEqual(widths)
  })
})

describe('a divider that is drawn to the right', () => {
  it.each([
    ['sidebar', 'ltr', 3],
    ['sidebar', 'rtl', -3],
    ['details', 'ltr', -3],
    ['details', 'rtl', 3],
  ] as const)('makes the %s in %s wider by %d', (pane, dir, wider) => {
    expect(growth(pane, 3, dir)).toBe(wider)
  })
})

describe('a key on a divider', () => {
  it.each([
    ['sidebar', 17, 'ArrowRight', 'ltr', 18],
    ['sidebar', 17, 'ArrowLeft', 'ltr', 16],
    ['sidebar', 17, 'ArrowLeft', 'rtl', 18],
    ['details', 22, 'ArrowLeft', 'ltr', 23],
    ['sidebar', 13, 'ArrowLeft', 'ltr', 13],
    ['sidebar', 17, 'Home', 'ltr', 13],
    ['sidebar', 17, 'End', 'ltr', 28],
    ['sidebar', 25, 'Enter', 'ltr', 17],
    ['sidebar', 17, 'ArrowUp', 'ltr', null],
  ] as const)('of the %s at %d: %s in %s', (pane, width, key, dir, next) => {
    expect(widthAfterKey(pane, width, key, dir)).toBe(next)
  })
})

it('never leaves its limits, and comes back to what is usual', () => {
  const panes = createPanes(createCell(parseWidths(null)))
  panes.resize('details', 1)
  expect(panes.getSnapshot()).toEqual({ sidebar: 17, details: 17 })
  panes.reset('details')
  expect(panes.getSnapshot()).toEqual({ sidebar: 17, details: 22 })
})
