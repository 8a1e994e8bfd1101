import { expect, it } from 'vitest'
import { type MuteTerm, muteEnd, runningUntil } from './mute.ts'

const now = new Date(2026, 4, 30, 22, 15)

it.each<[MuteTerm, Date]>([
  ['hour', new Date(2026, 4, 30, 23, 15)],
  ['eight', new Date(2026, 4, 31, 6, 15)],
  ['tomorrow', new Date(2026, 4, 31, 8, 0)],
])('a mute for %s ends at %s', (term, end) => {
  expect(muteEnd(term, now)).toBe(end.toISOString())
})

it.each([
  [null, null],
  [new Date(2026, 4, 30, 22, 14).toISOString(), null],
  [now.toISOString(), null],
  ['2027-01-01T00:00:00.000Z', { at: '2027-01-01T00:00:00.000Z' }],
  [muteEnd('ever', now), { at: null }],
])('what ends at %s lasts: %j', (until, lasts) => {
  expect(runningUntil(until, now.getTime())).toEqual(lasts)
})
