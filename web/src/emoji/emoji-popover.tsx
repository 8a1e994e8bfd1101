import { Popover } from '@base-ui/react/popover'
import { type ReactElement, type RefObject, useState } from 'react'
import { LatePicker } from './late-picker.tsx'
import { useAllWords } from '../app/page-context.ts'
import { BackCloses } from '../layout/use-back-closes.tsx'

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
        <BackCloses close={() => setOpen(false)} />
        <Popover.Positioner className="z-30" side="top" align="start" sideOffset={8} collisionPadding={8}>
          <Popover.Popup
            className="popup max-w-(--available-width) overflow-hidden"
            aria-label={composer.emoji}
            {...(finalFocus !== undefined && { finalFocus })}
          >
            <LatePicker
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
