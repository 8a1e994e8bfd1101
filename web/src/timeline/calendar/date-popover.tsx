import { Popover } from '@base-ui/react/popover'
import { type ComponentProps, useState } from 'react'
import { useAllWords } from '../../app/page-context.ts'
import { DayChooser } from './day-chooser.tsx'
import { BackCloses } from '../../layout/use-back-closes.tsx'

interface DatePopoverProps {
  readonly at: string
  readonly label: string
  /** What the button is that opened it. */
  readonly button: ComponentProps<'button'>
}

/** The day that leads to any other; appears open, because it is fetched when it is asked for. */
export function DatePopover({ at, label, button }: DatePopoverProps) {
  const { calendar } = useAllWords()
  const [open, setOpen] = useState(true)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger {...button}>{label}</Popover.Trigger>
      <Popover.Portal>
        <BackCloses close={() => setOpen(false)} />
        <Popover.Positioner className="z-30" sideOffset={6}>
          <Popover.Popup aria-label={calendar.title} className="popup flex flex-col gap-2 p-3">
            <DayChooser at={at} onDone={() => setOpen(false)} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
