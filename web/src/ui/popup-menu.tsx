import { Menu } from '@base-ui/react/menu'
import { type ReactNode, useState } from 'react'
import { useBackCloses } from '../layout/use-back-closes.tsx'

interface PopupMenuProps {
  /** What opens it. */
  readonly trigger: ReactNode
  /** Appears open: it was fetched because somebody asked for it. */
  readonly startsOpen?: boolean
  readonly side?: 'top' | 'bottom'
  readonly align: 'start' | 'end'
  /** How wide it is. */
  readonly className: string
  readonly children: ReactNode
}

/** A menu at its button; whoever goes back closes it, and stays where they are. */
export function PopupMenu({ trigger, startsOpen = false, side, align, className, children }: PopupMenuProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  useBackCloses(() => setOpen(false), isOpen)
  return (
    <Menu.Root open={isOpen} onOpenChange={setOpen}>
      {trigger}
      <Menu.Portal>
        <Menu.Positioner className="z-30 outline-none" align={align} sideOffset={4} {...(side && { side })}>
          <Menu.Popup className={`popup max-h-(--available-height) overflow-y-auto p-1.5 ${className}`}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
