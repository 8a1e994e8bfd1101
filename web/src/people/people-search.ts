import type { UserView } from '@parley/protocol/wire'
import { createCell, ParleyError, type Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

interface PeopleFound {
  readonly query: string
  readonly items: readonly UserView[]
  readonly phase:
    | { readonly is: 'loading' }
    | { readonly is: 'ready'; readonly more: boolean }
    | { readonly is: 'loading-more' }
    /** `items` that were there before are still there. */
    | { readonly is: 'failed'; readonly problem: unknown }
}

interface Page {
  readonly items: readonly UserView[]
  readonly nextCursor: string | null
}

export interface PeopleSearchPorts {
  readonly search: (ask: { q: string; cursor?: string }, signal: AbortSignal) => Promise<Page>
  readonly timers: Timers
}

export interface PeopleSearch extends Watchable<PeopleFound> {
  /** Looks for it once the person pauses typing. */
  ask(query: string): void
  more(): void
  /** Does again what failed. */
  retry(): void
}

const pauseMs = 250

export function createPeopleSearch({ search, timers }: PeopleSearchPorts): PeopleSearch {
  const cell = createCell<PeopleFound>({ query: '', items: [], phase: { is: 'loading' } })
  let cursor: string | null = null
  let underWay = new AbortController()
  let cancelPause = () => {}

  async function run(kept: readonly UserView[], from: string | null): Promise<void> {
    underWay.abort()
    const mine = (underWay = new AbortController())
    const { query } = cell.getSnapshot()
    try {
      const page = await search({ q: query.trim(), ...(from !== null && { cursor: from }) }, mine.signal)
      if (mine.signal.aborted) return
      cursor = page.nextCursor
      cell.set({ query, items: [...kept, ...page.items], phase: { is: 'ready', more: cursor !== null } })
    } catch (problem) {
      if (mine.signal.aborted || (problem instanceof ParleyError && problem.reason === 'aborted')) return
      cell.set({ ...cell.getSnapshot(), phase: { is: 'failed', problem } })
    }
  }

  function start(): void {
    cursor = null
    cell.set({ ...cell.getSnapshot(), items: [], phase: { is: 'loading' } })
    void run([], null)
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
    ask(query) {
      cancelPause()
      // Answers to what was asked before would only flicker past.
      underWay.abort()
      cell.set({ ...cell.getSnapshot(), query, phase: { is: 'loading' } })
      cancelPause = timers.after(pauseMs, start)
    },
    more,
    retry: () => (cell.getSnapshot().items.length > 0 && cursor !== null ? more() : start()),
  }
}
