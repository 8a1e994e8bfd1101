import { type RefObject, useLayoutEffect, useRef } from 'react'

export interface TypedAheadProps {
  readonly label: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onClose: () => void
  /** Gets what had the focus before, for it to come back to. */
  readonly origin: RefObject<HTMLElement | null>
}

/** Takes what somebody types before the switcher is there: it would go to whatever had the focus, such as a message. */
export function TypedAhead({ label, query, onQuery, onClose, origin }: TypedAheadProps) {
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    origin.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    input.current?.focus()
  }, [origin])
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
