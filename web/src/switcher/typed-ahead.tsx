import { useLayoutEffect, useRef } from 'react'

export interface TypedAheadProps {
  readonly label: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onClose: () => void
  /** Gets what had the focus before, for it to come back to. */
  readonly onTake: (before: Element | null) => void
}

/** Takes what somebody types before the switcher is there: it would go to whatever had the focus, such as a message. */
export function TypedAhead({ label, query, onQuery, onClose, onTake }: TypedAheadProps) {
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    onTake(document.activeElement)
    input.current?.focus()
  }, [onTake])
  return (
    <input
      ref={input}
      aria-label={label}
      autoComplete="off"
      className="sr-only"
      value={query}
      onChange={(event) => onQuery(event.target.value)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    />
  )
}
