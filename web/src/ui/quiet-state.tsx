import type { LucideIcon } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'

export interface QuietStateProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly text: ReactNode
  readonly children?: ReactNode
  /** Announced as it appears, for what answers to something the person did. */
  readonly live?: boolean
  /** Where this is all there is, its title is the heading of the page. */
  readonly head?: RefObject<HTMLHeadingElement | null>
}

const titleClass = 'font-display text-xl font-semibold text-balance'

/** What stands where a list would: why there is nothing, and what can be done. */
export function QuietState({ icon: Icon, title, text, children, live = false, head }: QuietStateProps) {
  return (
    <div role={live ? 'status' : undefined} className="flex flex-col items-center gap-3 px-4 py-12 text-center">
      <span aria-hidden className="speech grid size-14 place-items-center bg-brand-soft text-on-brand-soft">
        <Icon className="size-6" />
      </span>
      {head === undefined ? (
        <p className={titleClass}>{title}</p>
      ) : (
        <h1 ref={head} tabIndex={-1} className={titleClass}>
          {title}
        </h1>
      )}
      <p className="mb-1 max-w-[46ch] text-pretty text-ink-muted">{text}</p>
      {children}
    </div>
  )
}
