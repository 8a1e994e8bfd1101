import { type RefObject, useEffect, useRef } from 'react'

/** Who asks for more goes on with the first that came; with none, at the last that is there. The answer is to be called as more is asked for. */
export function useGoingOn(list: RefObject<HTMLElement | null>, count: number, isSettled: boolean): () => void {
  const from = useRef<number | null>(null)
  useEffect(() => {
    if (from.current === null || !isSettled) return
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-roving]')
    rows?.[Math.min(from.current, count - 1)]?.focus()
    from.current = null
  }, [list, count, isSettled])
  return () => {
    from.current = count
  }
}
