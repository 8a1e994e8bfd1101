import type { UserView } from '@parley/protocol/wire'
import { createFinder, type Finder } from '../app/finder.ts'
import type { Timers } from '../time/timers.ts'

interface Page {
  readonly items: readonly UserView[]
  readonly nextCursor: string | null
}

export interface PeopleSearchPorts {
  readonly search: (ask: { q: string; cursor?: string }, signal: AbortSignal) => Promise<Page>
  readonly timers: Timers
}

/** People by a part of their name; what is asked for is what was typed. */
export type PeopleSearch = Finder<string, UserView>

export function createPeopleSearch({ search, timers }: PeopleSearchPorts): PeopleSearch {
  return createFinder({
    initial: '',
    find: (query, cursor, signal) => search({ q: query.trim(), ...(cursor !== null && { cursor }) }, signal),
    timers,
  })
}
