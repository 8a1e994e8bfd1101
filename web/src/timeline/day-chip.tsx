import { lazy, Suspense, useState } from 'react'
import { useLang, usePage, useWords } from '../app/page-context.ts'
import { dayWords } from './day-words.ts'

const DatePopover = lazy(() =>
  import('./calendar/date-popover.tsx').then((module) => ({ default: module.DatePopover })),
)

const chipClass =
  'relative rounded-full border border-line bg-raised px-3 text-xs font-semibold leading-6 text-ink-muted hover:border-ink-muted hover:text-ink'

/** The day that begins here; it leads to any other. */
export function DayChip({ at }: { readonly at: string }) {
  const { timers } = usePage()
  const { timeline } = useWords()
  const lang = useLang()
  const [isAsked, setIsAsked] = useState(false)
  const label = dayWords(at, timers.now(), lang, timeline)
  const chip = (
    <button
      type="button"
      tabIndex={-1}
      data-stop
      aria-label={timeline.jumpToDate(label)}
      className={chipClass}
      onClick={() => setIsAsked(true)}
    >
      {label}
    </button>
  )
  return (
    <div className="relative flex justify-center px-5 pt-5 pb-1">
      <span aria-hidden className="absolute inset-x-5 top-8 h-px bg-line" />
      {isAsked ? (
        <Suspense fallback={chip}>
          <DatePopover at={at} label={label} className={chipClass} />
        </Suspense>
      ) : (
        chip
      )}
    </div>
  )
}
