import { createCell, type RoomEntry } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { createFinder } from '../app/finder.ts'
import { sampleMessage } from '../message/sample-message.ts'
import { sampleEntry } from '../sidebar/sample-entry.ts'
import { handTimers } from '../time/hand-timers.ts'
import { followResults } from './follow-results.ts'
import { type FoundMessage, reconcile } from './found-message.ts'

const found = (id: string, minute: number, roomId = 'pier'): FoundMessage => ({
  message: { ...sampleMessage, reactions: [], id, roomId, createdAt: `2030-01-01T12:${minute}:00.000Z` },
  room: sampleEntry(roomId).room,
  highlight: id,
  files: [],
})

describe('what was found', () => {
  const known = [found('d', 40), found('c', 30), found('b', 20), found('a', 10)]
  const ids = (items: readonly FoundMessage[]) => items.map(({ highlight }) => highlight)

  it('loses what is not found any more, and nothing of which it is not known', () => {
    const now = [found('d', 40), found('b', 20)]
    expect(ids(reconcile(known, { items: now, nextCursor: 'more' }))).toEqual(['d', 'b', 'a'])
    expect(ids(reconcile(known, { items: now, nextCursor: null }))).toEqual(['d', 'b'])
    expect(ids(reconcile(known, { items: [], nextCursor: 'more' }))).toEqual(['d', 'c', 'b', 'a'])
    expect(ids(reconcile(known, { items: [], nextCursor: null }))).toEqual([])
  })

  it('shows what changed as it is now, and nothing that came since', () => {
    const now = [found('e', 50), { ...found('d', 40), highlight: 'd anew' }, ...known.slice(1)]
    expect(ids(reconcile(known, { items: now, nextCursor: null }))).toEqual(['d anew', 'c', 'b', 'a'])
  })
})

async function setUp() {
  const timers = handTimers()
  let isCut = false
  let asked = 0
  const results = createFinder<string, FoundMessage>({
    initial: '',
    async find() {
      asked += 1
      await Promise.resolve()
      if (isCut) throw new Error('cut')
      return { items: [found('b', 20), found('a', 10, 'dock')], nextCursor: null }
    },
    timers,
  })
  let looks = 0
  const at = (seq: number, rev: number, id = 'pier'): RoomEntry => {
    const entry = sampleEntry(id)
    return { ...entry, room: { ...entry.room, seq, rev } }
  }
  const rooms = createCell<readonly RoomEntry[]>([at(5, 5), at(1, 1, 'dock'), at(1, 1, 'other')])
  const connection = createCell({ state: 'live' })
  const lookAgain = async () => void (looks += 1)
  const stop = followResults({ results, lookAgain }, { rooms, connection }, timers)
  results.choose('tide')
  await timers.pass(0)
  return {
    timers,
    results,
    rooms,
    connection,
    at,
    stop,
    looks: () => looks,
    asked: () => asked,
    cut: (is: boolean) => (isCut = is),
  }
}

describe('while somebody looks at what was found', () => {
  it('that is looked at again when something in its rooms changed, not when more is said, and not without end', async () => {
    const { timers, rooms, at, looks, stop } = await setUp()
    const others = [at(1, 1, 'dock'), at(1, 1, 'other')]
    rooms.set([at(6, 6), ...others])
    rooms.set([at(6, 6), at(1, 1, 'dock'), at(1, 2, 'other')])
    await timers.pass(10_000)
    expect(looks()).toBe(0)
    for (let rev = 7; rev < 17; rev += 1) {
      rooms.set([at(6, rev), ...others])
      await timers.pass(600)
    }
    expect(looks()).toBe(2)
    stop()
    rooms.set([at(6, 20), ...others])
    await timers.pass(10_000)
    expect(looks()).toBe(2)
  })

  it('what was said in a room that was left is gone at once', async () => {
    const { rooms, at, results } = await setUp()
    rooms.set([at(1, 1, 'dock')])
    expect(results.getSnapshot().items.map(({ message }) => message.id)).toEqual(['a'])
  })

  it('what could not be asked is asked when the line is back', async () => {
    const { timers, connection, results, asked, cut } = await setUp()
    cut(true)
    connection.set({ state: 'away' })
    results.choose('ebb')
    await timers.pass(0)
    expect(results.getSnapshot().phase.is).toBe('failed')
    cut(false)
    connection.set({ state: 'live' })
    await timers.pass(0)
    expect([results.getSnapshot().phase.is, asked()]).toEqual(['ready', 3])
    connection.set({ state: 'away' })
    connection.set({ state: 'live' })
    expect(asked()).toBe(3)
  })
})
