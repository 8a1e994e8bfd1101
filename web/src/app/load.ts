import { createCell, type Watchable } from '@parley/sdk'

/** Something that is fetched as a whole, and can be fetched again. */
type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: unknown }

export interface Loader<T> extends Watchable<Load<T>> {
  /** Fetches again. What is there stays to be seen until the answer comes. */
  reload(): Promise<void>
}

export function createLoader<T>(fetchValue: () => Promise<T>): Loader<T> {
  const cell = createCell<Load<T>>({ state: 'loading' })
  let asked = 0
  async function reload(): Promise<void> {
    const turn = ++asked
    if (cell.getSnapshot().state === 'failed') cell.set({ state: 'loading' })
    const next = await fetchValue().then(
      (value): Load<T> => ({ state: 'ready', value }),
      (problem: unknown): Load<T> => ({ state: 'failed', problem }),
    )
    if (turn === asked) cell.set(next)
  }
  return { getSnapshot: cell.getSnapshot, subscribe: cell.subscribe, reload }
}
