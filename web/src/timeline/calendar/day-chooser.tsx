import { usePage, useAllWords } from '../../app/page-context.ts'
import { useOpenRoom } from '../../conversation/room-context.ts'
import { Button } from '../../ui/button.tsx'
import { type Day, dayOf } from '../../time/days.ts'
import { Calendar } from './calendar.tsx'
import { beginningOf } from './month.ts'

export interface DayChooserProps {
  /** The day to begin with. */
  readonly at: string | number
  readonly onDone: () => void
}

/** Goes to a day of the conversation, to its first message, or to today. */
export function DayChooser({ at, onDone }: DayChooserProps) {
  const { timers } = usePage()
  const { entry, conversation } = useOpenRoom()
  const { calendar } = useAllWords()
  const from = dayOf(entry.room.createdAt)
  // The clock of this device may be behind that of the place.
  const to = [dayOf(timers.now()), dayOf(at)].toSorted().at(-1) ?? from
  const choose = (day: Day) => {
    onDone()
    conversation.go({ to: 'date', at: beginningOf(day).toISOString() })
  }
  return (
    <>
      <Calendar day={dayOf(at)} from={from} to={to} onChoose={choose} />
      <div className="flex justify-between gap-2 border-t border-line pt-2">
        <Button
          tone="quiet"
          size="small"
          onClick={() => {
            onDone()
            conversation.go({ to: 'place', seq: 1 })
          }}
        >
          {calendar.first}
        </Button>
        <Button tone="quiet" size="small" onClick={() => choose(to)}>
          {calendar.today}
        </Button>
      </div>
    </>
  )
}
