/**
 * Where the spans end that calls are counted in, in milliseconds; what takes longer than the last counts there. A new one may only be put at the end:
 * days are kept by these places.
 */
export const spans = [
  1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200, 300, 500, 700, 1_000, 2_000, 5_000, 10_000,
] as const
const lastSpan = spans.length - 1

/** Into which span something falls that took so long. */
export function spanOf(ms: number): number {
  let span = 0
  while (span < lastSpan && ms > (spans[span] ?? 0)) span += 1
  return span
}

/** How long so large a share of calls took at most, as far as spans tell; null where there were none. */
export function withinOf(calls: ReadonlyMap<number, number>, share: number): number | null {
  const all = [...calls.values()].reduce((sum, many) => sum + many, 0)
  if (all === 0) return null
  let seen = 0
  for (const [span, end] of spans.entries()) {
    seen += calls.get(span) ?? 0
    if (seen >= all * share) return end
  }
  return spans[lastSpan] ?? null
}
