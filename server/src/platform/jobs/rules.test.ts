import { describe, expect, it } from 'vitest'
import { Hopeless, Postponed } from './job.ts'
import { decideAfter, pauseAfter } from './rules.ts'

const facts = { attempts: 2, mostAttempts: 5, everyMs: null }

describe('the pause after a failure', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [12, 2_048_000],
    [13, 3_600_000],
    [60, 3_600_000],
  ])('after attempt %i is about %i ms', (attempts, ms) => {
    expect([pauseAfter(attempts, 0), pauseAfter(attempts, 0.5), pauseAfter(attempts, 1)]).toEqual([
      ms * 0.75,
      ms,
      ms * 1.25,
    ])
  })
})

describe('what becomes of a job that was not done', () => {
  it('waits for its next attempt', () => {
    expect(decideAfter(new Error('no\nluck'), facts, 0.5)).toEqual({
      is: 'waiting',
      inMs: 2_000,
      attempts: 2,
      error: 'Error: no luck',
    })
  })
  it('is left to people after its last attempt', () => {
    expect(decideAfter(new Error('no'), { ...facts, attempts: 5 }, 0)).toEqual({ is: 'exhausted', error: 'Error: no' })
  })
  it('is left to people at once when it is hopeless', () => {
    expect(decideAfter(new Hopeless('never'), facts, 0)).toMatchObject({ is: 'exhausted' })
  })
  it('is not tried less often because it was postponed, not even after its last attempt', () => {
    expect(decideAfter(new Postponed(5_000, 'away'), { ...facts, attempts: 5 }, 0)).toEqual({
      is: 'waiting',
      inMs: 5_000,
      attempts: 4,
      error: 'Postponed: away',
    })
  })
  it('gets its next turn when it runs again by itself', () => {
    expect(decideAfter(new Error('no'), { attempts: 5, mostAttempts: 5, everyMs: 60_000 }, 0)).toMatchObject({
      is: 'waiting',
      inMs: 60_000,
      attempts: 0,
    })
  })
  it('keeps one line of what went wrong, that a database can hold', () => {
    const verdict = decideAfter(new Error(`a\0b ${'x'.repeat(2_000)}`), facts, 0)
    expect(verdict.error).toHaveLength(500)
    expect(verdict.error).not.toContain('\0')
  })
})
