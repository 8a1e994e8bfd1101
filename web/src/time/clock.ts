/** Making a format takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(kind: 'clock' | 'exact', lang: string): Intl.DateTimeFormat {
  const key = `${kind} ${lang}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const options: Intl.DateTimeFormatOptions =
    kind === 'clock' ? { timeStyle: 'short' } : { dateStyle: 'full', timeStyle: 'medium' }
  const made = new Intl.DateTimeFormat(lang, options)
  formats.set(key, made)
  return made
}

/** The time of day, as it is written in the language. */
export function clockTime(at: string, lang: string): string {
  return format('clock', lang).format(new Date(at))
}

/** The day and the time to the second. */
export function fullTime(at: string, lang: string): string {
  return format('exact', lang).format(new Date(at))
}
