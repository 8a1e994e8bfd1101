import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Attention } from './attention.ts'
import type { LineCall } from './connection/line.ts'
import { ReadMarks } from './read-marks.ts'
import { ParleyError } from './errors.ts'
import type { CallOperation } from './sync/ports.ts'
import { platformTimers } from './timers.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const timers = { ...platformTimers(() => Date.now()), random: () => 1 }

function setUp() {
  const said: [string, object][] = []
  const called: [string, object][] = []
  const saw: string[] = []
  const items = (input: object) =>
    ('userIds' in input && Array.isArray(input.userIds) ? input.userIds : []).map((userId: string) => ({
      userId,
      presence: 'online',
      lastSeenAt: null,
    }))
  const line: LineCall = (op, input) => {
    said.push([op, input])
    return Promise.resolve({ items: items(input) })
  }
  let current: LineCall | null = line
  const attention = new Attention({
    timers,
    line: () => current,
    call: ((name: string, input: object) => {
      called.push([name, input])
      return Promise.resolve({ items: items(input) })
    }) as unknown as CallOperation,
    saw: ({ userId }) => void saw.push(userId),
  })
  return {
    attention,
    said,
    called,
    saw,
    lose: () => {
      current = null
    },
  }
}

it('says that somebody is writing no more often than it is listened to', () => {
  const { attention, said } = setUp()
  for (let strokes = 0; strokes < 50; strokes += 1) {
    attention.typing('r', true)
    vi.advanceTimersByTime(100)
  }
  attention.typing('r', false)
  attention.typing('r', false)
  expect(said.map(([, input]) => input)).toEqual([
    { roomId: 'r', on: true },
    { roomId: 'r', on: true },
    { roomId: 'r', on: false },
  ])
})

it('says again on a new line what is on screen', async () => {
  const { attention, said, saw } = setUp()
  expect(attention.focus(['a', 'b', 'a'])).toEqual([])
  expect(attention.focus(['b'])).toEqual(['a'])
  attention.watch(['p', 'p', 'q'])
  said.length = 0
  attention.again()
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual([
    ['focus', { roomIds: ['b'] }],
    ['presence.watch', { userIds: ['p', 'q'] }],
  ])
  expect(saw).toEqual(['p', 'q', 'p', 'q'])
})

it('asks how people are where it cannot have them watched', async () => {
  const { attention, called, lose, saw } = setUp()
  lose()
  attention.watch(Array.from({ length: 120 }, (_, index) => `p${index}`))
  await vi.advanceTimersByTimeAsync(0)
  expect([called.map(([name]) => name), saw.length]).toEqual([['presence.get', 'presence.get'], 120])
})

it('gathers marks, tells the furthest, and does not give up while the place cannot be reached', async () => {
  const told: number[] = []
  let isDown = false
  const call = (async (_name: string, input: { seq: number }) => {
    await Promise.resolve()
    if (isDown) throw ParleyError.unreachable('unreachable', null)
    told.push(input.seq)
  }) as unknown as CallOperation
  const marks = new ReadMarks({ timers, call })
  for (const seq of [1, 5, 3, 9]) marks.read('r', seq)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual([9])
  isDown = true
  marks.read('r', 12)
  await vi.advanceTimersByTimeAsync(60_000)
  isDown = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual([9, 12])
})
