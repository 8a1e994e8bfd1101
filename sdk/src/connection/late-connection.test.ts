import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCell } from '../cell.ts'
import { platformTimers } from '../timers.ts'
import { lateConnection } from './late-connection.ts'
import type { LineMaker, LivePorts } from './live-connection.ts'
import type { ConnectionState } from './state.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const settle = () => vi.advanceTimersByTimeAsync(0)

function setUp() {
  const log: string[] = []
  let isThere = true
  const make: LineMaker = () => {
    const watch = createCell<ConnectionState>({ state: 'idle', since: null })
    return {
      watch,
      call: async () => 'said',
      start() {
        log.push('start')
        watch.set({ state: 'connecting', attempt: 0, since: null })
      },
      stop: () => void log.push('stop'),
      wake: () => void log.push('wake'),
      synced: (phase) => void log.push(phase),
      signedOut: () => void log.push('signed out'),
    }
  }
  const fetchMaker = vi.fn<() => Promise<LineMaker>>(async () =>
    isThere ? make : Promise.reject(new Error('offline')),
  )
  const timers = { ...platformTimers(() => Date.now()), random: () => 1 }
  const connection = lateConnection(fetchMaker)({ timers } as LivePorts)
  return { connection, fetchMaker, log, setThere: (now: boolean) => void (isThere = now) }
}

describe('a connection that is fetched when it is needed', () => {
  it('is not fetched before, and then does what it is asked', async () => {
    const { connection, fetchMaker, log } = setUp()
    expect(fetchMaker).not.toHaveBeenCalled()
    connection.start()
    expect(connection.watch.getSnapshot().state).toBe('connecting')
    expect(connection.call).toBeNull()
    await settle()
    connection.wake()
    connection.synced('live')
    expect(connection.call).not.toBeNull()
    connection.stop()
    expect(log).toEqual(['start', 'wake', 'live', 'stop'])
  })

  it('does not connect when that is not wanted any more', async () => {
    const { connection, log } = setUp()
    connection.start()
    connection.stop()
    await settle()
    expect(log).toEqual([])
    expect(connection.watch.getSnapshot().state).toBe('idle')
  })

  it('is fetched again when it could not be, and at once when the network is back', async () => {
    const { connection, fetchMaker, log, setThere } = setUp()
    setThere(false)
    connection.start()
    await settle()
    expect(connection.watch.getSnapshot()).toMatchObject({ state: 'waiting', until: 1_000_500 })
    await vi.advanceTimersByTimeAsync(500)
    expect(fetchMaker).toHaveBeenCalledTimes(2)
    setThere(true)
    connection.wake()
    await settle()
    expect(log).toEqual(['start'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(fetchMaker).toHaveBeenCalledTimes(3)
  })
})
