import { type RefObject, useEffect, useRef } from 'react'

/** What opens above the page. The focus follows it a moment later, and a key that comes before is meant for it all the same. */
const layers = '[role=dialog], [role=alertdialog], [role=menu]'

/** Closes something at Escape, unless what has the focus inside of it had a use for the key, or something stands above it. Another `form` is another element. */
export function useEscape(pane: RefObject<HTMLElement | null>, close: () => void, form: string): void {
  const run = useRef(close)
  useEffect(() => {
    run.current = close
  })
  useEffect(() => {
    const element = pane.current
    if (element === null || form === '') return
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if ([...document.querySelectorAll(layers)].some((layer) => !layer.contains(element))) return
      event.preventDefault()
      run.current()
    }
    element.addEventListener('keydown', hear)
    return () => element.removeEventListener('keydown', hear)
  }, [pane, form])
}
