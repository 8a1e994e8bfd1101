import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey } from './address.ts'
import type { Clock } from './clock.ts'
import { createIds, firstIdAt } from './ids.ts'
import { isDatabaseAway } from './postgres/faults.ts'
import { MigrationError, pendingOf } from './postgres/migrate.ts'
import { memoryRateLimiter } from './rate-limiter.ts'

function movable(): Clock & { move: (ms: number) => void } {
  let now = Date.parse('2030-01-01T00:00:00Z')
  return {
    now: () => new Date(now),
    move(ms) {
      now += ms
    },
  }
}

describe('ids', () => {
  it('are UUIDs of version 7 that sort by time', () => {
    const clock = movable()
    const newId = createIds(clock)
    const made = Array.from({ length: 200 }, () => {
      clock.move(1)
      return newId()
    })
    for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(made).toEqual(made.toSorted())
    expect(new Set(made).size).toBe(200)
  })
})

it('a time lies before the ids that are made from it on, and behind those from before', () => {
  const clock = movable()
  const newId = createIds(clock)
  const before = newId()
  clock.move(1)
  const bound = firstIdAt(clock.now())
  expect([before < bound, bound < newId()]).toEqual([true, true])
})

describe('the rate limiter', () => {
  const limit = { points: 3, seconds: 10 }

  it('never lets more through in one window than the limit, whatever happens when', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b'), wait: fc.nat(4_000), giveBack: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const clock = movable()
        const limiter = memoryRateLimiter(clock)
        const windows = new Map<string, { start: number; count: number }>()
        for (const { key, wait, giveBack } of steps) {
          clock.move(wait)
          const now = clock.now().getTime()
          const known = windows.get(key)
          const window = known !== undefined && now < known.start + 10_000 ? known : { start: now, count: 0 }
          windows.set(key, window)
          const { waitMs } = limiter.take('login', key, limit)
          if (window.count < 3) {
            expect(waitMs).toBe(0)
            window.count += 1
            if (giveBack) {
              limiter.giveBack('login', key)
              window.count -= 1
            }
          } else expect(waitMs).toBe(window.start + 10_000 - now)
        }
      }),
    )
  })

  it('forgets windows that have ended', () => {
    const clock = movable()
    const limiter = memoryRateLimiter(clock)
    for (let round = 0; round < 10; round += 1) {
      for (let key = 0; key < 5_000; key += 1) limiter.take('login', `${round} ${key}`, limit)
      clock.move(10_001)
    }
    expect(limiter.size).toBeLessThan(15_001)
  })
})

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('the address %s counts as %s', (address, key) => expect(addressKey(address)).toBe(key))

describe('migrations', () => {
  const known = [
    { name: '0001', hash: 'a' },
    { name: '0002', hash: 'b' },
  ]

  it('that are missing are applied in order', () => {
    expect(pendingOf(known, new Map()).map(({ name }) => name)).toEqual(['0001', '0002'])
    expect(pendingOf(known, new Map([['0001', 'a']])).map(({ name }) => name)).toEqual(['0002'])
  })

  it('refuse a database of a newer version, and one whose past was rewritten', () => {
    expect(() => pendingOf(known, new Map([['0003', 'c']]))).toThrow(MigrationError)
    expect(() => pendingOf(known, new Map([['0001', 'z']]))).toThrow(/0001/)
  })
})

it.each([
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), true],
  [Object.assign(new Error('x'), { code: '57P01' }), true],
  [Object.assign(new Error('x'), { code: '08006' }), true],
  [new Error('Connection terminated unexpectedly'), true],
  [Object.assign(new Error('x'), { code: '23505' }), false],
  [new Error('something else'), false],
  ['text', false],
])('knows when the database is away: %s', (error, expected) => expect(isDatabaseAway(error)).toBe(expected))
