import { useLang, usePage, useWords } from '../app/page-context.ts'
import { dayWords } from './day-words.ts'

const chipClass = 'rounded-full border border-line bg-raised px-3 text-xs font-semibold leading-6 text-ink-muted'

/** The day that begins here. */
export function DayChip({ at }: { readonly at: string }) {
  const { timers } = usePage()
  const { timeline } = useWords()
  const lang = useLang()
  return (
    <div className="relative flex justify-center px-5 pt-5 pb-1">
      <span aria-hidden className="absolute inset-x-5 top-8 h-px bg-line" />
      <span tabIndex={-1} data-stop className={`relative ${chipClass}`}>
        {dayWords(at, timers.now(), lang, timeline)}
      </span>
    </div>
  )
}
