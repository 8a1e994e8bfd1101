import { flushSync } from 'react-dom'
import { isRovingKey, Roving } from './roving.ts'
import type { Scroller } from './scroll/scroller.ts'
import { stepInRow, stopIn } from './row-controls.ts'

interface Ends {
  readonly viewport: HTMLElement
  /** Stands behind the rows for Tab, as the viewport does before them. */
  readonly gate: HTMLElement
}

/**
 * Makes one tab stop of the timeline, in which arrows move among the rows, until the returned function is called. What
 * can be pressed in a row stays as it is, for who reads the page aloud, and as it comes and goes nothing has to be
 * marked: Tab is led instead. It comes in at the row one is at, through either end, goes through what is in that row,
 * and is put at an end to go on from there.
 */
export function listenForKeys({ viewport, gate }: Ends, scroller: Scroller): () => void {
  const roving = new Roving(scroller)
  let isLeaving = false

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Tab') return lead(event)
    if (event.shiftKey || !isAmongRows(event.target)) return
    const { key } = event
    if (key === 'Escape' && event.target !== viewport) {
      event.preventDefault()
      event.stopPropagation()
      viewport.closest('section')?.querySelector('textarea')?.focus()
    } else if (isRovingKey(key)) {
      event.preventDefault()
      // The row has to stand on the page before it can take the focus.
      focusRow(flushSync(() => roving.press(key)))
    }
  }

  function focusRow(key: string | null): boolean {
    const stop = key === null ? null : stopIn(scroller.element(key))
    stop?.focus({ preventScroll: true })
    return stop !== null
  }

  function lead(event: KeyboardEvent): void {
    if (!(event.target instanceof Element)) return
    if (event.target === viewport) {
      if (event.shiftKey) return
      if (focusRow(roving.enter())) event.preventDefault()
      else leave(gate)
      return
    }
    const step = stepInRow(event.target, viewport, event.shiftKey ? 'back' : 'on')
    if (step === 'out') leave(event.shiftKey ? viewport : gate)
    else if (step !== 'next') {
      event.preventDefault()
      step.focus()
    }
  }

  /** From there the key goes on by itself. */
  function leave(end: HTMLElement): void {
    isLeaving = true
    end.focus({ preventScroll: true })
    isLeaving = false
  }

  function onFocusIn({ target }: FocusEvent): void {
    // A press on what is between the rows means none of them.
    if (target === viewport && !isLeaving && viewport.matches(':focus-visible')) focusRow(roving.enter())
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    const key = row?.dataset['row']
    if (key !== undefined) roving.took(key)
  }

  function onGate(): void {
    if (!isLeaving && !focusRow(roving.enter())) leave(viewport)
  }

  viewport.tabIndex = 0
  gate.tabIndex = 0
  viewport.addEventListener('keydown', onKeyDown)
  viewport.addEventListener('focusin', onFocusIn)
  gate.addEventListener('focus', onGate)
  return () => {
    viewport.removeEventListener('keydown', onKeyDown)
    viewport.removeEventListener('focusin', onFocusIn)
    gate.removeEventListener('focus', onGate)
  }
}

/** Keys mean something else in what can be written in, and in menus that stand open. */
function isAmongRows(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=menu]') === null
}
