import { Popover } from '@base-ui/react/popover'
import { usePage, useWords } from '../../app/page-context.ts'
import { focusAfter, type MenuProps } from './menu-props.ts'
import { QuickEmoji } from './quick-emoji.tsx'
import { virtualAnchor } from './virtual-anchor.ts'

/** Where a reaction is chosen. */
export function ReactPopover({ message, anchor }: MenuProps) {
  const { messages } = usePage()
  const { reactions } = useWords().message
  return (
    <Popover.Root open onOpenChange={(open) => !open && messages.overlay.close('react')}>
      <Popover.Portal>
        <Popover.Positioner
          className="z-30 outline-none"
          anchor={virtualAnchor(anchor)}
          side="top"
          align="end"
          sideOffset={4}
        >
          <Popover.Popup finalFocus={() => focusAfter(anchor, message.id)} className="popup w-88 max-w-[95vw] p-1.5">
            <Popover.Title className="sr-only">{reactions.choose}</Popover.Title>
            <QuickEmoji message={message} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
