import { describe, expect, it } from 'vitest'
import { findBeyond, nearestBeyond } from './unread-beyond.ts'

const row = (top: number) => ({ top, bottom: top + 36 })
const view = { top: 100, bottom: 400 }

describe('unread rooms beyond the edges of the list', () => {
  it.each([
    ['none', [], false, false],
    ['in sight', [row(120), row(300)], false, false],
    ['above', [row(0), row(120)], true, false],
    ['below', [row(300), row(500)], false, true],
    ['both', [row(0), row(500)], true, true],
    ['half in sight', [row(80), row(390)], false, false],
  ])('%s', (_, rows, above, below) => {
    expect(findBeyond(rows, view)).toEqual({ above, below })
  })

  it('are gone to from the nearest on', () => {
    const rows = [row(0), row(40), row(120), row(500), row(900)]
    expect([nearestBeyond(rows, view, 'above'), nearestBeyond(rows, view, 'below')]).toEqual([1, 3])
  })
})
