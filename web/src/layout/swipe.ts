/** `back` draws a pane away towards the end of the line, `forward` draws one in from there. */
export type SwipeWay = 'back' | 'forward'

export interface Touch {
  readonly x: number
  readonly y: number
  /** In milliseconds. */
  readonly at: number
}

interface Window {
  readonly width: number
  readonly dir: 'ltr' | 'rtl'
}

/** A finger moves this far before it is clear what it wants. */
const slop = 8
/** The way back begins near the edge: the rest of the width is for what is inside. */
const edge = 0.2

/** How far a finger has come towards the end of the line. */
export function travel(from: Touch, to: Touch, dir: Window['dir']): number {
  return dir === 'ltr' ? to.x - from.x : from.x - to.x
}

/** What a finger wants; null when it is something else than a swipe, such as to scroll. */
export function decideSwipe(from: Touch, to: Touch, { width, dir }: Window): SwipeWay | 'undecided' | null {
  const [across, along] = [travel(from, to, dir), to.y - from.y]
  if (Math.hypot(across, along) < slop) return 'undecided'
  if (Math.abs(across) < Math.abs(along) * 1.5) return null
  if (across < 0) return 'forward'
  const fromEdge = dir === 'ltr' ? from.x : width - from.x
  return fromEdge <= width * edge ? 'back' : null
}

/** Whether a finger that lets go has gone far or fast enough to mean it. */
export function decideRelease(from: Touch, to: Touch, way: SwipeWay, { width, dir }: Window): boolean {
  const gone = way === 'back' ? travel(from, to, dir) : -travel(from, to, dir)
  const pace = gone / Math.max(1, to.at - from.at)
  return gone > width * 0.4 || (gone > 2 * slop && pace > 0.5)
}
