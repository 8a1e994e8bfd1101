import { type ReactNode, type RefObject, useEffect, useId } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import { PaneDivider } from './pane-divider.tsx'
import { SwipePane } from './swipe-pane.tsx'
import { useEscape } from './use-escape.ts'

export interface DetailsPaneProps {
  readonly ref: RefObject<HTMLElement | null>
  readonly children: ReactNode
  readonly onClose: () => void
  /** It has come on the page. */
  readonly onShown: () => void
}

/** What stands beside a conversation: next to it on a desktop, before its end on a tablet, all over it on a phone. */
export function DetailsPane({ ref, children, onClose, onShown }: DetailsPaneProps) {
  const page = usePage()
  const form = useWatch(page.form)
  const { details } = useWatch(page.panes)
  const id = useId()
  useEscape(ref, onClose, form)
  useEffect(onShown, [onShown])
  if (form === 'phone') {
    return (
      <SwipePane ref={ref} className="z-20" onAway={onClose}>
        {children}
      </SwipePane>
    )
  }
  const place =
    form === 'desktop'
      ? 'relative flex-none border-s max-w-[50%]'
      : 'absolute inset-y-0 end-0 z-10 max-w-[calc(100%-3rem)] border-s shadow-pop'
  return (
    <>
      {form === 'desktop' && <PaneDivider pane="details" controls={id} />}
      <div
        ref={ref as RefObject<HTMLDivElement | null>}
        id={id}
        tabIndex={-1}
        data-region
        className={`flex min-h-0 flex-col border-line bg-sheet outline-none ${place}`}
        style={{ inlineSize: `${details}rem` }}
      >
        {children}
      </div>
    </>
  )
}
