import type { RoomEntry } from '@parley/sdk'

/**
 * Orders rooms by title. Comparing names as people sort them is slow, so every title is given its place once and rooms are
 * ordered by that, however often something is said in them.
 */
export function createTitleOrder(titleOf: (entry: RoomEntry) => string) {
  let ranks = new Map<string, number>()
  let orderedIn = ''
  return (entries: readonly RoomEntry[], lang: string): ((one: RoomEntry, other: RoomEntry) => number) => {
    if (orderedIn !== lang || entries.some((entry) => !ranks.has(titleOf(entry)))) {
      const collator = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' })
      orderedIn = lang
      ranks = new Map(
        entries
          .map(titleOf)
          .toSorted(collator.compare)
          .map((title, at) => [title, at]),
      )
    }
    const rank = (entry: RoomEntry) => ranks.get(titleOf(entry)) ?? 0
    return (one, other) => rank(one) - rank(other) || (one.room.id < other.room.id ? -1 : 1)
  }
}
