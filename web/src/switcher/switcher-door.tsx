import { lazy, Suspense } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { switcherOf } from './switcher-state.ts'

const Switcher = lazy(() => import('./switcher.tsx').then((module) => ({ default: module.Switcher })))

/** Where the switcher opens; it is fetched the first time. */
export function SwitcherDoor() {
  const state = switcherOf(usePage())
  const mode = useWatch(state)
  useShortcut('switcher', () => (state.getSnapshot() === null ? state.open('all') : state.close()))
  return mode === null ? null : (
    <Suspense>
      <Switcher mode={mode} onClose={state.close} />
    </Suspense>
  )
}
