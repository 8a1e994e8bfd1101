import { type ReactNode, useEffect, useRef } from 'react'
import { usePage } from './page-context.ts'

interface OnItsWayProps {
  readonly giveUp: () => void
  /** What was pressed for it; pressing that again is asking again. */
  readonly children?: ReactNode
}

/**
 * Stands where something is on its way that takes the focus once it is there. Over a slow network that can be long after: whoever has
 * turned to something else by then has given it up, as they would have closed it.
 */
export function OnItsWay({ giveUp, children }: OnItsWayProps) {
  const { navigation } = usePage()
  const own = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const over = new AbortController()
    const capture = { capture: true, signal: over.signal }
    const onKey = ({ key }: KeyboardEvent) => (key === 'Escape' || key === 'Tab') && giveUp()
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || own.current?.contains(target) !== true) giveUp()
    }
    document.addEventListener('pointerdown', onPress, capture)
    // Not the focus by itself: what stood here before gives it back.
    document.addEventListener('beforeinput', giveUp, capture)
    document.addEventListener('keydown', onKey, capture)
    const stop = navigation.subscribe(giveUp)
    return () => {
      over.abort()
      stop()
    }
  }, [giveUp, navigation])
  return (
    <span ref={own} className="contents">
      {children}
    </span>
  )
}
