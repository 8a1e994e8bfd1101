import { Plus } from 'lucide-react'
import { useWords } from '../app/page-context.ts'
import { lateMenu } from '../ui/late-menu.tsx'
import { optionsButtonClass } from './options-button-class.ts'

const Menu = lateMenu(async () => (await import('./list-menu.tsx')).ListMenu)

/** Opens what can be made, and how the list is put together. */
export function ListOptions() {
  const { sidebar } = useWords()
  return (
    <Menu aria-label={sidebar.options} title={sidebar.options} className={optionsButtonClass}>
      <Plus aria-hidden className="size-5" />
    </Menu>
  )
}
