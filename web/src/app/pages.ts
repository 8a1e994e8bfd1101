import { createCell, type Watchable } from '@parley/sdk'

/** A list that comes page by page. */
interface PagesState<T> {
  readonly items: readonly T[]
  readonly state: 'loading' | 'ready' | 'failed'
  readonly problem: unknown
  readonly hasMore: boolean
}

export interface Pages<T> extends Watchable<PagesState<T>> {
  /** Begins anew. What is there stays to be seen until the first page has come. */
  reload(): Promise<void>
  /** Fetches the next page, unless one is on its way or there is none. */
  more(): Promise<void>
  /** Changes what is held, such as when something was taken out of the list. */
  change(change: (items: readonly T[]) => readonly T[]): void
}

interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
}

export function createPages<T>(fetchPage: (cursor: string | undefined) => Promise<Page<T>>): Pages<T> {
  const cell = createCell<PagesState<T>>({ items: [], state: 'loading', problem: null, hasMore: false })
  let cursor: string | null = null
  let asked = 0

  async function load(isFirst: boolean): Promise<void> {
    const turn = ++asked
    cell.set({ ...cell.getSnapshot(), state: 'loading', problem: null })
    try {
      const page = await fetchPage(isFirst ? undefined : (cursor ?? undefined))
      if (turn !== asked) return
      cursor = page.nextCursor
      const items = isFirst ? page.items : [...cell.getSnapshot().items, ...page.items]
      cell.set({ items, state: 'ready', problem: null, hasMore: cursor !== null })
    } catch (problem) {
      if (turn === asked) cell.set({ ...cell.getSnapshot(), state: 'failed', problem })
    }
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    reload: () => load(true),
    async more() {
      const now = cell.getSnapshot()
      if (now.state !== 'loading' && (now.hasMore || now.items.length === 0)) await load(cursor === null)
    },
    change: (change) => cell.set({ ...cell.getSnapshot(), items: change(cell.getSnapshot().items) }),
  }
}
