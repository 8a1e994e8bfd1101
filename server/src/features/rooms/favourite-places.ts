import type { Favourite } from '../members/index.ts'

/**
 * Where a room is to stand among favourites, at the end or before another: mostly one new place between two others, and new
 * places for all once there is no number left between them. `held` is in order.
 */
export function decidePlaces(held: readonly Favourite[], roomId: string, before: string | null): readonly Favourite[] {
  const others = held.filter((each) => each.roomId !== roomId)
  const found = others.findIndex((each) => each.roomId === before)
  const index = found < 0 ? others.length : found
  const [previous, next] = [others[index - 1]?.position, others[index]?.position]
  // One that is where it is to be stays, and a room that is a favourite already does not move without being told where.
  const standing = held.findIndex((each) => each.roomId === roomId)
  if (standing >= 0 && (before === null || standing === index)) return []
  const position = between(previous, next)
  if (position !== null) return [{ roomId, position }]
  const ids = others.map((each) => each.roomId).toSpliced(index, 0, roomId)
  return ids.map((id, nth) => ({ roomId: id, position: nth + 1 }))
}

/** Null when there is none. */
function between(previous: number | undefined, next: number | undefined): number | null {
  if (previous === undefined) return next === undefined ? 1 : next - 1
  if (next === undefined) return previous + 1
  const middle = (previous + next) / 2
  return previous < middle && middle < next ? middle : null
}
