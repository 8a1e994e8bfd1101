import { describe, expect, it } from 'vitest'
import { isQuiet } from './quiet.ts'

const [friday, saturday] = [5, 6]
const night = { from: '22:00', to: '07:00', days: [friday] }
const lunch = { from: '12:00', to: '13:00', days: [friday] }
/** The 20th of November 2026 is a Friday. */
const at = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00`)

describe('do not disturb', () => {
  it.each([
    ['before the night', night, at(20, '21:59'), false],
    ['as the night begins', night, at(20, '22:00'), true],
    ['the morning after, which is another day', night, at(21, '06:59'), true],
    ['when the night is over', night, at(21, '07:00'), false],
    ['the morning of its first day', night, at(20, '06:00'), false],
    ['a night of another day', { ...night, days: [saturday] }, at(20, '23:00'), false],
    ['within a day', lunch, at(20, '12:30'), true],
    ['within another day', lunch, at(21, '12:30'), false],
    ['as it ends', lunch, at(20, '13:00'), false],
  ])('%s', (_, schedule, now, quiet) => {
    expect(isQuiet({ until: null, schedule }, now)).toBe(quiet)
  })

  it('holds until a moment', () => {
    const until = at(20, '15:00').toISOString()
    expect(isQuiet({ until, schedule: null }, at(20, '14:59'))).toBe(true)
    expect(isQuiet({ until, schedule: null }, at(20, '15:00'))).toBe(false)
  })
})
