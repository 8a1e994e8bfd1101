import { lateMenu } from '../ui/late-menu.tsx'
import { AccountFace, accountButtonClass } from './account-face.tsx'

const Menu = lateMenu(async () => (await import('./account-menu.tsx')).AccountMenu)

/** Opens the account menu. */
export function AccountButton() {
  return (
    <Menu className={accountButtonClass}>
      <AccountFace />
    </Menu>
  )
}
