import { expect, it } from 'vitest'
import { daysToCount } from './days.ts'

const begun = new Date('2030-01-01T15:00:00Z')
const now = new Date('2030-01-03T12:00:00Z')

it.each([
  ['all when none was counted', {}, ['2030-01-01', '2030-01-02', '2030-01-03']],
  ['not those counted after they had ended', { '2030-01-01': '2030-01-02T00:00:00Z' }, ['2030-01-02', '2030-01-03']],
  ['again those counted before', { '2030-01-01': '2030-01-01T23:59:00Z' }, ['2030-01-01', '2030-01-02', '2030-01-03']],
  [
    'today not when it was counted just now',
    {
      '2030-01-01': '2030-01-03T00:00:00Z',
      '2030-01-02': '2030-01-03T00:00:00Z',
      '2030-01-03': '2030-01-03T11:59:30Z',
    },
    [],
  ],
])('counts %s', (_what, counted, wanted) => {
  const known = new Map(Object.entries(counted).map(([day, at]) => [day, new Date(at)]))
  expect(daysToCount(known, begun, now)).toEqual(wanted)
})

it('goes back a year and no further', () => {
  const days = daysToCount(new Map(), new Date(0), now)
  expect([days.length, days[0], days.at(-1)]).toEqual([366, '2029-01-03', '2030-01-03'])
})
