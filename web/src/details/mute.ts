/** For how long a room can be muted. */
export const muteTerms = ['hour', 'eight', 'tomorrow', 'ever'] as const
export type MuteTerm = (typeof muteTerms)[number]

/** Far enough to be for ever; the server knows moments only. */
const forEver = '9999-12-31T00:00:00.000Z'

export function muteEnd(term: MuteTerm, now: Date): string {
  switch (term) {
    case 'hour':
      return new Date(now.getTime() + 3_600_000).toISOString()
    case 'eight':
      return new Date(now.getTime() + 8 * 3_600_000).toISOString()
    case 'tomorrow':
      return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 8).toISOString()
    case 'ever':
      return forEver
  }
}

/** Until when something lasts: null when it does not last now, and of null when it has no end. */
export function runningUntil(until: string | null, now: number): { readonly at: string | null } | null {
  if (until === null || Date.parse(until) <= now) return null
  return { at: until >= '9000' ? null : until }
}
