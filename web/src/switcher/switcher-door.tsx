import { useCallback, useEffect, useRef, useState } from 'react'
import { later } from '../app/later.tsx'
import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { switcherOf } from './switcher-state.ts'
import { TypedAhead } from './typed-ahead.tsx'

const loadSwitcher = () => import('./switcher.tsx')
const Switcher = later(async () => (await loadSwitcher()).Switcher)

/** Once the page has settled, what opens at a key press is fetched. */
const settledMs = 2_000

/** Where the switcher opens. */
export function SwitcherDoor() {
  const page = usePage()
  const { sidebar } = useWords()
  const state = switcherOf(page)
  const mode = useWatch(state)
  const [query, setQuery] = useState('')
  const [isThere, setThere] = useState(false)
  const origin = useRef<HTMLElement>(null)
  const remember = useCallback((before: Element | null) => {
    origin.current = before instanceof HTMLElement ? before : null
  }, [])
  const close = () => {
    state.close()
    setQuery('')
    setThere(false)
  }
  useShortcut('switcher', () => (state.getSnapshot() === null ? state.open('all') : close()))
  useEffect(() => page.timers.after(settledMs, () => void loadSwitcher().catch(() => {})), [page])
  if (mode === null) return null
  const typing = { query, onQuery: setQuery, onClose: close }
  return (
    <>
      {!isThere && <TypedAhead label={sidebar.jump} {...typing} onTake={remember} />}
      <Switcher mode={mode} {...typing} origin={origin} onThere={() => setThere(true)} />
    </>
  )
}
