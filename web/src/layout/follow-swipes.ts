import { decideRelease, decideSwipe, type SwipeWay, type Touch, travel } from './swipe.ts'

export interface SwipePorts {
  dir(): 'ltr' | 'rtl'
  /** Whether there is anything in this direction. */
  offers(way: SwipeWay): boolean
  /** The finger is this far, in pixels. */
  moved(way: SwipeWay, gone: number): void
  /** The finger let go; `through` when it meant it. */
  ended(way: SwipeWay, through: boolean): void
}

/** Follows fingers on an element that fills the window until the returned function is called. */
export function followSwipes(element: HTMLElement, ports: SwipePorts): () => void {
  let from: Touch | null = null
  let last: Touch | null = null
  let way: SwipeWay | null = null
  const window = () => ({ width: innerWidth, dir: ports.dir() })

  function touchOf(event: TouchEvent): Touch | null {
    const [finger] = event.touches
    if (finger === undefined || event.touches.length > 1) return null
    return { x: finger.clientX, y: finger.clientY, at: event.timeStamp }
  }
  function onStart(event: TouchEvent): void {
    if (way !== null) return end(false)
    from = isTaken(event.target, element) ? null : touchOf(event)
    last = from
  }
  function onMove(event: TouchEvent): void {
    if (from === null) return
    const now = touchOf(event)
    if (now === null || !event.cancelable) return way === null ? forget() : end(false)
    last = now
    if (way === null) {
      const wish = decideSwipe(from, now, window())
      if (wish === 'undecided') return
      if (wish === null || !ports.offers(wish)) return forget()
      way = wish
    }
    event.preventDefault()
    const gone = travel(from, now, ports.dir())
    ports.moved(way, Math.max(0, way === 'back' ? gone : -gone))
  }
  function end(through: boolean): void {
    const ended = way
    forget()
    if (ended !== null) ports.ended(ended, through)
  }
  function forget(): void {
    from = last = way = null
  }
  const onEnd = () => end(from !== null && last !== null && way !== null && decideRelease(from, last, way, window()))
  const onCancel = () => end(false)

  element.addEventListener('touchstart', onStart, { passive: true })
  // A swipe that is under way must not scroll as well.
  element.addEventListener('touchmove', onMove, { passive: false })
  element.addEventListener('touchend', onEnd)
  element.addEventListener('touchcancel', onCancel)
  return () => {
    element.removeEventListener('touchstart', onStart)
    element.removeEventListener('touchmove', onMove)
    element.removeEventListener('touchend', onEnd)
    element.removeEventListener('touchcancel', onCancel)
  }
}

/** What scrolls sideways itself, is dragged, or lies above as a pane of its own keeps its fingers; so does a selection. */
function isTaken(target: EventTarget | null, within: HTMLElement): boolean {
  if (getSelection()?.isCollapsed === false) return true
  for (let at = target instanceof Element ? target : null; at !== null && at !== within; at = at.parentElement) {
    if (at.matches('[role="slider"], [role="separator"], input[type="range"], [data-swipe]')) return true
    const scrolls = at.scrollWidth > at.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(at).overflowX)
    if (scrolls) return true
  }
  return false
}
