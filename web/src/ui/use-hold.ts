import { type PointerEvent, useRef } from 'react'
import { usePage } from '../app/page-context.ts'

const holdMs = 500
/** A finger never lies quite still. */
const slip = 10

/** Where a finger lies, and on what. */
export interface Held {
  readonly on: HTMLElement
  readonly target: EventTarget
  readonly x: number
  readonly y: number
}

interface HoldHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
}

/** Says that a finger lies on something for long, which not every phone tells as a click of the other button. */
export function useHold(held: (where: Held) => void): HoldHandlers {
  const { timers } = usePage()
  const press = useRef<{ readonly x: number; readonly y: number; readonly stop: () => void } | null>(null)
  const letGo = () => {
    press.current?.stop()
    press.current = null
  }
  return {
    onPointerDown(event) {
      if (event.pointerType !== 'touch' || !event.isPrimary) return
      const { clientX: x, clientY: y, currentTarget: on, target } = event
      const stop = timers.after(holdMs, () => {
        held({ on, target, x, y })
        dropNextClick()
      })
      press.current = { x, y, stop }
    },
    onPointerMove(event) {
      const began = press.current
      if (began !== null && Math.hypot(event.clientX - began.x, event.clientY - began.y) > slip) letGo()
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  }
}

/** Some browsers make a click of a finger that leaves, however long it lay: it would close at once what has opened under it. */
function dropNextClick(): void {
  const ends = ['touchend', 'touchcancel'] as const
  const drop = (event: TouchEvent) => {
    if (event.cancelable) event.preventDefault()
    for (const end of ends) removeEventListener(end, drop, true)
  }
  for (const end of ends) addEventListener(end, drop, { capture: true, passive: false })
}
