import { describe, expect, it } from 'vitest'
import { addMonths, dayByKey, firstWeekdayOf, weeksOf } from './month.ts'

describe('a month', () => {
  it.each([
    ['2025-06-15', 1, '2025-05-26', '2025-07-06', 6],
    ['2025-06-15', 7, '2025-06-01', '2025-07-05', 5],
    ['2024-02-29', 1, '2024-01-29', '2024-03-03', 5],
    ['2021-02-10', 1, '2021-02-01', '2021-02-28', 4],
  ])('of %s in weeks from day %s on is from %s to %s', (day, firstWeekday, first, last, weeks) => {
    const found = weeksOf(day, firstWeekday)
    expect([found[0]?.[0], found.at(-1)?.[6], found.length]).toEqual([first, last, weeks])
  })

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2025-12-05', 1, '2026-01-05'],
  ])('%s moved by %s months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })

  it.each([
    ['ArrowRight', false, '2025-06-19'],
    ['ArrowRight', true, '2025-06-17'],
    ['ArrowUp', false, '2025-06-11'],
    ['Home', false, '2025-06-16'],
    ['End', false, '2025-06-22'],
    ['PageDown', false, '2025-07-18'],
    ['a', false, null],
  ])('%s (right to left: %s) leads to %s', (key, isRightToLeft, expected) => {
    expect(dayByKey('2025-06-18', key, 1, isRightToLeft)).toBe(expected)
  })

  it('begins its weeks as people there do', () => {
    expect([firstWeekdayOf('de'), firstWeekdayOf('en-US')]).toEqual([1, 7])
  })
})
