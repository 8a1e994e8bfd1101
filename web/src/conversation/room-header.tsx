import { ArrowLeft, BellOff, Info, Pin, Search, Users } from 'lucide-react'
import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { useDocumentTitle } from '../app/use-document-title.ts'
import type { RoomPanel } from '../navigation/routes.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { HeaderMenuButton } from './header-menu-button.tsx'
import { isMuted } from './is-muted.ts'
import { PanelButton } from './panel-button.tsx'
import { useOpenRoom } from './room-context.ts'
import { RoomIcon } from './room-icon.tsx'
import { RoomName, useRoomTitle } from './room-name.tsx'
import { RoomSubtitle } from './room-subtitle.tsx'
import { usePanel } from './use-panel.ts'

/** Where one is, and what can stand beside it. */
export function RoomHeader({ panel }: { readonly panel: RoomPanel | null }) {
  const { entry } = useOpenRoom()
  const { room, membership } = entry
  const { form, timers } = usePage()
  const isPhone = useWatch(form) === 'phone'
  const { open, toggle, close } = usePanel()
  const { header } = useWords()
  useDocumentTitle(useRoomTitle(room))
  useShortcut('details', () => (panel === null ? toggle('about') : close()))
  useShortcut('searchHere', () => open('search'))
  return (
    <header className="flex min-h-10 flex-none items-center gap-1 border-b border-line ps-2 tall:min-h-14 tall:py-1.5 pe-2 md:ps-5 md:pe-3">
      {isPhone && <BackButton />}
      <div className="flex min-w-0 flex-1 flex-col">
        <h1 tabIndex={-1} className="flex min-w-0 items-center gap-2 font-display text-lg font-semibold">
          <RoomIcon room={room} />
          <RoomName room={room} />
          {isMuted(membership, timers.now()) && (
            <span title={header.muted} className="flex-none text-ink-muted">
              <BellOff aria-hidden className="size-4" />
              <span className="sr-only">{header.muted}</span>
            </span>
          )}
        </h1>
        {/* In a very low window its line is for the messages. */}
        <div className="hidden tall:contents">
          <RoomSubtitle room={room} />
        </div>
      </div>
      {!isPhone && room.kind !== 'direct' && (
        <PanelButton panel="members" open={panel} label={header.members(room.memberCount)} Icon={Users}>
          <span aria-hidden className="text-sm tabular-nums">
            {header.count(room.memberCount)}
          </span>
        </PanelButton>
      )}
      {!isPhone && <PanelButton panel="search" open={panel} label={header.search} Icon={Search} />}
      {!isPhone && <PanelButton panel="pins" open={panel} label={header.pins} Icon={Pin} />}
      <PanelButton panel="about" open={panel} label={header.details} Icon={Info} />
      <HeaderMenuButton />
    </header>
  )
}

function BackButton() {
  const { navigation } = usePage()
  const { layout } = useWords()
  return (
    <button
      type="button"
      aria-label={layout.back}
      title={layout.back}
      className="button"
      data-tone="quiet"
      data-shape="icon"
      onClick={() => navigation.leave({ at: 'home' })}
    >
      <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
    </button>
  )
}
