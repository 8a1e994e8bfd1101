import { Menu } from '@base-ui/react/menu'
import type { RoomEntry } from '@parley/sdk'
import { ArrowDown, ArrowUp, Check, CheckCheck, Link2, LogOut, Star } from 'lucide-react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { isMuted } from '../conversation/is-muted.ts'
import { roomActions } from './room-actions.ts'
import { favouriteIds, placeBefore } from './favourites.ts'

const levels = ['all', 'mentions', 'none'] as const

/** What can be done about a room, for a menu of the list or of the room itself. */
export function RoomMenuItems({ entry, onLeave }: { readonly entry: RoomEntry; readonly onLeave: () => void }) {
  const page = usePage()
  const { roomMenu: menu } = useAllWords()
  const favourites = favouriteIds(useWatch(page.client.store.rooms))
  const actions = roomActions(page, entry)
  const { room } = entry
  const place = favourites.indexOf(room.id)
  const move = (step: 1 | -1) => void actions.favourite(true, placeBefore(favourites, room.id, step))
  return (
    <>
      <Menu.Item className="popup-item" disabled={entry.unread === 0} onClick={actions.markRead}>
        <CheckCheck aria-hidden className="size-4" />
        {menu.markRead}
      </Menu.Item>
      <Menu.Item className="popup-item" onClick={() => void actions.favourite(place === -1, null)}>
        <Star aria-hidden className="size-4" />
        {place === -1 ? menu.favourite : menu.unfavourite}
      </Menu.Item>
      {place > 0 && (
        <Menu.Item className="popup-item" onClick={() => move(-1)}>
          <ArrowUp aria-hidden className="size-4" />
          {menu.up}
        </Menu.Item>
      )}
      {place !== -1 && place < favourites.length - 1 && (
        <Menu.Item className="popup-item" onClick={() => move(1)}>
          <ArrowDown aria-hidden className="size-4" />
          {menu.down}
        </Menu.Item>
      )}
      <Menu.Item className="popup-item" onClick={() => void actions.copyLink()}>
        <Link2 aria-hidden className="size-4" />
        {menu.copyLink}
      </Menu.Item>
      <Menu.Separator className="my-1.5 h-px bg-line" />
      <NotifyItems entry={entry} />
      {room.kind !== 'direct' && (
        <>
          <Menu.Separator className="my-1.5 h-px bg-line" />
          <Menu.Item className="popup-item" onClick={onLeave}>
            <LogOut aria-hidden className="size-4 rtl:-scale-x-100" />
            {menu.leave}
          </Menu.Item>
        </>
      )}
    </>
  )
}

function NotifyItems({ entry }: { readonly entry: RoomEntry }) {
  const page = usePage()
  const { roomMenu: menu } = useAllWords()
  const { notify, mutedUntil } = entry.membership
  const actions = roomActions(page, entry)
  const isQuiet = mutedUntil !== null && isMuted(entry.membership, page.timers.now())
  return (
    <Menu.Group>
      <Menu.GroupLabel className="px-3 py-1 text-xs font-semibold text-ink-muted">{menu.notify}</Menu.GroupLabel>
      <Menu.RadioGroup value={notify} onValueChange={(level: (typeof levels)[number]) => void actions.notify(level)}>
        {levels.map((level) => (
          <Menu.RadioItem key={level} value={level} closeOnClick className="popup-item">
            <span className="flex-1">{menu.levels[level]}</span>
            <Menu.RadioItemIndicator>
              <Check aria-hidden className="size-4" />
            </Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Item className="popup-item" onClick={() => void actions.mute(!isQuiet)}>
        {isQuiet ? menu.unmute : menu.hour}
      </Menu.Item>
    </Menu.Group>
  )
}
