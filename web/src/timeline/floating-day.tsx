import { useEffect, useState } from 'react'
import { usePage } from '../app/page-context.ts'
import { beginningOf } from './calendar/month.ts'
import { DayButton } from './day-button.tsx'
import { useTimeline } from './machine-context.ts'
import type { Day } from '../time/days.ts'

/** It covers what is read, so it goes when nobody scrolls any more. */
const lingerMs = 2_000

/** Says of which day is what one sees, while one looks for something. */
export function FloatingDay({ day }: { readonly day: Day }) {
  const { timers } = usePage()
  const { scroller } = useTimeline()
  const [isMoving, setMoving] = useState(true)
  useEffect(() => {
    let stop = timers.after(lingerMs, () => setMoving(false))
    const leave = scroller.sight.subscribe(() => {
      stop()
      setMoving(true)
      stop = timers.after(lingerMs, () => setMoving(false))
    })
    return () => {
      stop()
      leave()
    }
  }, [scroller, timers])
  return (
    <div data-rests={isMoving ? undefined : ''} className="floating-day">
      <DayButton key={day} at={beginningOf(day).toISOString()} isInList={false} />
    </div>
  )
}
