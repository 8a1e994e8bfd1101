import { EllipsisVertical } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../app/page-context.ts'
import { menuButtonClass } from './menu-button-class.ts'

const loadMenu = () => import('./header-menu.tsx')
const HeaderMenu = lazy(() => loadMenu().then((module) => ({ default: module.HeaderMenu })))

/** Opens what else can be done about the room; fetched when somebody reaches for it. */
export function HeaderMenuButton() {
  const { header } = useWords()
  const [wanted, setWanted] = useState(false)
  const preload = () => void loadMenu().catch(() => {})
  const button = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-label={header.more}
      title={header.more}
      className={menuButtonClass}
      data-tone="quiet"
      data-shape="icon"
      data-size="small"
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    >
      <EllipsisVertical aria-hidden className="size-4.5" />
    </button>
  )
  return wanted ? (
    <Suspense fallback={button}>
      <HeaderMenu />
    </Suspense>
  ) : (
    button
  )
}
