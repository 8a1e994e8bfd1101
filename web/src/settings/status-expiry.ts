export const statusTerms = ['half-hour', 'hour', 'today', 'week', 'never'] as const

/** How long a status is to stay; `kept` leaves an end that was chosen before. */
export type StatusTerm = (typeof statusTerms)[number] | 'kept'

/** When a status ends that is set now, in the person's own days and weeks; null is never. */
export function statusEnd(term: Exclude<StatusTerm, 'kept'>, now: Date): string | null {
  switch (term) {
    case 'half-hour':
      return new Date(now.getTime() + 30 * 60_000).toISOString()
    case 'hour':
      return new Date(now.getTime() + 60 * 60_000).toISOString()
    case 'today':
      return midnightAfter(now, 1)
    case 'week':
      // Until Sunday is over; the week that begins on a Sunday is that day's own.
      return midnightAfter(now, ((7 - now.getDay()) % 7) + 1)
    case 'never':
      return null
  }
}

function midnightAfter(now: Date, days: number): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString()
}
