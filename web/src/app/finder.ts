import { createCell, ParleyError, type Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

interface Found<Ask, Item> {
  readonly ask: Ask
  readonly items: readonly Item[]
  readonly phase:
    | { readonly is: 'loading' }
    | { readonly is: 'ready'; readonly more: boolean }
    | { readonly is: 'loading-more' }
    /** `items` that were there before are still there. */
    | { readonly is: 'failed'; readonly problem: unknown }
}

export interface FinderPorts<Ask, Item> {
  readonly initial: Ask
  readonly find: (
    ask: Ask,
    cursor: string | null,
    signal: AbortSignal,
  ) => Promise<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>
  readonly timers: Timers
}

/** A list on the server that is asked for page by page, as somebody says what they look for. */
export interface Finder<Ask, Item> extends Watchable<Found<Ask, Item>> {
  /** Looks for it once the person pauses typing. */
  type(ask: Ask): void
  /** Looks for it at once. */
  choose(ask: Ask): void
  more(): void
  /** Does again what failed. */
  retry(): void
  /** Asks for the first page again. What is there stays to be seen until the answer comes. */
  refresh(): void
  /** Changes what was found, where more is known of it by now. */
  amend(change: (items: readonly Item[]) => readonly Item[]): void
}

const pauseMs = 250

export function createFinder<Ask, Item>({ initial, find, timers }: FinderPorts<Ask, Item>): Finder<Ask, Item> {
  const cell = createCell<Found<Ask, Item>>({ ask: initial, items: [], phase: { is: 'loading' } })
  let cursor: string | null = null
  /** What the items that are there answer to. */
  let answered = initial
  let underWay = new AbortController()
  let cancelPause = () => {}

  async function run(kept: readonly Item[], from: string | null): Promise<void> {
    underWay.abort()
    const mine = (underWay = new AbortController())
    const { ask } = cell.getSnapshot()
    try {
      const page = await find(ask, from, mine.signal)
      if (mine.signal.aborted) return
      cursor = page.nextCursor
      answered = ask
      cell.set({ ask, items: [...kept, ...page.items], phase: { is: 'ready', more: cursor !== null } })
    } catch (problem) {
      if (mine.signal.aborted || (problem instanceof ParleyError && problem.reason === 'aborted')) return
      // What answers to something else would be taken for what was found now.
      const items = answered === ask ? cell.getSnapshot().items : []
      cell.set({ ask, items, phase: { is: 'failed', problem } })
    }
  }

  function start(): void {
    // What is looked for at once need not be looked for again after the pause.
    cancelPause()
    cursor = null
    cell.set({ ...cell.getSnapshot(), phase: { is: 'loading' } })
    void run([], null)
  }

  /** Answers to what was asked before would only flicker past. */
  function wish(ask: Ask): void {
    cancelPause()
    underWay.abort()
    cell.set({ ...cell.getSnapshot(), ask, phase: { is: 'loading' } })
  }

  function more(): void {
    const now = cell.getSnapshot()
    if (cursor === null || now.phase.is === 'loading' || now.phase.is === 'loading-more') return
    cell.set({ ...now, phase: { is: 'loading-more' } })
    void run(now.items, cursor)
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    type(ask) {
      wish(ask)
      cancelPause = timers.after(pauseMs, start)
    },
    choose(ask) {
      wish(ask)
      start()
    },
    more,
    retry() {
      const { items, phase } = cell.getSnapshot()
      if (phase.is === 'failed' && items.length > 0 && cursor !== null) more()
      else start()
    },
    refresh() {
      if (cell.getSnapshot().phase.is === 'loading') return
      void run([], null)
    },
    amend: (change) => cell.set({ ...cell.getSnapshot(), items: change(cell.getSnapshot().items) }),
  }
}
