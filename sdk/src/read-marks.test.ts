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
  const call = (async (name: string, { seq }: { readonly seq: number }) => {
    told.push(`${name.slice('receipts.'.length)} ${seq}`)
    await place.isSlow
    if (place.isAway) throw ParleyError.unreachable('unreachable', null)
    place.readSeq = name === 'receipts.read' ? Math.max(place.readSeq, seq) : Math.min(place.readSeq, seq - 1)
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
