import { createCell, type TimelineMessage } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { createRemoval, undoMs } from './removal.ts'
import { sampleMessage } from './sample-message.ts'

function world() {
  const timers = handTimers()
  const told: string[] = []
  const refusals: (() => void)[] = []
  let answer: () => Promise<void> = async () => {}
  let undo = () => {}
  let offers = 0
  const going = createCell<ReadonlySet<string>>(new Set())
  const removal = createRemoval({
    timers,
    going,
    tell: async (message: TimelineMessage) => {
      told.push(message.id)
      await answer()
    },
    offerUndo: (take) => {
      undo = take
      offers += 1
      return () => {
        offers -= 1
      }
    },
    refused: (_error, again) => refusals.push(again),
  })
  return {
    timers,
    told,
    refusals,
    removal,
    going,
    undo: () => undo(),
    offers: () => offers,
    refuse: () => (answer = () => Promise.reject(new Error('no'))),
  }
}

describe('deleting a message', () => {
  it('looks done at once, and is done when it was not taken back', async () => {
    const { removal, timers, told, offers, going } = world()
    removal.remove(sampleMessage)
    expect(going.getSnapshot().has(sampleMessage.id)).toBe(true)
    await timers.pass(undoMs - 1)
    expect(told).toEqual([])
    await timers.pass(1)
    expect(told).toEqual([sampleMessage.id])
    expect(offers()).toBe(0)
    expect(going.getSnapshot().size).toBe(0)
  })

  it('can be taken back, and then never happened', async () => {
    const { removal, timers, told, undo, offers, going } = world()
    removal.remove(sampleMessage)
    undo()
    expect(going.getSnapshot().size).toBe(0)
    expect(offers()).toBe(0)
    await timers.pass(undoMs * 2)
    expect(told).toEqual([])
  })

  it('does not wait for a person who leaves', async () => {
    const { removal, timers, told } = world()
    removal.remove(sampleMessage)
    removal.flush()
    expect(told).toEqual([sampleMessage.id])
    await timers.pass(undoMs * 2)
    expect(told).toEqual([sampleMessage.id])
  })

  it('brings the message back when it is refused, and tries again when asked to', async () => {
    const { removal, timers, told, refuse, refusals, going } = world()
    refuse()
    removal.remove(sampleMessage)
    await timers.pass(undoMs)
    expect(going.getSnapshot().size).toBe(0)
    refusals[0]?.()
    expect(going.getSnapshot().has(sampleMessage.id)).toBe(true)
    await timers.pass(undoMs)
    expect(told).toHaveLength(2)
  })
})
