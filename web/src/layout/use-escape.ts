import { type RefObject, useEffect, useRef } from 'react'

/** Closes something at Escape, unless what has the focus inside of it had a use for the key. Another `form` is another element. */
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
      event.preventDefault()
      run.current()
    }
    element.addEventListener('keydown', hear)
    return () => element.removeEventListener('keydown', hear)
  }, [pane, form])
}
