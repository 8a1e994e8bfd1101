import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Grip, isAtEnd, type Laid, takeHold, topFor, type Window } from './hold.ts'
import { layOut, topOf, totalOf } from './layout.ts'

interface Block {
  readonly key: string
  readonly height: number
  readonly grip?: Grip
}

const laidOf = (blocks: readonly Block[], isEnd = true): Laid => ({
  tops: layOut(blocks.map(({ height }) => height)),
  keys: blocks.map(({ key }) => key),
  grip: (at) => blocks[at]?.grip ?? 'firm',
  isEnd,
})
const blocks = (...heights: number[]): Block[] => heights.map((height, at) => ({ key: `${at}`, height }))
const placeOf = (laid: Laid, key: string) => topOf(laid.tops, laid.keys.indexOf(key))

describe('what is held', () => {
  it.each([
    ['at the end', 300, { at: 'end' }],
    ['within what browsers round', 298.5, { at: 'end' }],
  ])('is the end %s', (_, top, hold) => {
    expect(takeHold(laidOf(blocks(100, 100, 100, 100)), { top, height: 100 })).toEqual(hold)
  })

  it('is not the end where something is missing after it', () => {
    expect(takeHold(laidOf(blocks(100, 100, 100), false), { top: 200, height: 100 })).toMatchObject({ at: 'rows' })
  })

  it.each([
    ['what begins in sight before what reaches into it', blocks(100, 100, 100, 500), 50, '1'],
    ['what reaches into sight where nothing begins in it', blocks(100, 900, 500), 200, '1'],
    [
      'what is firm before what may change',
      [{ key: 'a', height: 60, grip: 'loose' as const }, ...blocks(60, 900)],
      0,
      '0',
    ],
    [
      'what is near where only a gap is in sight',
      [{ key: 'gap', height: 500, grip: 'none' as const }, ...blocks(50, 900)],
      0,
      '0',
    ],
  ])('is %s', (_, rows, top, key) => {
    const hold = takeHold(laidOf(rows), { top, height: 200 })
    expect(hold.at === 'rows' && hold.marks[0]?.key).toBe(key)
  })

  it('passes to the next when it has gone', () => {
    const before = blocks(100, 100, 100, 100, 100)
    const hold = takeHold(laidOf(before), { top: 100, height: 200 })
    const after = laidOf(before.filter(({ key }) => key !== '1'))
    expect(topFor(hold, after, 200)).toBe(0)
  })

  it('is lost when nothing of it is left', () => {
    const hold = takeHold(laidOf(blocks(100, 100, 100)), { top: 0, height: 100 })
    expect(topFor(hold, laidOf([{ key: 'other', height: 900 }]), 100)).toBeNull()
  })
})

describe('whatever happens to the rows', () => {
  const height = fc.integer({ min: 8, max: 700 })
  const change = fc.oneof(
    fc.record({ is: fc.constant('before' as const), heights: fc.array(height, { maxLength: 50 }) }),
    fc.record({ is: fc.constant('after' as const), heights: fc.array(height, { maxLength: 5 }) }),
    fc.record({ is: fc.constant('grow' as const), at: fc.nat(200), height }),
    fc.record({ is: fc.constant('vanish' as const), at: fc.nat(200) }),
    fc.record({ is: fc.constant('resize' as const), factor: fc.double({ min: 0.5, max: 2, noNaN: true }) }),
    fc.record({ is: fc.constant('scroll' as const), by: fc.integer({ min: -2000, max: 2000 }) }),
  )
  type Change = typeof change extends fc.Arbitrary<infer C> ? C : never
  let made = 0
  const fresh = (heights: readonly number[]): Block[] =>
    heights.map((each) => ({ key: `new ${(made += 1)}`, height: each }))

  function apply(rows: readonly Block[], { ...now }: Change): Block[] {
    switch (now.is) {
      case 'before':
        return [...fresh(now.heights), ...rows]
      case 'after':
        return [...rows, ...fresh(now.heights)]
      case 'grow':
        return rows.map((row, at) => (at === now.at % rows.length ? { ...row, height: now.height } : row))
      case 'vanish':
        return rows.length < 5 ? [...rows] : rows.filter((_, at) => at !== now.at % rows.length)
      case 'resize':
        return rows.map((row) => ({ ...row, height: row.height * now.factor }))
      case 'scroll':
        return [...rows]
    }
  }

  const clamp = (laid: Laid, { top, height: high }: Window) => Math.max(0, Math.min(totalOf(laid.tops) - high, top))

  it('what is read stays where it is, and who is at the end stays there', () => {
    fc.assert(
      fc.property(
        fc.array(height, { minLength: 20, maxLength: 60 }),
        fc.array(change, { maxLength: 40 }),
        (first, changes) => {
          let rows = fresh(first)
          const high = 600
          let window = { top: 700, height: high }
          window.top = clamp(laidOf(rows), window)
          let hold = takeHold(laidOf(rows), window)
          for (const now of changes) {
            const before = laidOf(rows)
            rows = apply(rows, now)
            const laid = laidOf(rows)
            if (now.is === 'scroll') {
              window = { top: clamp(laid, { top: window.top + now.by, height: high }), height: high }
              hold = takeHold(laid, window)
              continue
            }
            // As the scroller does: what stands next to it by now is held when the first of them goes.
            if (hold.at === 'rows' && !laid.keys.includes(hold.marks[0]?.key ?? '')) hold = takeHold(before, window)
            const wanted = topFor(hold, laid, high)
            const top = clamp(laid, { top: wanted ?? window.top, height: high })
            if (hold.at === 'end') expect(isAtEnd(laid, { top, height: high })).toBe(true)
            else if (wanted === top) {
              const held = hold.marks.find(({ key }) => laid.keys.includes(key))
              if (held !== undefined) {
                expect(placeOf(laid, held.key) - top).toBeCloseTo(placeOf(before, held.key) - window.top, 6)
              }
            }
            window = { top, height: high }
            if (wanted !== top) hold = takeHold(laid, window)
          }
        },
      ),
    )
  })
})
