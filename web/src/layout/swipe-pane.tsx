import { type ComponentProps, type RefObject, useEffect, useRef } from 'react'
import { usePage } from '../app/page-context.ts'
import { lateSwipes } from './late-swipes.ts'

export interface SwipePaneProps extends Omit<ComponentProps<'div'>, 'ref'> {
  readonly ref: RefObject<HTMLElement | null>
  /** It was drawn away, as the back button would do. */
  readonly onAway: () => void
}

/** A pane that fills the window of a phone and follows the finger that draws it away from its edge. */
export function SwipePane({ ref, className = '', onAway, ...props }: SwipePaneProps) {
  const { catalogue } = usePage()
  const away = useRef(onAway)
  useEffect(() => {
    away.current = onAway
  })
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const dir = () => catalogue.getSnapshot().dir
    let isGone = false
    return lateSwipes(element, (slide) => ({
      dir,
      // A second finger on a pane that is leaving must not lead back by two steps.
      offers: (way) => way === 'back' && !isGone,
      moved: (_, gone) => void slide(element, gone, dir()),
      ended(_, through) {
        isGone = through
        void slide(element, through ? innerWidth : 0, dir(), 'calmly').then(() => {
          // Having gone, it stays away until it is taken out: it must not flash back meanwhile.
          if (through) away.current()
        })
      },
    }))
  }, [ref, catalogue])

  return (
    <div
      {...props}
      ref={ref as RefObject<HTMLDivElement | null>}
      data-swipe
      tabIndex={-1}
      data-region
      className={`fixed inset-0 flex flex-col bg-sheet shadow-pop outline-none ${className}`}
    />
  )
}
