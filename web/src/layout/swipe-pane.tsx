import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { usePage } from '../app/page-context.ts'
import { followSwipes } from './follow-swipes.ts'
import { slide } from './slide.ts'

export interface SwipePaneProps {
  readonly ref?: RefObject<HTMLElement | null>
  readonly className?: string
  readonly children: ReactNode
  /** It was drawn away, as the back button would do. */
  readonly onAway: () => void
}

/** A pane that fills the window of a phone and follows the finger that draws it away from its edge. */
export function SwipePane({ ref, className = '', children, onAway }: SwipePaneProps) {
  const { catalogue } = usePage()
  const own = useRef<HTMLElement>(null)
  const pane = ref ?? own
  const away = useRef(onAway)
  useEffect(() => {
    away.current = onAway
  })
  useEffect(() => {
    const element = pane.current
    if (element === null) return
    const dir = () => catalogue.getSnapshot().dir
    return followSwipes(element, {
      dir,
      offers: (way) => way === 'back',
      moved: (_, gone) => slide(element, gone, dir()),
      async ended(_, through) {
        await slide(element, through ? innerWidth : 0, dir(), 'calmly')
        if (through) away.current()
        slide(element, 0, dir())
      },
    })
  }, [pane, catalogue])
  return (
    <main
      ref={pane}
      tabIndex={-1}
      data-region
      className={`fixed inset-0 flex touch-pan-y flex-col bg-sheet shadow-pop outline-none ${className}`}
    >
      {children}
    </main>
  )
}
