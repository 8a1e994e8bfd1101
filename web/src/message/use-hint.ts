import { useEffect, useRef } from 'react'
import type { FocusEvent, PointerEvent } from 'react'
import { usePage } from '../app/page-context.ts'
import type { Overlay } from './overlay.ts'

/** Long enough that passing by shows nothing. */
const restMs = 350

interface Hint {
  readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerLeave: () => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: () => void
}

/** Shows who reacted to whoever rests on the chip, by pointer or by keyboard. */
export function useHint(hint: Omit<Extract<Overlay, { is: 'who' }>, 'anchor'>): Hint {
  const { messages, timers } = usePage()
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const show = (anchor: Element) => messages.overlay.show({ ...hint, anchor })
  const hide = () => {
    stop.current()
    messages.overlay.close('who')
  }
  return {
    onPointerEnter(event) {
      const anchor = event.currentTarget
      if (event.pointerType !== 'touch') stop.current = timers.after(restMs, () => show(anchor))
    },
    onPointerLeave: hide,
    onFocus: (event) => event.currentTarget.matches(':focus-visible') && show(event.currentTarget),
    onBlur: hide,
  }
}
