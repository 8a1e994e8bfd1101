/** Making a format takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>()

const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' }
const kinds = {
  clock: { timeStyle: 'short' },
  exact: { dateStyle: 'full', timeStyle: 'medium' },
  day,
  'day of a year': { ...day, year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export function formatOf(kind: keyof typeof kinds, lang: string): Intl.DateTimeFormat {
  const key = `${kind} ${lang}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(lang, kinds[kind])
  formats.set(key, made)
  return made
}

/** The time of day, as it is written in the language. */
export function clockTime(at: string, lang: string): string {
  return formatOf('clock', lang).format(new Date(at))
}

/** The day and the time to the second. */
export function fullTime(at: string, lang: string): string {
  return formatOf('exact', lang).format(new Date(at))
}
