import type { MeView, PlaceView } from '@parley/protocol/wire'
import { createCell, type RoomEntry, type SessionState } from '@parley/sdk'
import { expect, it } from 'vitest'
import type { Arrival } from '../arrival/arrival.ts'
import { parsePath } from '../navigation/routes.ts'
import { handTimers } from '../time/hand-timers.ts'
import { firstSight, patienceMs } from './first-sight.ts'

const harbour = { room: { id: 'h', slug: 'harbour', visibility: 'public' } } as RoomEntry

function world(path = '/r/harbour') {
  const timers = handTimers()
  const arrival = createCell<Arrival>({ state: 'arriving' })
  const session = createCell<SessionState>({ state: 'restoring', problem: null, user: null })
  const me = createCell<MeView | null>(null)
  const rooms = createCell<readonly RoomEntry[]>([])
  const loads: { readonly roomId: string; readonly come: () => void }[] = []
  const loadNewest = (roomId: string) => new Promise<void>((come) => loads.push({ roomId, come }))
  const client = { session, loadNewest, store: { me, rooms } }
  const navigation = createCell({ route: parsePath(path) })
  let isOver = false
  let bringParts = () => {}
  const parts = new Promise<void>((resolve) => (bringParts = resolve))
  void firstSight({ arrival, client, navigation, timers }, parts).then(() => (isOver = true))
  const welcome = () => {
    arrival.set({ state: 'arrived', place: {} as PlaceView })
    rooms.set([harbour])
    me.set({ id: 'ada' } as MeView)
  }
  const over = async (afterMs = 0) => {
    await timers.pass(afterMs)
    return isOver
  }
  return { arrival, session, loads, bringParts, welcome, over }
}

it('waits for the parts of the page, for the rooms and for what was said last in the one that is asked for', async () => {
  const { loads, bringParts, welcome, over } = world()
  bringParts()
  expect(await over()).toBe(false)
  welcome()
  expect(await over()).toBe(false)
  expect(loads.map(({ roomId }) => roomId)).toEqual(['h'])
  loads[0]?.come()
  expect(await over()).toBe(true)
})

it('loads nothing of a room where none is asked for, or not one of theirs', async () => {
  for (const path of ['/', '/r/elsewhere']) {
    const { loads, bringParts, welcome, over } = world(path)
    bringParts()
    welcome()
    expect([await over(), loads]).toEqual([true, []])
  }
})

it('does not go on without the parts of the page', async () => {
  const { bringParts, welcome, over } = world('/')
  welcome()
  expect(await over()).toBe(false)
  bringParts()
  expect(await over()).toBe(true)
})

it('lets nobody look at nothing for long, whatever does not come', async () => {
  const { over } = world()
  expect(await over(patienceMs - 1)).toBe(false)
  expect(await over(1)).toBe(true)
})

it('does not wait where there is nothing to wait for', async () => {
  const signedOut = world()
  signedOut.bringParts()
  signedOut.session.set({ state: 'signed-out', why: null })
  expect(await signedOut.over()).toBe(true)
})
