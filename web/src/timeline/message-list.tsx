import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWatch, useWords } from '../app/page-context.ts'
import { useTimeline } from './machine-context.ts'
import { isRovingKey, Roving } from './roving.ts'
import { RowView } from './row-view.tsx'

/** The rows that are in sight or about to be, with room for all the others. */
export function MessageList() {
  const { scroller, journeys } = useTimeline()
  const { timeline } = useWords()
  const { rows, pieces } = useWatch(scroller.shown)
  const highlighted = useWatch(journeys.highlighted)
  const [roving] = useState(() => new Roving(scroller))
  const viewport = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)

  useLayoutEffect(() => {
    if (viewport.current === null || list.current === null) return
    return scroller.attach({ viewport: viewport.current, list: list.current })
  }, [scroller])
  useLayoutEffect(() => scroller.settle())

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !isAmongRows(event.target)) return
    if (event.key === 'Escape' && event.target !== viewport.current) {
      event.preventDefault()
      event.stopPropagation()
      return viewport.current?.closest('section')?.querySelector('textarea')?.focus()
    }
    const { key } = event
    if (!isRovingKey(key)) return
    event.preventDefault()
    const row = flushSync(() => roving.press(key))
    if (row !== null) stopIn(scroller.element(row))?.focus({ preventScroll: true })
  }

  function onFocus(event: FocusEvent): void {
    const key = event.target.closest<HTMLElement>('[data-row]')?.dataset['row']
    if (key !== undefined) roving.took(key)
  }

  return (
    <div
      ref={viewport}
      role="log"
      // New messages are told on their own: rows that come by scrolling are none.
      aria-live="off"
      aria-label={timeline.label}
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-offset-[-3px] [overflow-anchor:none]"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <ol ref={list} className="mx-auto flow-root max-w-5xl">
        {pieces.map((piece) => {
          if (piece.is === 'space') return <li key={piece.key} aria-hidden style={{ height: piece.height }} />
          const row = rows[piece.at]
          if (row === undefined) return null
          return <RowView key={row.key} row={row} isHighlighted={row.key === highlighted} />
        })}
      </ol>
    </div>
  )
}

/** Keys mean something else in what can be written in, and in menus that stand open. */
function isAmongRows(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=menu]') === null
}

function stopIn(row: HTMLElement | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>('[data-stop]') ?? null
}
