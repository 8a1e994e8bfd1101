import { type PointerEvent, useRef } from 'react'
import { decideTurn } from './turn.ts'

/** Leads to the pictures before and after by one finger that is drawn across one that is shown whole. */
export function useTurn(isWhole: boolean, go: (by: 1 | -1) => void) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null)
  return {
    begin({ clientX, clientY, isPrimary, pointerType }: PointerEvent): void {
      // A second finger makes it larger instead.
      from.current = isWhole && isPrimary && pointerType === 'touch' ? { x: clientX, y: clientY } : null
    },
    end({ clientX, clientY }: PointerEvent): void {
      const dir = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'
      const by = from.current === null || !isWhole ? 0 : decideTurn(from.current, { x: clientX, y: clientY }, dir)
      from.current = null
      if (by !== 0) go(by)
    },
  }
}
