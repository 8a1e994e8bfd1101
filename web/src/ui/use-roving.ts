import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

const itemMark = '[data-roving]'

export interface Roving<E extends HTMLElement> {
  readonly ref: RefObject<E | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

/**
 * Makes one tab stop of a list: arrows, Home and End move among what carries `data-roving`. Items need no knowledge of
 * it; those that come and go keep exactly one of them reachable.
 */
export function useRoving<E extends HTMLElement>(along: 'column' | 'row' = 'column'): Roving<E> {
  const ref = useRef<E | null>(null)
  const itemsOf = () => [...(ref.current?.querySelectorAll<HTMLElement>(itemMark) ?? [])]

  useEffect(() => {
    const items = itemsOf()
    const stop = items.find((item) => item === document.activeElement) ?? items.find((item) => item.tabIndex === 0)
    for (const item of items) item.tabIndex = item === (stop ?? items[0]) ? 0 : -1
  })

  return {
    ref,
    onFocus(event) {
      const focused = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(itemMark) : null
      if (focused === null) return
      for (const item of itemsOf()) item.tabIndex = item === focused ? 0 : -1
    },
    onKeyDown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const items = itemsOf()
      const at = items.findIndex((item) => item.contains(document.activeElement))
      if (at === -1) return
      const last = items.length - 1
      const [onward, back] = along === 'column' ? ['ArrowDown', 'ArrowUp'] : arrowsOfRow(event.currentTarget)
      const steps: Readonly<Record<string, number>> = {
        [onward]: Math.min(at + 1, last),
        [back]: Math.max(at - 1, 0),
        Home: 0,
        End: last,
      }
      const next = steps[event.key]
      if (next === undefined) return
      event.preventDefault()
      items[next]?.focus()
    },
  }
}

function arrowsOfRow(row: Element): [string, string] {
  return getComputedStyle(row).direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
}
