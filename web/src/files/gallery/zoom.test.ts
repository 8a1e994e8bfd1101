import { expect, it } from 'vitest'
import { fit, moved, wholeView, zoomed } from './zoom.ts'

const room = { width: 1000, height: 500 }
const fitted = { width: 800, height: 500 }
const middle = { x: 0, y: 0 }

it('fits a picture in, and blows none up', () => {
  expect(fit({ width: 4000, height: 1000 }, room)).toEqual({ width: 1000, height: 250 })
  expect(fit({ width: 40, height: 10 }, room)).toEqual({ width: 40, height: 10 })
})

it('goes from whole to eight times as large', () => {
  expect(zoomed(wholeView, 0.5, middle, fitted, room)).toEqual(wholeView)
  expect(zoomed(wholeView, 100, middle, fitted, room).scale).toBe(8)
})

it('leaves in its place what is under the pointer', () => {
  const at = { x: 100, y: -50 }
  const view = zoomed(wholeView, 4, at, fitted, room)
  expect((at.x - view.x) / view.scale).toBeCloseTo(at.x)
  expect((at.y - view.y) / view.scale).toBeCloseTo(at.y)
})

it('moves no further than there is something to see', () => {
  expect(moved(wholeView, { x: 50, y: 50 }, fitted, room)).toEqual(wholeView)
  const large = zoomed(wholeView, 2, middle, fitted, room)
  expect(moved(large, { x: 9999, y: -9999 }, fitted, room)).toEqual({ scale: 2, x: 300, y: -250 })
})
