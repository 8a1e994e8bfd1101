import { lazy, Suspense, useEffect } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { switcherOf } from './switcher-state.ts'

const loadSwitcher = () => import('./switcher.tsx')
const Switcher = lazy(() => loadSwitcher().then((module) => ({ default: module.Switcher })))

/** Once the page has settled, what opens it at a key press is fetched, so that nothing typed is lost on the way. */
const settledMs = 2_000

/** Where the switcher opens. */
export function SwitcherDoor() {
  const page = usePage()
  const state = switcherOf(page)
  const mode = useWatch(state)
  useShortcut('switcher', () => (state.getSnapshot() === null ? state.open('all') : state.close()))
  useEffect(() => page.timers.after(settledMs, () => void loadSwitcher().catch(() => {})), [page])
  return mode === null ? null : (
    <Suspense>
      <Switcher mode={mode} onClose={state.close} />
    </Suspense>
  )
}
