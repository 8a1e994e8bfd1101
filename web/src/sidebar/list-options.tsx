import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../app/page-context.ts'
import { optionsButtonClass } from './options-button-class.ts'

const loadMenu = () => import('./list-menu.tsx')
const ListMenu = lazy(() => loadMenu().then((module) => ({ default: module.ListMenu })))

/** Opens what can be made, and how the list is put together; fetched when somebody reaches for it. */
export function ListOptions() {
  const { sidebar } = useWords()
  const [wanted, setWanted] = useState(false)
  const preload = () => void loadMenu().catch(() => {})
  const button = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-label={sidebar.options}
      title={sidebar.options}
      className={optionsButtonClass}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    >
      <Plus aria-hidden className="size-5" />
    </button>
  )
  return wanted ? (
    <Suspense fallback={button}>
      <ListMenu />
    </Suspense>
  ) : (
    button
  )
}
