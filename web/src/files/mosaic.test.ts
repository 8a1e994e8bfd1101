import { describe, expect, it } from 'vitest'
import { filesHeight, mosaic } from './mosaic.ts'

const sized = (width: number | null, height: number | null) => ({ width, height })
const many = (count: number) => Array.from({ length: count }, () => sized(400, 300))

const alone = { count: 1, height: 1 }

describe('the room of pictures', () => {
  it('has the shape of one, within bounds', () => {
    expect(mosaic([sized(1600, 900)])).toEqual({ width: 25, ratio: 16 / 9, rows: [alone] })
    // As high as it may be.
    expect(mosaic([sized(600, 1200)])).toEqual({ width: 10, ratio: 0.5, rows: [alone] })
    // Neither a thread nor a stamp.
    expect(mosaic([sized(10_000, 10)])?.ratio).toBe(5)
    expect(mosaic([sized(16, 16)])).toEqual({ width: 5, ratio: 1, rows: [alone] })
  })

  it('is there before anything is known of a picture', () => {
    expect(mosaic([sized(null, null)])).toEqual({ width: 20, ratio: 4 / 3, rows: [alone] })
    expect(mosaic([])).toBeNull()
  })

  it.each([
    [2, [2], 2],
    [3, [1, 2], 1 / 1.25],
    [4, [2, 2], 1],
    [5, [2, 3], 6 / 5],
    [6, [3, 3], 3 / 2],
    [7, [2, 2, 3], 3 / 4],
    [10, [2, 2, 3, 3], 3 / 5],
  ])('holds %i in rows of squares', (count, rows, ratio) => {
    const box = mosaic(many(count))
    expect(box?.rows.map((row) => row.count)).toEqual(rows)
    expect(box?.ratio).toBeCloseTo(ratio)
  })

  it.each([
    ['a photograph', 1600, 1200, 0.75],
    ['a wide one', 1600, 900, 0.5625],
    ['a high one', 900, 1600, 0.75],
    ['a very wide one', 5000, 500, 0.4],
    ['one of which nothing is known', null, null, 0.6],
  ])('shows all of %s that is above others, as far as that can be', (_, width, height, share) => {
    const box = mosaic([sized(width, height), ...many(2)])
    expect(box?.rows[0]).toEqual({ count: 1, height: share })
    expect(box?.ratio).toBeCloseTo(1 / (share + 0.5))
  })

  it('is as high as counted on', () => {
    expect(filesHeight([], 0, 500)).toBe(0)
    expect(filesHeight(many(4), 0, 500)).toBe(408)
    expect(filesHeight(many(4), 1, 200)).toBe(208 + 66)
  })
})
