const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** “5 minutes ago”, in the words of the language; what is under a minute away is “now”. */
export function relativeTime(then: string, now: number, lang: string): string {
  const seconds = (Date.parse(then) - now) / 1000
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })
  const step = steps.find(([, size]) => Math.abs(seconds) >= size)
  if (step === undefined) return format.format(0, 'second')
  const [unit, size] = step
  // What has just been set for a week is a week away, not six days.
  return format.format(seconds > 0 ? Math.round(seconds / size) : Math.trunc(seconds / size), unit)
}

export function exactTime(at: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}

/** A calendar day such as a birth date, which is the same day everywhere. */
export function calendarDay(day: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

export function monthOf(at: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long' }).format(new Date(at))
}
