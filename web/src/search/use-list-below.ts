import type { FocusEventHandler, KeyboardEvent, RefObject } from 'react'
import { useEscape } from '../layout/use-escape.ts'
import { useRoving } from '../ui/use-roving.ts'

interface ListBelow {
  readonly ref: RefObject<HTMLUListElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: FocusEventHandler
}

/** A list beneath the field: arrows move in it, and lead back from its first; so does Escape from any. */
export function useListBelow(onLeave: () => void, isEmpty: boolean): ListBelow {
  const { ref, onKeyDown, onFocus } = useRoving<HTMLUListElement>()
  useEscape(ref, onLeave, isEmpty ? '' : 'list')
  return {
    ref,
    onFocus,
    onKeyDown(event) {
      const isFirst = event.target === ref.current?.querySelector('[data-roving]')
      if (event.key !== 'ArrowUp' || !isFirst) return onKeyDown(event)
      event.preventDefault()
      onLeave()
    },
  }
}
