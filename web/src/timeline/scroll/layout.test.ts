import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, piecesOf, rowAt, rowsBetween, totalOf } from './layout.ts'

const tops = layOut([10, 20, 30, 40])

describe('rows below each other', () => {
  it.each([
    [-5, 0],
    [0, 0],
    [9.9, 0],
    [10, 1],
    [59, 2],
    [99, 3],
    [500, 3],
  ])('at %s there is row %s', (line, row) => {
    expect(rowAt(tops, line)).toBe(row)
  })

  it('are none where there are none', () => {
    expect(rowsBetween(layOut([]), 0, 100)).toEqual({ first: 0, last: -1 })
    expect(piecesOf(layOut([]), { first: 0, last: -1 }, null)).toEqual([])
  })
})

describe('what stands on the page', () => {
  it('is the rows that are wanted, one that is kept, and room for all the others', () => {
    expect(piecesOf(tops, { first: 2, last: 2 }, 0)).toEqual([
      { is: 'row', at: 0 },
      { is: 'space', key: 'space above', height: 20 },
      { is: 'row', at: 2 },
      { is: 'space', key: 'space at the end', height: 40 },
    ])
  })

  it('is as high as all rows together, whatever is shown of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 }),
        fc.nat(39),
        fc.nat(39),
        fc.option(fc.nat(39)),
        (heights, one, other, kept) => {
          const laid = layOut(heights)
          const [first, last] = [one, other].map((at) => at % heights.length).toSorted((a, b) => a - b)
          const pieces = piecesOf(
            laid,
            { first: first ?? 0, last: last ?? 0 },
            kept === null ? null : kept % heights.length,
          )
          const high = pieces.map((piece) => (piece.is === 'row' ? (heights[piece.at] ?? 0) : piece.height))
          expect(high.reduce((sum, each) => sum + each, 0)).toBe(totalOf(laid))
          expect(new Set(pieces.map((piece) => (piece.is === 'row' ? `${piece.at}` : piece.key))).size).toBe(
            pieces.length,
          )
        },
      ),
    )
  })
})
