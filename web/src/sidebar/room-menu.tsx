import { Menu } from '@base-ui/react/menu'
import { useState } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { RoomMenuItems } from './room-menu-items.tsx'
import { BackCloses } from '../layout/use-back-closes.tsx'

export interface MenuAt {
  readonly roomId: string
  /** What the focus goes back to. */
  readonly row: HTMLElement
  readonly x: number
  readonly y: number
}

/** What can be done about a room, where its row was pressed. */
export function RoomMenu({ at, onClose }: { readonly at: MenuAt; readonly onClose: () => void }) {
  const entry = useWatch(usePage().client.store.room(at.roomId))
  const [isOpen, setOpen] = useState(true)
  const [isLeaving, setLeaving] = useState(false)
  if (entry === null) return null
  // A press of the menu key tells no place: the menu hangs on the row then.
  const anchor = at.x === 0 && at.y === 0 ? at.row : { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return (
    <>
      <Menu.Root open={isOpen} onOpenChange={setOpen} onOpenChangeComplete={(open) => !open && !isLeaving && onClose()}>
        <Menu.Portal>
          <BackCloses close={() => setOpen(false)} />
          <Menu.Positioner className="z-30 outline-none" anchor={anchor} side="bottom" align="start" sideOffset={2}>
            <Menu.Popup
              className="popup max-h-(--available-height) min-w-56 overflow-y-auto p-1.5"
              finalFocus={() => at.row}
            >
              <RoomMenuItems entry={entry} onLeave={() => setLeaving(true)} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <LeaveDialog entry={entry} open={isLeaving} onClose={onClose} />
    </>
  )
}
