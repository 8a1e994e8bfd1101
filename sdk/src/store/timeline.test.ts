import type { MessageView } from '@parley/protocol/wire'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSegment } from './segments.ts'
import { Timeline } from './timeline.ts'

const message = (seq: number, rev: number): MessageView =>
  ({ id: `${seq}`, seq, rev, content: `${rev}`, author: { id: 'a' }, reactions: [] }) as unknown as MessageView
const page = (from: number, to: number, rev: number, isStart = false) => ({
  segment: { from, to },
  messages: Array.from({ length: to - from + 1 }, (_, index) => message(from + index, rev)),
  isStart,
})

describe('stretches of history', () => {
  it('hold what was added, in order, and none touches another', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(8))
      .map(([from, more]) => ({ from, to: from + more }))
    fc.assert(
      fc.property(fc.array(stretch), (added) => {
        const held = added.reduce((all, each) => addSegment(all, each), [] as { from: number; to: number }[])
        const all = new Set(added.flatMap(({ from, to }) => page(from, to, 1).messages.map(({ seq }) => seq)))
        expect(held.flatMap(({ from, to }) => page(from, to, 1).messages.map(({ seq }) => seq))).toEqual(
          [...all].toSorted((a, b) => a - b),
        )
        for (const [index, { from }] of held.entries()) expect(from).toBeGreaterThan((held[index - 1]?.to ?? -1) + 1)
      }),
    )
  })
})

describe('a timeline', () => {
  it('keeps the newer form of a message, whichever comes first (T2)', () => {
    const timeline = new Timeline()
    timeline.insert(page(1, 3, 5))
    timeline.put(message(2, 7))
    timeline.put(message(2, 6))
    timeline.insert(page(1, 3, 5))
    expect([1, 2, 3].map((seq) => timeline.get(seq)?.rev)).toEqual([5, 7, 5])
  })

  it('grows with what follows, and with nothing else', () => {
    const timeline = new Timeline()
    timeline.put(message(1, 1))
    expect(timeline.isHeld).toBe(false)
    timeline.insert(page(4, 6, 1))
    for (const seq of [8, 7, 3]) timeline.put(message(seq, 9))
    expect(timeline.segments).toEqual([{ from: 4, to: 7 }])
  })

  it('is not set back by a page that was on its way while something changed (T2)', async () => {
    const timeline = new Timeline()
    await timeline.loading(async () => {
      timeline.put(message(2, 9))
      timeline.put(message(4, 10))
      await Promise.resolve()
      timeline.insert(page(1, 3, 5))
    })
    expect(timeline.segments).toEqual([{ from: 1, to: 4 }])
    expect([1, 2, 3, 4].map((seq) => timeline.get(seq)?.rev)).toEqual([5, 9, 5, 10])
  })

  it('changes quotes in a page that was on its way, too (T6)', async () => {
    const timeline = new Timeline()
    const rewritten = (each: MessageView) => ({ ...each, content: 'as it is now' })
    await timeline.loading(async () => {
      timeline.requote(rewritten)
      await Promise.resolve()
      timeline.insert(page(1, 2, 5))
    })
    expect(timeline.get(2)?.content).toBe('as it is now')
    await timeline.loading(() => Promise.resolve(timeline.insert(page(3, 3, 5))))
    expect(timeline.get(3)?.content).toBe('5')
  })

  it('lets go of what is far from what is looked at, and keeps the newest besides', () => {
    const timeline = new Timeline()
    timeline.insert(page(1, 100, 1, true))
    expect([timeline.trim(5, { from: 40, to: 42 }), timeline.trim(5, { from: 40, to: 42 })]).toEqual([true, false])
    expect([timeline.segments, timeline.size]).toEqual([
      [
        { from: 35, to: 47 },
        { from: 96, to: 100 },
      ],
      18,
    ])
    timeline.put(message(101, 2))
    expect(timeline.segments.at(-1)).toEqual({ from: 96, to: 101 })
  })

  it('lets go of all but the newest', () => {
    const timeline = new Timeline()
    timeline.insert(page(1, 10, 1, true))
    timeline.insert(page(20, 40, 1))
    expect([timeline.trim(5), timeline.trim(5)]).toEqual([true, false])
    expect([timeline.segments, timeline.size]).toEqual([[{ from: 36, to: 40 }], 5])
  })
})
