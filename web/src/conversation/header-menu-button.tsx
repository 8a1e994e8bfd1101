import { EllipsisVertical } from 'lucide-react'
import { useWords } from '../app/page-context.ts'
import { lateMenu } from '../ui/late-menu.tsx'
import { menuButtonClass } from './menu-button-class.ts'

const Menu = lateMenu(async () => (await import('./header-menu.tsx')).HeaderMenu)

/** Opens what else can be done about the room. */
export function HeaderMenuButton() {
  const { header } = useWords()
  return (
    <Menu
      aria-label={header.more}
      title={header.more}
      className={menuButtonClass}
      data-tone="quiet"
      data-shape="icon"
      data-size="small"
    >
      <EllipsisVertical aria-hidden className="size-4.5" />
    </Menu>
  )
}
