import type { KeyboardEvent, ReactNode } from 'react'
import { useWords } from '../app/page-context.ts'
import { useOpening } from './use-opening.ts'

interface SpoilerProps {
  readonly part: string
  /** The words as they keep their place while nobody may read them. */
  readonly hidden: ReactNode
  readonly children: ReactNode
}

/** Words that are read only by who asks for them. The element stays, so that its place and the focus do. */
export function Spoiler({ part, hidden, children }: SpoilerProps) {
  const { markdown } = useWords()
  const [isOpen, setOpen] = useOpening(part)
  if (isOpen) {
    return (
      <span className="spoiler" tabIndex={-1}>
        {children}
      </span>
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <span
      role="button"
      tabIndex={0}
      aria-label={markdown.spoiler}
      className="spoiler"
      data-closed=""
      onClick={() => setOpen(true)}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden inert>
        {hidden}
      </span>
    </span>
  )
}
