import type { Answer } from '@parley/protocol/wire'
import type { Cell } from '@parley/sdk'
import { createFinder, type Finder } from '../app/finder.ts'
import { oncePerPerson } from '../app/once-per-person.ts'
import { keptCell } from '../layout/kept-cell.ts'
import type { Page } from '../page.ts'
import { readAsked } from './asked.ts'
import { dayOf } from '../time/days.ts'
import { type FoundMessage, reconcile } from './found-message.ts'
import { searchesKey } from './kept-searches.ts'

export interface Searching {
  readonly results: Finder<string, FoundMessage>
  /** What was looked for before, the last first. */
  readonly recents: Cell<readonly string[]>
  /** Keeps what led somewhere. */
  remember(text: string): void
  forgetRecents(): void
  /** Asks again for what is there, which may have changed since. */
  lookAgain(): Promise<void>
  /** Which of what was found was gone to last: who comes back goes on from there. */
  lastOpened: string | null
}

const mostRecents = 8
/** So many are looked at again when something changed. */
const mostAgain = 50
/** A page of a search can be empty and have a next one; so many are asked for before somebody has to say so. */
const mostEmptyPages = 6

type Call = (
  input: { q: string; utcOffset: number; roomId?: string; cursor?: string; limit?: number },
  signal: AbortSignal,
) => Promise<Answer<'search.messages'>>

/** Asks until something is found, there is nothing more, or it has taken long. */
export async function findSome(
  call: Call,
  input: Parameters<Call>[0],
  signal: AbortSignal,
): Promise<Answer<'search.messages'>> {
  let page = await call(input, signal)
  for (let turn = 1; turn < mostEmptyPages && page.items.length === 0 && page.nextCursor !== null; turn += 1) {
    page = await call({ ...input, cursor: page.nextCursor }, signal)
  }
  return page
}

function createSearching({ client, timers }: Page, recents: Cell<readonly string[]>, roomId: string | null): Searching {
  async function find(text: string, more: { cursor?: string; limit?: number }, signal: AbortSignal) {
    const now = timers.now()
    const { isEmpty, problems } = readAsked(text, dayOf(now))
    if (isEmpty || problems.length > 0) return { items: [], nextCursor: null }
    const utcOffset = -new Date(now).getTimezoneOffset()
    return await findSome(
      (input, given) => client.call('search.messages', input, { signal: given }),
      { q: text, utcOffset, ...(roomId !== null && { roomId }), ...more },
      signal,
    )
  }
  const results = createFinder<string, FoundMessage>({
    initial: '',
    find: (text, cursor, signal) => find(text, cursor === null ? {} : { cursor }, signal),
    timers,
  })

  return {
    results,
    lastOpened: null,
    async lookAgain() {
      const { ask, items, phase } = results.getSnapshot()
      if (phase.is !== 'ready' || items.length === 0) return
      try {
        const now = await find(ask, { limit: mostAgain }, new AbortController().signal)
        if (results.getSnapshot().ask === ask) results.amend((known) => reconcile(known, now))
      } catch {
        // What changes next, or another search, shows it.
      }
    },
    recents,
    remember(text) {
      const said = text.trim()
      if (said !== '')
        recents.set([said, ...recents.getSnapshot().filter((each) => each !== said)].slice(0, mostRecents))
    },
    forgetRecents: () => recents.set([]),
  }
}

function parseRecents(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, mostRecents) : []
}

/** Searches of everywhere and of each room; what was found is there when somebody comes back to it. */
export const searchingOf = oncePerPerson((page, personId) => {
  const recents = keptCell(searchesKey(personId), parseRecents)
  const made = new Map<string | null, Searching>()
  return (roomId: string | null): Searching => {
    const known = made.get(roomId) ?? createSearching(page, recents, roomId)
    made.set(roomId, known)
    return known
  }
})
