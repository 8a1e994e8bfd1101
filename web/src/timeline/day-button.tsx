import { type ComponentProps, useCallback, useState } from 'react'
import { later } from '../app/later.tsx'
import { OnItsWay } from '../app/on-its-way.tsx'
import { useLang, usePage, useWords } from '../app/page-context.ts'
import { dayWords } from './day-words.ts'

const DatePopover = later<ChipProps & { readonly at: string; readonly giveUp: () => void }>(
  async () => (await import('./calendar/date-popover.tsx')).DatePopover,
  ({ giveUp, ...chip }) => (
    <OnItsWay giveUp={giveUp}>
      <Chip {...chip} />
    </OnItsWay>
  ),
)

const chipClass =
  'relative rounded-full border border-line bg-raised px-3 text-xs font-semibold leading-6 text-ink-muted hover:border-ink-muted hover:text-ink'

interface DayButtonProps {
  readonly at: string
  /** Arrows stop at it, as at everything in the list; on its own it is reached as buttons are. */
  readonly isInList: boolean
}

/** A day, which leads to any other. */
export function DayButton({ at, isInList }: DayButtonProps) {
  const { timers } = usePage()
  const { timeline } = useWords()
  const lang = useLang()
  const [isAsked, setIsAsked] = useState(false)
  const giveUp = useCallback(() => setIsAsked(false), [])
  const label = dayWords(at, timers.now(), lang, timeline)
  const button = {
    className: chipClass,
    'aria-label': timeline.jumpToDate(label),
    ...(isInList && { tabIndex: -1, 'data-stop': true }),
  }
  if (!isAsked) return <Chip label={label} button={{ ...button, onClick: () => setIsAsked(true) }} />
  return <DatePopover at={at} label={label} button={button} giveUp={giveUp} />
}

interface ChipProps {
  readonly label: string
  readonly button: ComponentProps<'button'>
}

function Chip({ label, button }: ChipProps) {
  return (
    <button type="button" {...button}>
      {label}
    </button>
  )
}
