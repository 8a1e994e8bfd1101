import { Popover } from '@base-ui/react/popover'
import { useState } from 'react'
import { usePage, useAllWords } from '../../app/page-context.ts'
import { useOpenRoom } from '../../conversation/room-context.ts'
import { Button } from '../../ui/button.tsx'
import { dayOf } from '../rows/days.ts'
import { Calendar } from './calendar.tsx'
import { beginningOf, type Day } from './month.ts'

interface DatePopoverProps {
  readonly at: string
  readonly label: string
  readonly className: string
}

/** The day that leads to any other; appears open, because it is fetched when it is asked for. */
export function DatePopover({ at, label, className }: DatePopoverProps) {
  const { timers } = usePage()
  const { entry, conversation } = useOpenRoom()
  const { timeline, calendar } = useAllWords()
  const [open, setOpen] = useState(true)
  const from = dayOf(entry.room.createdAt)
  // The clock of this device may be behind that of the place.
  const to = [dayOf(timers.now()), dayOf(at)].toSorted().at(-1) ?? from
  const choose = (day: Day) => {
    setOpen(false)
    conversation.go({ to: 'date', at: beginningOf(day).toISOString() })
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger tabIndex={-1} data-stop aria-label={timeline.jumpToDate(label)} className={className}>
        {label}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="z-30" sideOffset={6}>
          <Popover.Popup aria-label={calendar.title} className="popup flex flex-col gap-2 p-3">
            <Calendar day={dayOf(at)} from={from} to={to} onChoose={choose} />
            <div className="flex justify-between gap-2 border-t border-line pt-2">
              <Button
                tone="quiet"
                size="small"
                onClick={() => {
                  setOpen(false)
                  conversation.go({ to: 'place', seq: 1 })
                }}
              >
                {calendar.first}
              </Button>
              <Button tone="quiet" size="small" onClick={() => choose(to)}>
                {calendar.today}
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
