import { useCallback } from 'react'
import { useWatch } from '../app/page-context.ts'
import { useSurroundings } from './surroundings.ts'

/** Whether a part of the text is open, and how to change that. */
export function useOpening(part: string): readonly [isOpen: boolean, set: (open: boolean) => void] {
  const { id, openings } = useSurroundings()
  const key = `${id} ${part}`
  const isOpen = useWatch(openings.opened).has(key)
  const set = useCallback((open: boolean) => (open ? openings.open(key) : openings.close(key)), [openings, key])
  return [isOpen, set]
}
