import { createCell, type Watchable } from '@parley/sdk'
import { differenceOf, replaceSelection, type Rewrite, type Written } from './text/written.ts'

/** What is written in one field. It outlives the element that shows it, and has the caret where it was left. */
export interface Field extends Watchable<Written> {
  /** Shows it in an element, until the returned function is called. */
  attach(element: HTMLTextAreaElement): () => void
  /** Changes it as if the person had typed it, so that the browser can undo it. False when there was nothing to do. */
  rewrite(rewrite: Rewrite): boolean
  insert(text: string): void
  /** Puts something else there, which is nothing that the person could undo. */
  put(written: Written): void
  focus(): void
  /** The person is in the middle of a character that takes several keys. */
  readonly isComposing: () => boolean
}

export function createField(initial: Written): Field {
  const cell = createCell(initial)
  let shown: HTMLTextAreaElement | null = null
  let scroll = 0
  let isComposing = false

  /** Keeps its identity while nothing is different: every movement of the caret asks. */
  function keep(written: Written): void {
    const { text, from, to } = cell.getSnapshot()
    if (text !== written.text || from !== written.from || to !== written.to) cell.set(written)
  }

  function place(element: HTMLTextAreaElement, { text, from, to }: Written): void {
    if (element.value !== text) element.value = text
    if (element.selectionStart !== from || element.selectionEnd !== to) element.setSelectionRange(from, to)
  }

  function rewrite(make: Rewrite): boolean {
    const next = make(cell.getSnapshot())
    if (next === null) return false
    if (shown === null) {
      keep(next)
      return true
    }
    shown.focus()
    type(shown, next)
    keep(readFrom(shown))
    return true
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    attach(element) {
      shown = element
      place(element, cell.getSnapshot())
      // Even to put it where it stands already, the browser would lay out the whole page.
      if (scroll > 0) element.scrollTop = scroll
      const listening = new AbortController()
      const { signal } = listening
      const read = () => keep(readFrom(element))
      element.addEventListener('input', read, { signal })
      element.addEventListener('selectionchange', read, { signal })
      element.addEventListener('select', read, { signal })
      // An element without the focus tells nobody that its caret moved.
      element.addEventListener('focus', read, { signal })
      element.addEventListener('compositionstart', () => void (isComposing = true), { signal })
      element.addEventListener('compositionend', () => void (isComposing = false), { signal })
      return () => {
        scroll = element.scrollTop
        listening.abort()
        isComposing = false
        if (shown === element) shown = null
      }
    },
    rewrite,
    insert: (text) => void rewrite((written) => replaceSelection(written, text)),
    put(written) {
      cell.set(written)
      if (shown !== null) place(shown, written)
    },
    focus: () => shown?.focus(),
    isComposing: () => isComposing,
  }
}

function readFrom({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Written {
  return { text: value, from: selectionStart, to: selectionEnd }
}

/** Only what differs is typed: the rest of what the browser can undo stays where it was. */
function type(element: HTMLTextAreaElement, { text, from: selectFrom, to: selectTo }: Written): void {
  const { from, to, insert } = differenceOf(element.value, text)
  if (from !== to || insert !== '') {
    element.setSelectionRange(from, to)
    // Nothing else that a page can do is kept by the browser as something to undo.
    // oxlint-disable-next-line typescript/no-deprecated
    const isDone = document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
    if (!isDone) {
      element.setRangeText(insert, from, to, 'end')
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  element.setSelectionRange(selectFrom, selectTo)
}
