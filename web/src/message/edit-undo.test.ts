import { expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { createEditUndo, type Edited } from './edit-undo.ts'
import { undoMs } from './removal.ts'

const edit: Edited = { roomId: 'r', messageId: 'm', before: 'as it was' }

function world() {
  const timers = handTimers()
  const offers = new Set<() => void>()
  const back: Edited[] = []
  const refusals: (() => void)[] = []
  const place = { fault: null as Error | null }
  const edits = createEditUndo({
    timers,
    async putBack(one) {
      await Promise.resolve()
      if (place.fault !== null) throw place.fault
      back.push(one)
    },
    offerUndo(undo) {
      offers.add(undo)
      return () => offers.delete(undo)
    },
    refused: (_error, again) => refusals.push(again),
  })
  return { timers, offers, back, refusals, place, edits, undo: () => [...offers][0]?.() }
}

it('puts back what a message said, once', async () => {
  const { edits, offers, back, undo, timers } = world()
  edits.edited(edit)
  undo()
  await timers.pass(undoMs)
  expect(back).toEqual([edit])
  expect(offers.size).toBe(0)
})

it('is offered for a moment only', async () => {
  const { edits, offers, back, timers } = world()
  edits.edited(edit)
  await timers.pass(undoMs - 1)
  expect(offers.size).toBe(1)
  await timers.pass(1)
  expect(offers.size).toBe(0)
  expect(back).toEqual([])
})

it('is offered of the last change alone, for its whole moment', async () => {
  const { edits, offers, back, undo, timers } = world()
  edits.edited(edit)
  await timers.pass(undoMs - 1)
  const later = { ...edit, before: 'in between' }
  edits.edited(later)
  await timers.pass(1)
  expect(offers.size).toBe(1)
  undo()
  await timers.pass(0)
  expect(back).toEqual([later])
})

it('can be tried again where the place refused it', async () => {
  const { edits, back, undo, timers, place, refusals } = world()
  place.fault = new Error('no')
  edits.edited(edit)
  undo()
  await timers.pass(0)
  expect(back).toEqual([])
  place.fault = null
  refusals[0]?.()
  await timers.pass(0)
  expect(back).toEqual([edit])
})
