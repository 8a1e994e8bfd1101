const firstMs = 1_000
const longestMs = 30_000

/** How long to wait before the next try after `failures` failed ones: longer each time, never all at the same moment. */
export function backoff(failures: number, chance: number, atLeastMs: number | null): number {
  const grown = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1))
  return Math.max(Math.round(grown * (0.75 + chance / 2)), atLeastMs ?? 0)
}
