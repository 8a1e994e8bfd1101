import { describe, expect, it } from 'vitest'
import { decideRelease, decideSwipe } from './swipe.ts'

const touch = (x: number, y: number, at = 0) => ({ x, y, at })

describe('what a finger wants', () => {
  it.each([
    ['from the edge towards the end', touch(10, 300), touch(40, 302), 'ltr', 'back'],
    ['from the edge towards the end, right to left', touch(350, 300), touch(320, 302), 'rtl', 'back'],
    ['from the middle towards the end', touch(180, 300), touch(220, 302), 'ltr', null],
    ['from anywhere towards the start', touch(180, 300), touch(150, 302), 'ltr', 'forward'],
    ['from anywhere towards the start, right to left', touch(180, 300), touch(220, 302), 'rtl', 'forward'],
    ['along', touch(10, 300), touch(14, 340), 'ltr', null],
    ['aslant', touch(10, 300), touch(30, 320), 'ltr', null],
    ['hardly at all', touch(10, 300), touch(14, 302), 'ltr', 'undecided'],
  ] as const)('%s', (_, from, to, dir, wish) => {
    expect(decideSwipe(from, to, { width: 360, dir })).toBe(wish)
  })
})

describe('a finger that lets go', () => {
  it.each([
    ['far away', touch(10, 0, 0), touch(200, 0, 2000), 'back', true],
    ['fast', touch(10, 0, 0), touch(70, 0, 60), 'back', true],
    ['halfway and slowly', touch(10, 0, 0), touch(90, 0, 1000), 'back', false],
    ['at once', touch(10, 0, 0), touch(20, 0, 1), 'back', false],
    ['far towards the start', touch(300, 0, 0), touch(100, 0, 2000), 'forward', true],
    ['having come back', touch(300, 0, 0), touch(290, 0, 600), 'forward', false],
  ] as const)('%s', (_, from, to, way, through) => {
    expect(decideRelease(from, to, way, { width: 360, dir: 'ltr' })).toBe(through)
  })
})
