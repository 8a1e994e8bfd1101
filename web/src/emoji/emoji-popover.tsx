import { Popover } from '@base-ui/react/popover'
import { type ReactElement, type RefObject, useState } from 'react'
import { later } from '../app/later.tsx'
import { useAllWords } from '../app/page-context.ts'

const EmojiPicker = later(
  async () => (await import('./emoji-picker.tsx')).EmojiPicker,
  <div className="skeleton m-3 h-80 w-72" />,
)

export interface EmojiPopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly onPick: (emoji: string) => void
  /** Where the focus goes when it closes; the button unless said otherwise. */
  readonly finalFocus?: RefObject<HTMLElement | null>
  readonly defaultOpen?: boolean
}

/** A button that opens the picker beside it; it closes with the choice. */
export function EmojiPopover({ trigger, onPick, finalFocus, defaultOpen = false }: EmojiPopoverProps) {
  const { composer } = useAllWords()
  const [isOpen, setOpen] = useState(defaultOpen)
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger render={trigger} />
      <Popover.Portal>
        <Popover.Positioner className="z-30" side="top" align="start" sideOffset={8} collisionPadding={8}>
          <Popover.Popup
            className="popup max-w-(--available-width) overflow-hidden"
            aria-label={composer.emoji}
            {...(finalFocus !== undefined && { finalFocus })}
          >
            <EmojiPicker
              onPick={(picked) => {
                setOpen(false)
                onPick(picked)
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
