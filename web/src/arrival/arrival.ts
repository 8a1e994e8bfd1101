import type { PlaceView } from '@parley/protocol/wire'
import { createCell, ParleyError, type Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'
import { backoff } from './backoff.ts'

/** How far the page has come in finding its place and who is here. */
export type Arrival =
  | { readonly state: 'arriving' }
  /** `retryAt` is null while a try is under way. */
  | { readonly state: 'stuck'; readonly problem: ParleyError; readonly retryAt: number | null }
  | { readonly state: 'arrived'; readonly place: PlaceView }

export interface ArrivalPorts {
  readonly getPlace: () => Promise<PlaceView>
  /** Must renew a kept session if there is one, and throw when the server cannot be asked. */
  readonly restore: () => Promise<unknown>
  readonly timers: Timers
  /** The place as this browser kept it, for somebody who was signed in: good enough to begin with. */
  readonly known: PlaceView | null
}

export interface ArrivalMachine extends Watchable<Arrival> {
  start(): void
  tryNow(): void
  /** Asks again what the place offers, for what may have changed by what was just done. */
  refreshPlace(): Promise<void>
}

export function createArrival({ getPlace, restore, timers, known }: ArrivalPorts): ArrivalMachine {
  const cell = createCell<Arrival>(known === null ? { state: 'arriving' } : { state: 'arrived', place: known })
  let settled = false
  let failures = 0
  let trying = false
  let cancelRetry = () => {}

  async function attempt(): Promise<void> {
    if (trying || settled) return
    trying = true
    cancelRetry()
    const before = cell.getSnapshot()
    if (before.state === 'stuck') cell.set({ ...before, retryAt: null })
    try {
      const [place] = await Promise.all([getPlace(), restore()])
      settled = true
      cell.set({ state: 'arrived', place })
    } catch (error) {
      const problem = error instanceof ParleyError ? error : ParleyError.unreachable('not_parley', error)
      const delay = backoff(++failures, timers.chance(), problem.retryAfterMs)
      if (known === null) cell.set({ state: 'stuck', problem, retryAt: timers.now() + delay })
      cancelRetry = timers.after(delay, () => void attempt())
    } finally {
      trying = false
    }
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    start: () => void attempt(),
    tryNow: () => void attempt(),
    async refreshPlace() {
      try {
        cell.set({ state: 'arrived', place: await getPlace() })
      } catch {
        // What is known already stays good enough.
      }
    },
  }
}
