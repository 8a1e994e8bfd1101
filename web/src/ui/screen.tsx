import { type ReactNode, useRef } from 'react'
import { useArrivalAt } from './use-arrival-at.ts'

export interface ScreenProps {
  readonly title: string
  /** What stands where the title stands, when that is more than the title. */
  readonly heading?: ReactNode
  readonly about?: ReactNode
  /** What can be done here, beside the title. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** One page of the page: names the document, and takes the focus to its heading when somebody comes to it. */
export function Screen({ title, heading = title, about, beside, children }: ScreenProps) {
  const top = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  useArrivalAt(title, top, head)
  return (
    <div ref={top} className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 ref={head} tabIndex={-1} className="min-w-0 font-display text-2xl font-semibold">
            {heading}
          </h1>
          {beside}
        </div>
        {about !== undefined && <p className="max-w-[60ch] text-ink-muted">{about}</p>}
      </header>
      {children}
    </div>
  )
}
