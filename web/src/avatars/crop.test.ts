import { describe, expect, it } from 'vitest'
import { movedCrop, sizedCrop, widestCrop } from './crop.ts'

const wide = { width: 400, height: 200 }
const high = { width: 100, height: 500 }

describe('the part of a picture that is shown', () => {
  it.each([
    { picture: wide, crop: { x: 100, y: 0, side: 200 } },
    { picture: high, crop: { x: 0, y: 200, side: 100 } },
    { picture: { width: 10, height: 10 }, crop: { x: 0, y: 0, side: 10 } },
  ])('begins with as much as a square holds of $picture.width by $picture.height', ({ picture, crop }) => {
    expect(widestCrop(picture)).toEqual(crop)
  })

  it.each([
    { by: { x: 0.25, y: 0 }, crop: { x: 150, y: 0, side: 200 } },
    { by: { x: 5, y: 5 }, crop: { x: 200, y: 0, side: 200 } },
    { by: { x: -5, y: -5 }, crop: { x: 0, y: 0, side: 200 } },
  ])('moves by $by.x and $by.y of itself, and not beyond the picture', ({ by, crop }) => {
    expect(movedCrop(widestCrop(wide), by, wide)).toEqual(crop)
  })

  it.each([
    { factor: 0.5, crop: { x: 150, y: 50, side: 100 } },
    { factor: 2, crop: { x: 100, y: 0, side: 200 } },
    { factor: 0.001, crop: { x: 176, y: 76, side: 48 } },
  ])('is $factor times as large around the same middle, within bounds', ({ factor, crop }) => {
    expect(sizedCrop(widestCrop(wide), factor, wide)).toEqual(crop)
  })

  it('stays within a picture smaller than the least of it', () => {
    const small = { width: 20, height: 30 }
    expect(sizedCrop(widestCrop(small), 0.1, small)).toEqual({ x: 0, y: 5, side: 20 })
  })
})
