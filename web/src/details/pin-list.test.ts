import type { MessageView } from '@parley/protocol/wire'
import { createCell } from '@parley/sdk'
import { expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { createPinList } from './pin-list.ts'

function setUp() {
  const timers = handTimers()
  const room = createCell<{ room: { seq: number; rev: number } } | null>({ room: { seq: 5, rev: 8 } })
  const asked = { times: 0 }
  const list = createPinList({
    timers,
    room,
    async list() {
      asked.times += 1
      return [{ id: `${asked.times}` } as MessageView]
    },
  })
  return { timers, room, asked, list }
}

it('asks again when something other than a new message happened, once for many changes', async () => {
  const { timers, room, asked, list } = setUp()
  list.follow()
  await timers.pass(1_000)
  expect(asked.times).toBe(1)
  room.set({ room: { seq: 6, rev: 9 } })
  await timers.pass(1_000)
  expect(asked.times).toBe(1)
  room.set({ room: { seq: 6, rev: 10 } })
  room.set({ room: { seq: 6, rev: 11 } })
  await timers.pass(1_000)
  expect(asked.times).toBe(2)
  expect(list.pins.getSnapshot()).toEqual({ state: 'ready', value: [{ id: '2' }] })
})

it('asks no more when nobody looks', async () => {
  const { timers, room, asked, list } = setUp()
  const stop = list.follow()
  room.set({ room: { seq: 5, rev: 9 } })
  stop()
  room.set({ room: { seq: 5, rev: 10 } })
  await timers.pass(1_000)
  expect(asked.times).toBe(1)
})
