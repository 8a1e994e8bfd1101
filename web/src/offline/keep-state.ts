import type { Page } from '../page.ts'
import { browserOwner } from './owner.ts'
import type { StateKeep } from './state-keep.ts'
import { saveState } from './state-saver.ts'

/** Keeps what the page shows in the browser, and what waits to be written when the page goes out of sight. */
export function keepState({ client, arrival, timers }: Page, keep: StateKeep): void {
  const place = () => {
    const now = arrival.getSnapshot()
    return now.state === 'arrived' ? now.place : null
  }
  const saver = saveState({ client, place, keep, owner: browserOwner, timers })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saver.flush()
  })
}
