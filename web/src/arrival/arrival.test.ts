import type { PlaceView } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { createArrival } from './arrival.ts'
import { backoff } from './backoff.ts'

const place: PlaceView = {
  name: 'Harbour',
  version: '0.1.0',
  registration: 'open',
  guests: true,
  passwordPolicy: { kind: 'mixed', minLength: 8 },
  files: { maxBytes: 10_000_000, perMessage: 5, types: ['*/*'] },
  deletionDays: 14,
  editWindowSeconds: null,
  firstAccount: false,
}

function world(known: PlaceView | null = null) {
  const timers = handTimers()
  const server = { up: true, tries: 0 }
  const ask = async () => {
    if (!server.up) throw ParleyError.unreachable('unreachable', null)
  }
  const arrival = createArrival({
    timers,
    known,
    restore: ask,
    async getPlace() {
      server.tries++
      await ask()
      return place
    },
  })
  return { timers, server, arrival }
}

describe('arrival', () => {
  it('knows its place once the server answers', async () => {
    const { arrival, timers } = world()
    arrival.start()
    await timers.pass(0)
    expect(arrival.getSnapshot()).toEqual({ state: 'arrived', place })
  })

  it('says when it will try again, and does', async () => {
    const { arrival, timers, server } = world()
    server.up = false
    arrival.start()
    await timers.pass(0)
    expect(arrival.getSnapshot()).toMatchObject({ state: 'stuck', retryAt: timers.now() + 1_000 })
    server.up = true
    await timers.pass(1_000)
    expect(arrival.getSnapshot()).toMatchObject({ state: 'arrived' })
  })

  it('waits longer after each failure', async () => {
    const { arrival, timers, server } = world()
    server.up = false
    arrival.start()
    await timers.pass(1_000 + 2_000 + 4_000)
    expect(server.tries).toBe(4)
    await timers.pass(7_999)
    expect(server.tries).toBe(4)
  })

  it('begins with the place that was kept, and goes on asking quietly', async () => {
    const kept = { ...place, name: 'Harbour as it was' }
    const { arrival, timers, server } = world(kept)
    server.up = false
    expect(arrival.getSnapshot()).toEqual({ state: 'arrived', place: kept })
    arrival.start()
    await timers.pass(500)
    expect([arrival.getSnapshot(), server.tries]).toEqual([{ state: 'arrived', place: kept }, 1])
    server.up = true
    await timers.pass(1_000)
    expect(arrival.getSnapshot()).toEqual({ state: 'arrived', place })
    await timers.pass(60_000)
    expect(server.tries).toBe(2)
  })

  it('tries at once when asked to, and only once', async () => {
    const { arrival, timers, server } = world()
    server.up = false
    arrival.start()
    await timers.pass(0)
    arrival.tryNow()
    arrival.tryNow()
    await timers.pass(0)
    expect(server.tries).toBe(2)
    await timers.pass(1_999)
    expect(server.tries).toBe(2)
  })
})

describe('the wait before another try', () => {
  it.each([
    [1, 0.5, null, 1_000],
    [1, 0, null, 750],
    [3, 0.5, null, 4_000],
    [20, 0.5, null, 30_000],
    [1, 0.5, 60_000, 60_000],
  ])('after %d failures with chance %d and at least %s is %d ms', (failures, chance, atLeast, expected) => {
    expect(backoff(failures, chance, atLeast)).toBe(expected)
  })
})
