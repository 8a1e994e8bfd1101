import { describe, expect, it } from 'vitest'
import { statusEnd } from './status-expiry.ts'

const wednesday = new Date(2025, 5, 11, 15, 30)
const sunday = new Date(2025, 5, 15, 9, 0)
const iso = (...parts: [number, number, number, number?, number?]) => new Date(...parts).toISOString()

describe('a status', () => {
  it.each([
    ['half-hour', wednesday, iso(2025, 5, 11, 16, 0)],
    ['hour', wednesday, iso(2025, 5, 11, 16, 30)],
    ['today', wednesday, iso(2025, 5, 12)],
    ['week', wednesday, iso(2025, 5, 16)],
    ['week', sunday, iso(2025, 5, 16)],
    ['never', wednesday, null],
  ] as const)('for %s, set at %s, ends at %s', (term, now, end) => {
    expect(statusEnd(term, now)).toBe(end)
  })
})
