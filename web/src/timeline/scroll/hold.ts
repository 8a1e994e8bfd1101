import { rowsBetween, topOf, totalOf } from './layout.ts'

/** What must not move: the end, as long as one is there, or else what is being read. */
export type Hold =
  /** `unlessPast` is a row that must not go out of sight by it, because nobody is there to see it go. */
  | { readonly at: 'end'; readonly unlessPast?: string }
  /** Rows and how far below the upper edge of the window they begin; the first of them that is still there holds. */
  | { readonly at: 'rows'; readonly marks: readonly Mark[] }

interface Mark {
  readonly key: string
  readonly below: number
}

/**
 * How well a row can hold: `firm` is what one reads, `loose` may change by what is loaded next to it, and `none` is what
 * stands between and may vanish.
 */
export type Grip = 'firm' | 'loose' | 'none'

/** What the arithmetic has to know of the rows. */
export interface Laid {
  readonly tops: Float64Array
  readonly keys: readonly string[]
  readonly grip: (at: number) => Grip
  /** Nothing is missing after the last row. */
  readonly isEnd: boolean
}

export interface Window {
  readonly top: number
  readonly height: number
}

/** What one goes to stands this far below the upper edge, so that what was before can be seen. */
export const lead = 96
/** Nearer to the end than this is at the end: browsers round. */
const endSlack = 2
/** Rows that are looked for beyond what is in sight. */
const spares = 12

export function isAtEnd({ tops, isEnd }: Laid, { top, height }: Window): boolean {
  return isEnd && top >= totalOf(tops) - height - endSlack
}

/** Chooses what is to stay where it is. */
export function takeHold(laid: Laid, window: Window): Hold {
  return isAtEnd(laid, window) ? { at: 'end' } : takeRows(laid, window)
}

/** Chooses rows, also at the end: what begins in sight before what reaches into it, and those before all else. */
export function takeRows(laid: Laid, window: Window): Hold {
  const { tops, keys } = laid
  const { first, last } = rowsBetween(tops, window.top, window.top + window.height)
  const below = (at: number) => topOf(tops, at) - window.top
  const middle = (first + last) / 2
  const rank = (at: number) => {
    const isInSight = at >= first && at <= last
    const near = !isInSight ? 2 + Math.abs(at - middle) : below(at) < 0 ? 1 : 0
    return near + (laid.grip(at) === 'loose' ? 0.5 : 0)
  }
  const marks: (Mark & { readonly rank: number })[] = []
  for (let at = Math.max(0, first - spares); at <= Math.min(keys.length - 1, last + spares); at += 1) {
    const key = keys[at]
    if (key !== undefined && laid.grip(at) !== 'none') marks.push({ key, below: below(at), rank: rank(at) })
  }
  return { at: 'rows', marks: marks.toSorted((a, b) => a.rank - b.rank) }
}

/** Where the window has to stand for what is held to be where it was; null when nothing of it is left. */
export function topFor(hold: Hold, laid: Laid, height: number): number | null {
  const end = Math.max(0, totalOf(laid.tops) - height)
  if (hold.at === 'end') {
    const last = hold.unlessPast === undefined ? -1 : laid.keys.indexOf(hold.unlessPast)
    return last < 0 ? end : Math.min(end, Math.max(0, topOf(laid.tops, last) - lead))
  }
  const places = new Map(laid.keys.map((key, at) => [key, at]))
  for (const { key, below } of hold.marks) {
    const at = places.get(key)
    if (at !== undefined) return topOf(laid.tops, at) - below
  }
  return null
}
