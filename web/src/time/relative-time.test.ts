import { describe, expect, it } from 'vitest'
import { calendarDay, relativeTime } from './relative-time.ts'

const now = Date.parse('2025-06-15T12:00:00Z')

describe('relative time', () => {
  it.each([
    ['2025-06-15T11:59:30Z', 'now'],
    ['2025-06-15T11:55:00Z', '5 minutes ago'],
    ['2025-06-15T09:10:00Z', '2 hours ago'],
    ['2025-06-14T11:00:00Z', 'yesterday'],
    ['2025-06-01T12:00:00Z', '2 weeks ago'],
    ['2025-06-15T13:00:00Z', 'in 1 hour'],
    ['2025-06-22T11:59:55Z', 'in 7 days'],
    ['2025-06-16T11:59:00Z', 'in 24 hours'],
  ])('%s is %s', (then, words) => {
    expect(relativeTime(then, now, 'en')).toBe(words)
  })

  it('speaks the language it is asked for', () => {
    expect(relativeTime('2025-06-15T11:55:00Z', now, 'de')).toBe('vor 5 Minuten')
  })
})

describe('a calendar day', () => {
  it('is the same day in every time zone', () => {
    expect(calendarDay('1990-03-01', 'en')).toBe('March 1, 1990')
  })
})
