/** The part of the browser's history that layers need. */
export interface LayerTrail {
  /** How many layers stand above the page at this step. */
  depth(): number
  /** Adds a step at the same place, for so many layers. */
  above(depth: number): void
  /** Goes so many steps back. */
  down(steps: number): void
}

export interface Layers {
  /** Has Back close this before it leads anywhere, until the returned function is called. */
  open(close: () => void): () => void
  /** Changes the history at the step of the page itself, which is gone back to first where layers have steps above it. */
  atPage(change: () => void): void
  /** A step was gone to. True when that was about layers, and leads nowhere. */
  moved(): boolean
}

/**
 * What opens above the page has a step of its own in the browser's history, so that going back closes it and nothing
 * else. Closed otherwise, its step is gone back from: one that is left ahead is bounced off, and the next to open takes its place.
 */
export function createLayers(trail: LayerTrail): Layers {
  const open: (() => void)[] = []
  let isReturning = false
  let waiting: readonly (() => void)[] = []

  function settle(): void {
    if (isReturning) return
    for (let depth = trail.depth() + 1; depth <= open.length; depth += 1) trail.above(depth)
    if (trail.depth() > open.length) goDown(trail.depth() - open.length)
  }
  function goDown(steps: number): void {
    isReturning = true
    trail.down(steps)
  }

  // A page that is loaded anew has no layers, but may stand at the step of one.
  settle()
  return {
    open(close) {
      // A wrapper of its own, so that the same function may stand there twice.
      const own = () => close()
      open.push(own)
      settle()
      return () => {
        const at = open.indexOf(own)
        if (at !== -1) open.splice(at, 1)
        // One that opens in place of another keeps its step.
        queueMicrotask(settle)
      }
    },
    atPage(change) {
      if (isReturning) waiting = [...waiting, change]
      else if (trail.depth() === 0) change()
      else {
        waiting = [change]
        goDown(trail.depth())
      }
    },
    moved() {
      if (isReturning) {
        isReturning = false
        const changes = waiting
        waiting = []
        changes.forEach((change) => change())
        settle()
        return true
      }
      const closed = open.splice(trail.depth()).toReversed()
      closed.forEach((close) => close())
      settle()
      return closed.length > 0 || isReturning
    },
  }
}
