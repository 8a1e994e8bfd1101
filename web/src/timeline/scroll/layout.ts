/** A stretch of rows, both ends included; empty when `last` is `first - 1`. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** Where each row begins, and at the end where the last one ends. */
export function layOut(heights: readonly number[]): Float64Array {
  const tops = new Float64Array(heights.length + 1)
  let top = 0
  heights.forEach((height, at) => {
    top += height
    tops[at + 1] = top
  })
  return tops
}

export function topOf(tops: Float64Array, row: number): number {
  return tops[row] ?? 0
}

export function totalOf(tops: Float64Array): number {
  return tops[tops.length - 1] ?? 0
}

/** The row that reaches over a line; the nearest one where there is none. */
export function rowAt(tops: Float64Array, line: number): number {
  let [low, high] = [0, tops.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (topOf(tops, middle) <= line) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** The rows that reach into what lies between two lines. */
export function rowsBetween(tops: Float64Array, from: number, to: number): Stretch {
  if (tops.length < 2) return { first: 0, last: -1 }
  return { first: rowAt(tops, from), last: rowAt(tops, Math.max(from, to)) }
}

/** What stands on the page: rows, and room for those that do not. */
export type Piece =
  | { readonly is: 'space'; readonly key: string; readonly height: number }
  | { readonly is: 'row'; readonly at: number }

/** The rows of a stretch, and one more that is kept wherever it is, with room for all the others. */
export function piecesOf(tops: Float64Array, { first, last }: Stretch, kept: number | null): Piece[] {
  const shown = new Set<number>()
  for (let at = first; at <= last; at += 1) shown.add(at)
  if (kept !== null) shown.add(kept)
  const pieces: Piece[] = []
  let free = 0
  const space = (key: string, until: number) => {
    const height = topOf(tops, until) - topOf(tops, free)
    if (until > free) pieces.push({ is: 'space', key, height })
  }
  for (const at of [...shown].toSorted((a, b) => a - b)) {
    space(at === first ? 'space above' : `space ${at < first ? 'far above' : 'below'}`, at)
    pieces.push({ is: 'row', at })
    free = at + 1
  }
  space('space at the end', tops.length - 1)
  return pieces
}
