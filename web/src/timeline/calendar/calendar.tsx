import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useLang, usePage, useWatch, useAllWords } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { addMonths, beginningOf, clampDay, dayByKey, firstWeekdayOf, weeksOf } from './month.ts'
import type { Day } from '../../time/days.ts'

export interface CalendarProps {
  readonly day: Day
  readonly from: Day
  readonly to: Day
  readonly onChoose: (day: Day) => void
}

const dayClass =
  'grid size-10 place-items-center rounded-full text-sm tabular-nums hover:bg-hover data-chosen:bg-brand data-chosen:text-on-brand data-chosen:hover:bg-brand-hover disabled:text-ink-muted disabled:opacity-50 disabled:hover:bg-transparent'

/** One month to choose a day from, by pointer or keys. */
export function Calendar({ day, from, to, onChoose }: CalendarProps) {
  const { calendar } = useAllWords()
  const lang = useLang()
  const isRightToLeft = useWatch(usePage().catalogue).dir === 'rtl'
  const [at, setAt] = useState(() => clampDay(day, from, to))
  const grid = useRef<HTMLDivElement>(null)
  const byKey = useRef(true)
  const firstWeekday = firstWeekdayOf(lang)
  const weeks = weeksOf(at, firstWeekday)
  const turn = (months: number) => {
    byKey.current = false
    setAt(clampDay(addMonths(at, months), from, to))
  }

  useLayoutEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
  }, [at])

  function onKeyDown(event: KeyboardEvent): void {
    const next = dayByKey(at, event.key, firstWeekday, isRightToLeft)
    if (next === null) return
    event.preventDefault()
    byKey.current = true
    setAt(clampDay(next, from, to))
  }

  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <Button
          tone="quiet"
          size="small"
          shape="icon"
          aria-label={calendar.previous}
          disabled={at.slice(0, 7) <= from.slice(0, 7)}
          onClick={() => turn(-1)}
        >
          <ChevronLeft aria-hidden className="size-5 rtl:rotate-180" />
        </Button>
        <span aria-live="polite" className="font-semibold">
          {new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric' }).format(beginningOf(at))}
        </span>
        <Button
          tone="quiet"
          size="small"
          shape="icon"
          aria-label={calendar.next}
          disabled={at.slice(0, 7) >= to.slice(0, 7)}
          onClick={() => turn(1)}
        >
          <ChevronRight aria-hidden className="size-5 rtl:rotate-180" />
        </Button>
      </div>
      <div ref={grid} role="grid" tabIndex={-1} aria-label={calendar.title} onKeyDown={onKeyDown}>
        <div role="row" className="grid grid-cols-7">
          {weeks[0]?.map((each) => (
            <span key={each} role="columnheader" className="pb-1 text-center text-xs font-semibold text-ink-muted">
              <abbr title={weekday(each, lang, 'long')} className="no-underline">
                {weekday(each, lang, 'short')}
              </abbr>
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} role="row" className="grid grid-cols-7">
            {week.map((each) => (
              <span key={each} role="gridcell" aria-selected={each === day} className="grid size-10">
                {each.slice(0, 7) === at.slice(0, 7) && (
                  <button
                    type="button"
                    data-day={each}
                    data-chosen={each === day || undefined}
                    aria-label={new Intl.DateTimeFormat(lang, { dateStyle: 'full' }).format(beginningOf(each))}
                    tabIndex={each === at ? 0 : -1}
                    disabled={each < from || each > to}
                    className={dayClass}
                    onClick={() => onChoose(each)}
                  >
                    {new Intl.NumberFormat(lang).format(Number(each.slice(8)))}
                  </button>
                )}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function weekday(day: Day, lang: string, width: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(lang, { weekday: width }).format(beginningOf(day))
}
