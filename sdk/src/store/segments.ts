/** A stretch of a room's history without a hole, both ends included; empty when `to` is `from - 1`. */
export interface Segment {
  readonly from: number
  readonly to: number
}

/** Adds a stretch, joined with all that it touches. The answer is ascending, and no two of it touch. */
export function addSegment(held: readonly Segment[], added: Segment): Segment[] {
  let { from, to } = added
  const apart: Segment[] = []
  for (const each of held) {
    if (each.to < from - 1 || each.from > to + 1) apart.push(each)
    else [from, to] = [Math.min(from, each.from), Math.max(to, each.to)]
  }
  return [...apart, { from, to }].toSorted((a, b) => a.from - b.from)
}

/** Whether all of a stretch is held. */
export function covers(held: readonly Segment[], from: number, to: number): boolean {
  return from > to || held.some((each) => each.from <= from && to <= each.to)
}

/** What is held of a stretch. */
export function overlaps(held: readonly Segment[], { from, to }: Segment): Segment[] {
  return held
    .map((each) => ({ from: Math.max(each.from, from), to: Math.min(each.to, to) }))
    .filter((each) => each.from <= each.to)
}
