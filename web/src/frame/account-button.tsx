import { lazy, Suspense, useState } from 'react'
import { AccountFace, accountButtonClass } from './account-face.tsx'

const loadMenu = () => import('./account-menu.tsx')
const AccountMenu = lazy(() => loadMenu().then((module) => ({ default: module.AccountMenu })))

/** Opens the account menu, which is fetched when somebody reaches for it. */
export function AccountButton() {
  const [wanted, setWanted] = useState(false)
  const preload = () => void loadMenu().catch(() => {})
  const button = (
    <button
      type="button"
      aria-haspopup="menu"
      className={accountButtonClass}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    >
      <AccountFace />
    </button>
  )
  return wanted ? (
    <Suspense fallback={button}>
      <AccountMenu />
    </Suspense>
  ) : (
    button
  )
}
