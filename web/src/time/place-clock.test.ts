import { expect, it } from 'vitest'
import { handTimers } from './hand-timers.ts'
import { createPlaceClock } from './place-clock.ts'

it('goes with the place, however wrong the clock of the device is', async () => {
  const timers = handTimers()
  const clock = createPlaceClock(timers)
  expect(clock.now()).toBe(timers.now())
  const there = timers.now() + 3_600_000
  clock.heard(new Date(there).toISOString())
  await timers.pass(5_000)
  expect(clock.now()).toBe(there + 5_000)
})
