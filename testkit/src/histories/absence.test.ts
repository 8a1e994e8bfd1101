import type { LiveEvent } from '@parley/protocol'
import { expect, it } from 'vitest'
import { Absences } from './absence.ts'

const deleted = (room: string, rev: number) => ({ ev: 'room.deleted', room, rev }) as unknown as LiveEvent

async function away(roomRev: { now: number }) {
  const absences = new Absences(async () => roomRev.now)
  await absences.leave('a', async () => {})
  return absences
}

it('finds what was heard of a room by who was out of it, and nothing else', async () => {
  const rev = { now: 5 }
  const absences = await away(rev)
  rev.now = 8
  await absences.comeBack('a', async () => {})
  for (const [event, isWrong] of [
    [deleted('a', 5), false],
    [deleted('a', 6), true],
    [deleted('a', 8), true],
    [deleted('a', 9), false],
    [deleted('b', 7), false],
  ] as const)
    expect(absences.heardIn([event]) !== null).toBe(isWrong)
})

it('holds nobody to an absence whose return may have happened', async () => {
  const absences = new Absences(async () => 5)
  const lost = absences.comeBack('a', () => Promise.reject(new Error('the connection broke')))
  await expect(lost).rejects.toThrow('broke')
  await absences.leave('a', async () => {})
  expect(absences.heardIn([deleted('a', 6)])).toBeNull()
})

it('holds nobody to an absence that was over before it was known where it began', async () => {
  let answer = () => {}
  const isKnown = new Promise<void>((resolve) => (answer = resolve))
  const absences = new Absences(async () => {
    await isKnown
    return 5
  })
  const leaving = absences.leave('a', async () => {})
  await absences.comeBack('a', async () => {})
  answer()
  await leaving
  expect(absences.heardIn([deleted('a', 6)])).toBeNull()
})
