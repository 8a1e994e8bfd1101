import { foldWord } from '@parley/protocol/fold'

/** Something that can be gone to, as far as finding it by name is concerned. */
export interface Candidate {
  readonly key: string
  readonly title: string
  /** Other words it is known by: a username, an address, a category. */
  readonly also: string
  /** What waits there: 2 something meant for oneself, 1 something, 0 nothing. */
  readonly waits: 0 | 1 | 2
  /** How lately one was there: 0 for the last place, and on; null for never. */
  readonly visit: number | null
  /** Whether it is offered before anything is asked for. */
  readonly isOffered: boolean
}

/** A name as it is compared: as the server does it, or what it has found would be taken away here. Dashes and dots part words. */
export function foldName(text: string): string {
  return foldWord(text)
    .replace(/[\s_.\-/#@]+/gu, ' ')
    .trim()
}

/** How well a name answers to what was typed, from 0 for not at all. Both are folded. */
export function scoreName(query: string, title: string, also: string): number {
  if (title === query) return 100
  if (title.startsWith(query)) return 90
  if (` ${title}`.includes(` ${query}`)) return 80
  if (also !== '' && ` ${also}`.includes(` ${query}`)) return 70
  const words = title.split(' ')
  const asked = query.split(' ')
  if (asked.length > 1 && asked.every((part) => words.some((word) => word.startsWith(part)))) return 65
  const letters = query.replaceAll(' ', '')
  const firsts = words.map((word) => word[0] ?? '').join('')
  if (letters.length > 1 && firsts.startsWith(letters)) return 62
  if (title.includes(query)) return 60
  if (also.includes(query)) return 50
  return hasInOrder(letters, title) ? 20 : 0
}

/** Whether all letters come in this order, the first of them at the beginning of a word. */
function hasInOrder(letters: string, title: string): boolean {
  if (letters.length < 2) return false
  let at = ` ${title}`.indexOf(` ${letters[0]}`)
  if (at === -1) return false
  for (const letter of letters.slice(1)) {
    at = title.indexOf(letter, at + 1)
    if (at === -1) return false
  }
  return true
}

/** How many are wanted at most, and how well they have to answer: 1 takes whatever does, 60 what has it in its name. */
export interface Bounds {
  readonly most: number
  readonly least: number
}

/**
 * Those that answer to a query, the best first; among equals what waits, and then where one was lately. Without a query what
 * waits comes first, and then the last places.
 */
export function rankCandidates<C extends Candidate>(
  candidates: readonly C[],
  query: string,
  { most, least }: Bounds,
): readonly C[] {
  const asked = foldName(query)
  const scored = candidates.flatMap((candidate) => {
    if (asked === '') return candidate.isOffered ? [{ candidate, score: 0 }] : []
    const score = scoreName(asked, foldName(candidate.title), foldName(candidate.also))
    return score < least ? [] : [{ candidate, score }]
  })
  return scored
    .toSorted((one, other) => other.score - one.score || byNearness(one.candidate, other.candidate))
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

function byNearness(one: Candidate, other: Candidate): number {
  const waits = other.waits - one.waits
  if (waits !== 0) return waits
  const visit = (one.visit ?? Number.MAX_SAFE_INTEGER) - (other.visit ?? Number.MAX_SAFE_INTEGER)
  return visit === 0 ? one.title.localeCompare(other.title) : visit
}
