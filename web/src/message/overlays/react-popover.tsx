import { Popover } from '@base-ui/react/popover'
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { LatePicker } from '../../emoji/late-picker.tsx'
import { usePage, useAllWords } from '../../app/page-context.ts'
import { alignTo, focusAfter, type MenuProps } from './menu-props.ts'
import { QuickEmoji } from './quick-emoji.tsx'
import { virtualAnchor } from './virtual-anchor.ts'

/** Where a reaction is chosen: the likely ones at hand, all others a press away. */
export function ReactPopover({ message, anchor }: MenuProps) {
  const { messages } = usePage()
  const { reactions } = useAllWords().acts
  const [isWhole, setWhole] = useState(false)
  const [typed, setTyped] = useState('')
  // Whoever begins to write looks for one; what they write while the others come is kept.
  function onKeyDown(event: KeyboardEvent): void {
    const { altKey, ctrlKey, key, metaKey, target } = event
    if (altKey || ctrlKey || metaKey || key === ' ' || [...key].length !== 1) return
    if (event.nativeEvent.isComposing || target instanceof HTMLInputElement) return
    event.preventDefault()
    setTyped(typed + key)
    setWhole(true)
  }
  const pick = (emoji: string) => {
    messages.overlay.close('react')
    messages.toggle(message, emoji)
  }
  return (
    <Popover.Root open onOpenChange={(open) => !open && messages.overlay.close('react')}>
      <Popover.Portal>
        <Popover.Positioner
          className="z-30 outline-none"
          anchor={virtualAnchor(anchor)}
          side="top"
          align={alignTo(anchor)}
          sideOffset={4}
          collisionPadding={8}
        >
          <Popover.Popup
            onKeyDown={onKeyDown}
            finalFocus={() => focusAfter(anchor, message.id)}
            className="popup max-w-(--available-width) overflow-hidden"
          >
            <Popover.Title className="sr-only">{reactions.choose}</Popover.Title>
            {isWhole ? (
              <LatePicker onPick={pick} typed={typed} />
            ) : (
              <div className="flex w-88 max-w-full items-center p-1.5">
                <QuickEmoji onPick={pick} />
                <button
                  type="button"
                  aria-label={reactions.more}
                  title={reactions.more}
                  className="grid size-10 flex-none place-items-center rounded-sm hover:bg-hover"
                  onClick={() => setWhole(true)}
                >
                  <Plus aria-hidden className="size-5" />
                </button>
              </div>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
