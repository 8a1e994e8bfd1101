import { Menu } from '@base-ui/react/menu'
import { CalendarSearch, EllipsisVertical, Files, Pin, Search, UserPlus, Users } from 'lucide-react'
import { useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { LeaveDialog } from '../sidebar/leave-dialog.tsx'
import { RoomMenuItems } from '../sidebar/room-menu-items.tsx'
import { DateDialog } from './date-dialog.tsx'
import { menuButtonClass } from './menu-button-class.ts'
import { useOpenRoom } from './room-context.ts'
import { usePanel } from './use-panel.ts'
import { PopupMenu } from '../ui/popup-menu.tsx'

/** What else can be done about the room one is in; appears open, because it is fetched when it is asked for. */
export function HeaderMenu() {
  const { entry } = useOpenRoom()
  const { header, details } = useAllWords()
  const { open } = usePanel()
  const [asks, setAsks] = useState<'date' | 'leave' | null>(null)
  return (
    <>
      <PopupMenu
        trigger={
          <Menu.Trigger
            className={menuButtonClass}
            data-tone="quiet"
            data-shape="icon"
            data-size="small"
            aria-label={header.more}
            title={header.more}
          >
            <EllipsisVertical aria-hidden className="size-4.5" />
          </Menu.Trigger>
        }
        startsOpen
        align="end"
        className="min-w-60"
      >
        {entry.room.kind !== 'direct' && (
          <>
            <Menu.Item className="popup-item" onClick={() => open('members')}>
              <Users aria-hidden className="size-4" />
              {header.members(entry.room.memberCount)}
            </Menu.Item>
            <Menu.Item className="popup-item" onClick={() => open('invites')}>
              <UserPlus aria-hidden className="size-4" />
              {header.invite}
            </Menu.Item>
          </>
        )}
        <Menu.Item className="popup-item" onClick={() => open('search')}>
          <Search aria-hidden className="size-4" />
          {header.search}
        </Menu.Item>
        <Menu.Item className="popup-item" onClick={() => open('pins')}>
          <Pin aria-hidden className="size-4" />
          {header.pins}
        </Menu.Item>
        <Menu.Item className="popup-item" onClick={() => open('files')}>
          <Files aria-hidden className="size-4" />
          {details.titles.files}
        </Menu.Item>
        <Menu.Item className="popup-item" onClick={() => setAsks('date')}>
          <CalendarSearch aria-hidden className="size-4" />
          {header.date}
        </Menu.Item>
        <Menu.Separator className="my-1.5 h-px bg-line" />
        <RoomMenuItems entry={entry} onLeave={() => setAsks('leave')} />
      </PopupMenu>
      <DateDialog open={asks === 'date'} onClose={() => setAsks(null)} />
      <LeaveDialog entry={entry} open={asks === 'leave'} onClose={() => setAsks(null)} />
    </>
  )
}
