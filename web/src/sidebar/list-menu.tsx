import { Menu } from '@base-ui/react/menu'
import { Check, Compass, Hash, MessageCirclePlus, Plus } from 'lucide-react'
import { useAllWords, useMe, usePage, useWatch } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { switcherOf } from '../switcher/switcher-state.ts'
import { optionsButtonClass } from './options-button-class.ts'
import { useSidebar } from './use-sidebar.ts'
import { PopupMenu } from '../ui/popup-menu.tsx'

/** What can be made, and how the list is put together; appears open, because it is fetched when it is asked for. */
export function ListMenu() {
  const page = usePage()
  const me = useMe()
  const words = useAllWords().sidebar
  const sidebar = useSidebar()
  const { groupUnread } = useWatch(sidebar.arrangement)
  return (
    <PopupMenu
      trigger={
        <Menu.Trigger className={optionsButtonClass} aria-label={words.options} title={words.options}>
          <Plus aria-hidden className="size-5" />
        </Menu.Trigger>
      }
      startsOpen
      align="end"
      className="min-w-60"
    >
      {me.kind !== 'guest' && (
        <>
          <Menu.Item className="popup-item" onClick={() => switcherOf(page).open('people')}>
            <MessageCirclePlus aria-hidden className="size-4" />
            {words.newDirect}
          </Menu.Item>
          <Menu.LinkItem className="popup-item" closeOnClick render={<Link to={{ at: 'new-room' }} />}>
            <Hash aria-hidden className="size-4" />
            {words.newRoom}
          </Menu.LinkItem>
        </>
      )}
      <Menu.LinkItem className="popup-item" closeOnClick render={<Link to={{ at: 'rooms' }} />}>
        <Compass aria-hidden className="size-4" />
        {words.browse}
      </Menu.LinkItem>
      <Menu.Separator className="my-1.5 h-px bg-line" />
      <Menu.CheckboxItem className="popup-item" checked={groupUnread} onCheckedChange={sidebar.groupUnread}>
        <span className="flex-1">{words.groupUnread}</span>
        <Menu.CheckboxItemIndicator>
          <Check aria-hidden className="size-4" />
        </Menu.CheckboxItemIndicator>
      </Menu.CheckboxItem>
      <Menu.Item className="popup-item" onClick={() => sidebar.collapse(false)}>
        {words.expandAll}
      </Menu.Item>
      <Menu.Item className="popup-item" onClick={() => sidebar.collapse(true)}>
        {words.collapseAll}
      </Menu.Item>
    </PopupMenu>
  )
}
