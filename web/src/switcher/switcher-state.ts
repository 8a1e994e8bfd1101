import { createCell, type Watchable } from '@parley/sdk'
import type { Page } from '../page.ts'

/** Among what it looks: anything, or people alone, to write to one. */
export type SwitcherMode = 'all' | 'people'

/** Whether the switcher is open, and for what; null while it is closed. */
export interface SwitcherState extends Watchable<SwitcherMode | null> {
  open(mode: SwitcherMode): void
  close(): void
}

const states = new WeakMap<Page, SwitcherState>()

/** One for the page: it opens from many places. */
export function switcherOf(page: Page): SwitcherState {
  const known = states.get(page)
  if (known !== undefined) return known
  const cell = createCell<SwitcherMode | null>(null)
  const state: SwitcherState = {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    open: cell.set,
    close: () => cell.set(null),
  }
  states.set(page, state)
  return state
}
