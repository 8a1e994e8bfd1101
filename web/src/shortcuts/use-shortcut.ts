import { useEffect, useRef } from 'react'
import { usePage } from '../app/page-context.ts'
import type { ShortcutAction } from './actions.ts'

/** Lets a key of the page do something as long as the view stands; `run` answers false to pass it on. */
export function useShortcut(action: ShortcutAction, run: () => boolean | void): void {
  const { shortcuts } = usePage()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => shortcuts.on(action, () => latest.current()), [shortcuts, action])
}
