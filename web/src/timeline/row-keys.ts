import { flushSync } from 'react-dom'
import { isRovingKey, Roving } from './roving.ts'
import type { Scroller } from './scroll/scroller.ts'

/** Makes one tab stop of the timeline, in which arrows move among the rows, until the returned function is called. */
export function listenForKeys(viewport: HTMLElement, scroller: Scroller): () => void {
  const roving = new Roving(scroller)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!isAmongRows(event.target)) return
    const { key } = event
    if (key === 'Escape' && event.target !== viewport) {
      event.preventDefault()
      event.stopPropagation()
      viewport.closest('section')?.querySelector('textarea')?.focus()
    } else if (isRovingKey(key)) {
      event.preventDefault()
      // The row has to stand on the page before it can take the focus.
      const row = flushSync(() => roving.press(key))
      if (row !== null) stopIn(scroller.element(row))?.focus({ preventScroll: true })
    }
  }

  function onFocusIn({ target }: FocusEvent): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    const key = row?.dataset['row']
    if (key !== undefined) roving.took(key)
  }

  viewport.tabIndex = 0
  viewport.addEventListener('keydown', onKeyDown)
  viewport.addEventListener('focusin', onFocusIn)
  return () => {
    viewport.removeEventListener('keydown', onKeyDown)
    viewport.removeEventListener('focusin', onFocusIn)
  }
}

/** Keys mean something else in what can be written in, and in menus that stand open. */
function isAmongRows(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=menu]') === null
}

function stopIn(row: HTMLElement | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>('[data-stop]') ?? null
}
