import { type RefObject, useEffect } from 'react'
import { oncePerPerson } from '../app/once-per-person.ts'
import { useMe, usePage } from '../app/page-context.ts'
import { isBelow } from '../layout/layers.ts'

const rowMark = 'a[data-roving]'

/** Where each list was left for one of its rows: the rows after it, then it and those before it, by their addresses. */
const leftAt = oncePerPerson(() => new Map<string, readonly string[]>())

/** Lets a list be gone through by keys from the first press on, and goes on after the row that was opened when one comes back. */
export function useTriage(list: RefObject<HTMLElement | null>, name: string): void {
  const page = usePage()
  const left = leftAt(page, useMe().id)
  const { shortcuts } = page

  // Rows may come after the list.
  useEffect(() => {
    const rows = rowsOf(list.current)
    const wished = left.get(name)
    if (wished === undefined || rows.length === 0) return
    left.delete(name)
    if (!isNothing(document.activeElement)) return
    const next = wished.flatMap((path) => rows.find((row) => row.getAttribute('href') === path) ?? [])[0]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  })

  useEffect(() => {
    const over = new AbortController()
    const { signal } = over
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (!isNothing(document.activeElement) || isBelow(list.current)) return
      const rows = rowsOf(list.current)
      const isEnd = event.key === 'ArrowUp'
      // What is done with is seen first.
      if (!isEnd && event.key !== 'ArrowDown' && shortcuts.find('message', event) !== 'edit') return
      const row = isEnd ? rows.at(-1) : (rows.find(({ tabIndex }) => tabIndex === 0) ?? rows[0])
      if (row === undefined) return
      event.preventDefault()
      row.focus()
    }
    const onClick = ({ target }: Event) => {
      const rows = rowsOf(list.current)
      const at = rows.findIndex((row) => target instanceof Node && row.contains(target))
      if (at === -1) return
      const order = [...rows.slice(at + 1), ...rows.slice(0, at + 1).toReversed()]
      left.set(
        name,
        order.map((row) => row.getAttribute('href') ?? ''),
      )
    }
    document.addEventListener('keydown', onKey, { signal })
    document.addEventListener('click', onClick, { signal, capture: true })
    return () => over.abort()
  }, [list, name, left, shortcuts])
}

function rowsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(rowMark) ?? [])]
}

/** Whether the focus is where no key means anything. */
function isNothing(focused: Element | null): boolean {
  return focused === null || focused.matches('body, main, [role=main], h1')
}
