import { type RefObject, useEffect, useRef } from 'react'
import { isBelow } from '../layout/layers.ts'

const written = 'input:is([type=text], [type=password], [type=email], [type=url], :not([type])), textarea'

/** Leaves at Escape, unless something stands above, had a use for the key, or has been written and not yet saved. */
export function useLeaving(inside: RefObject<HTMLElement | null>, leave: () => void): void {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    const over = new AbortController()
    const { signal } = over
    /** What fields held before anybody wrote in them. */
    const before = new WeakMap<Element, string>()
    const fields = () => [...(inside.current?.querySelectorAll<HTMLInputElement>(written) ?? [])]
    const isWritten = () =>
      inside.current?.querySelector('[data-unsaved]') != null ||
      fields().some((field) => field.value !== '' && (before.get(field) ?? field.value) !== field.value)
    const onFocus = ({ target }: FocusEvent) => {
      const field = fields().find((each) => each === target)
      if (field !== undefined && !before.has(field)) before.set(field, field.value)
    }
    const onSubmit = () => fields().forEach((field) => before.set(field, field.value))
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (isBelow(inside.current) || isWritten()) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('focusin', onFocus, { signal })
    document.addEventListener('submit', onSubmit, { signal, capture: true })
    window.addEventListener('keydown', onKey, { signal })
    return () => over.abort()
  }, [inside])
}
