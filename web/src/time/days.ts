/** A calendar day: 2025-06-15. Days of this form can be compared as texts. */
export type Day = string

/** The day of a moment where the reader is. */
export function dayOf(at: string | number): Day {
  const date = new Date(at)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}
