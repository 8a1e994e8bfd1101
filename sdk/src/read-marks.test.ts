import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ParleyError } from './errors.ts'
import { ReadMarks } from './read-marks.ts'
import type { CallOperation } from './sync/ports.ts'
import { platformTimers } from './timers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A place with one room in which somebody has read up to `readSeq`. */
function setUp(readSeq: number) {
  const told: string[] = []
  const place = { readSeq, isAway: false, isSlow: Promise.resolve() }
  const call = (async (name: string, input: { readonly seq: number } | { readonly upTo: Record<string, number> }) => {
    const seq = 'seq' in input ? input.seq : (input.upTo['a'] ?? 0)
    told.push(`${name.slice('receipts.'.length)} ${'seq' in input ? seq : Object.keys(input.upTo).join()}`)
    await place.isSlow
    if (place.isAway) throw ParleyError.unreachable('unreachable', null)
    place.readSeq = name === 'receipts.unread' ? Math.min(place.readSeq, seq - 1) : Math.max(place.readSeq, seq)
  }) as unknown as CallOperation
  const marks = new ReadMarks({ call, timers: { ...platformTimers(() => Date.now()), random: () => 1 } })
  return { marks, place, told }
}

it('tells of many marks the furthest', async () => {
  const { marks, told } = setUp(0)
  for (const seq of [3, 5, 4]) marks.read('a', seq)
  await vi.runAllTimersAsync()
  expect(told).toEqual(['read 5'])
})

it.each([
  ['beyond what was read', 5, 9, ['read 5', 'unread 9'], 5],
  ['within what was read', 7, 5, ['read 4', 'unread 5'], 4],
  ['from the first', 7, 1, ['unread 1'], 0],
])('forgets nothing that was read when it is unread from %s on', async (_, read, unread, calls, readSeq) => {
  const { marks, place, told } = setUp(2)
  marks.read('a', read)
  marks.unread('a', unread)
  await vi.runAllTimersAsync()
  expect([told, place.readSeq]).toEqual([calls, readSeq])
})

it('takes back what is on its way after that has come, and what is read then is read', async () => {
  const { marks, place, told } = setUp(2)
  let answer = () => {}
  place.isSlow = new Promise((resolve) => (answer = resolve))
  marks.read('a', 7)
  await vi.advanceTimersByTimeAsync(300)
  marks.unread('a', 5)
  marks.read('a', 6)
  answer()
  await vi.runAllTimersAsync()
  expect([told, place.readSeq]).toEqual([['read 7', 'unread 5', 'read 6'], 6])
})

it('goes on telling until the place has it', async () => {
  const { marks, place, told } = setUp(2)
  place.isAway = true
  marks.read('a', 7)
  await vi.advanceTimersByTimeAsync(400)
  place.isAway = false
  await vi.runAllTimersAsync()
  expect([new Set(told), place.readSeq]).toEqual([new Set(['read 7']), 7])
})

it('reads all rooms with one call', async () => {
  const { marks, place, told } = setUp(2)
  marks.readAll({ a: 7, b: 3 })
  await vi.runAllTimersAsync()
  expect([told, place.readSeq]).toEqual([['readAll a,b'], 7])
})

it('reads all after what is still to be told of a room, and what is taken back then is taken back', async () => {
  const { marks, place, told } = setUp(7)
  marks.unread('a', 3)
  marks.readAll({ a: 7, b: 3 })
  await vi.runAllTimersAsync()
  expect([told, place.readSeq]).toEqual([['readAll b', 'unread 3', 'read 7'], 7])
  let answer = () => {}
  place.isSlow = new Promise((resolve) => (answer = resolve))
  marks.readAll({ a: 9 })
  marks.unread('a', 5)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told.slice(3)).toEqual(['readAll a'])
  answer()
  await vi.runAllTimersAsync()
  expect([told.slice(3), place.readSeq]).toEqual([['readAll a', 'unread 5'], 4])
})

it('reads room by room what could not be read at once', async () => {
  const { marks, place, told } = setUp(2)
  place.isAway = true
  marks.readAll({ a: 7 })
  await vi.advanceTimersByTimeAsync(100)
  place.isAway = false
  await vi.runAllTimersAsync()
  expect([told[0], told.at(-1), place.readSeq]).toEqual(['readAll a', 'read 7', 7])
})
