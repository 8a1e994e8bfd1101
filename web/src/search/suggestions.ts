import { carried, natures } from '@parley/protocol/search'
import { createCell, type RoomEntry, type Watchable } from '@parley/sdk'
import { otherIn, roomTitle } from '../conversation/room-title.ts'
import type { Page } from '../page.ts'
import { foldName } from '../switcher/rank.ts'
import type { FirstWords } from '../words/index.ts'
import type { Completing } from './completing.ts'
import { type SearchWords, searchWords } from './search-words.ts'

/** One way to complete a filter. */
export interface Suggestion {
  /** What is written into the field. */
  readonly value: string
  readonly title: string
  /** What tells it from another of the same name. */
  readonly also: string
}

const most = 8
const pauseMs = 120

export interface Suggestions extends Watchable<readonly Suggestion[]> {
  ask(completing: Completing | null): void
}

/** What fits what is being typed: rooms and words at once, people as they are found. */
export function createSuggestions(page: Page, me: { readonly id: string; readonly kind: string }): Suggestions {
  const cell = createCell<readonly Suggestion[]>([])
  let cancel = () => {}
  let underWay = new AbortController()

  async function findPeople(q: string, own: readonly Suggestion[]): Promise<void> {
    const mine = (underWay = new AbortController())
    try {
      const { items } = await page.client.call('users.search', { q, limit: most }, { signal: mine.signal })
      if (mine.signal.aborted) return
      const people = items.filter(({ id }) => id !== me.id)
      cell.set([...own, ...people.map(({ username, displayName }) => person(username, displayName))])
    } catch {
      // Whoever is not offered can still be typed.
    }
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    ask(completing) {
      cancel()
      underWay.abort()
      if (completing === null) return cell.set([])
      const { lang, words } = page.catalogue.getSnapshot()
      const search = searchWords[lang] ?? searchWords['en']
      if (search === undefined) return
      const { key, partial } = completing
      if (key !== 'from' && key !== 'mentions') return cell.set(fixed(completing, search, words, page, me.id))
      const own = 'me'.startsWith(partial.toLowerCase()) ? [{ value: 'me', title: search.me, also: 'me' }] : []
      if (me.kind === 'guest') return cell.set(own)
      if (cell.getSnapshot().length === 0) cell.set(own)
      cancel = page.timers.after(pauseMs, () => void findPeople(partial.replace(/^@/, ''), own))
    },
  }
}

const person = (username: string, displayName: string) => ({
  value: username,
  title: displayName,
  also: `@${username}`,
})

function fixed(
  { key, partial }: Completing,
  search: SearchWords,
  words: FirstWords,
  page: Page,
  meId: string,
): readonly Suggestion[] {
  if (key === 'in') return roomSuggestions(page.client.store.rooms.getSnapshot(), partial, meId, words)
  const offered: readonly Suggestion[] =
    key === 'has'
      ? carried.map((value) => ({ value, title: search.has[value], also: value }))
      : key === 'is'
        ? natures.map((value) => ({ value, title: search.is[value], also: value }))
        : (['today', 'yesterday', '7d', '1m', '1y'] as const).map((value) => ({
            value,
            title: search.days[value],
            also: value,
          }))
  const asked = foldName(partial)
  return offered.filter(({ value, title }) => value.startsWith(partial) || foldName(title).startsWith(asked))
}

function roomSuggestions(
  rooms: readonly RoomEntry[],
  partial: string,
  meId: string,
  words: FirstWords,
): readonly Suggestion[] {
  const asked = foldName(partial)
  return rooms
    .map(({ room }) => {
      const other = otherIn(room, meId)
      const title = roomTitle(room, meId, words.frame)
      const value = other === null ? (room.name ?? '') : `@${other.username}`
      return { value, title, also: other !== null ? `@${other.username}` : room.slug === null ? '' : `#${room.slug}` }
    })
    .filter(
      ({ value, title, also }) => value !== '' && ` ${foldName(`${title} ${also} ${value}`)}`.includes(` ${asked}`),
    )
    .slice(0, most)
}
