import { DayButton } from './day-button.tsx'

/** The day that begins here. */
export function DayChip({ at }: { readonly at: string }) {
  return (
    <div className="relative flex justify-center px-5 pt-5 pb-1">
      <span aria-hidden className="absolute inset-x-5 top-8 h-px bg-line" />
      <DayButton at={at} isInList />
    </div>
  )
}
