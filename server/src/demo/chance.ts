/** Chance that is the same every time, so that a demo is, too. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number
  pick<T>(from: readonly T[]): T
  shuffle<T>(from: readonly T[]): T[]
}

/** A small generator of the multiply-and-shift kind; good enough to deal cards with. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
  function pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(next() * from.length)]
    if (picked === undefined) throw new Error('There is nothing to pick from.')
    return picked
  }
  function shuffle<T>(from: readonly T[]): T[] {
    return from
      .map((item) => ({ item, at: next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item)
  }
  return { next, pick, shuffle }
}
