import { foldWord } from '@parley/protocol/fold'

/** Something that can be meant by what was typed. */
export interface Candidate<T> {
  readonly item: T
  /** What it is called, the name that is typed first. */
  readonly names: readonly string[]
  /** Lower comes first among those that fit as well: who is nearer. */
  readonly group?: number
  /** Lower is more recent; who was never seen has none. */
  readonly recency?: number
}

/** How well a query fits a name: all of it, its beginning, the beginning of a word in it, a part. Null for not at all. */
function fitOf(query: string, folded: string): number | null {
  if (folded === query) return 0
  if (folded.startsWith(query)) return 1
  const at = folded.indexOf(query)
  if (at === -1) return null
  return wordStarts(folded).some((start) => folded.startsWith(query, start)) ? 2 : 3
}

const foldedNames = new WeakMap<readonly string[], readonly string[]>()

/** Folding takes long, and lists of names are asked for with every key. */
function foldAll(names: readonly string[]): readonly string[] {
  const known = foldedNames.get(names) ?? names.map(foldWord)
  foldedNames.set(names, known)
  return known
}

function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)
}

/** Beginnings of names and of words in them are what people type; the difference between them counts least. */
const coarse = [0, 1, 1, 2] as const

interface Ranked<T> {
  readonly item: T
  readonly key: readonly number[]
  readonly name: string
}

/** What fits a query, the best first: whole names, then who is nearer, then who was seen last. */
export function rank<T>(query: string, candidates: readonly Candidate<T>[], most: number): readonly T[] {
  const folded = foldWord(query)
  const found = candidates.flatMap(({ item, names, group = 0, recency = Infinity }): Ranked<T>[] => {
    const fits = foldAll(names).flatMap((name, place) => {
      const fit = folded === '' ? 1 : fitOf(folded, name)
      return fit === null ? [] : [[coarse[fit] ?? 2, fit, place] as const]
    })
    const best = fits.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])[0]
    if (best === undefined) return []
    return [{ item, key: [best[0], group, recency, best[1], best[2]], name: names[0] ?? '' }]
  })
  return found
    .toSorted((a, b) => compareKeys(a.key, b.key) || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ item }) => item)
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  // Two that were never seen are as recent as each other.
  return at === -1 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
}
