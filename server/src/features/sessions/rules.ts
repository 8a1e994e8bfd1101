import { durations } from '@parley/protocol'

export interface PresentedToken {
  readonly usedAt: Date | null
  readonly expiresAt: Date
  readonly sessionOver: boolean
}

/**
 * What a presented refresh token deserves. One that was used a moment ago is the other tab's, or its answer was lost:
 * it gets the same successor again. One used longer ago is in two hands, so the session ends for both.
 */
export function decideRefresh(token: PresentedToken, now: Date): 'rotate' | 'repeat' | 'invalid' | 'reused' {
  if (token.sessionOver || token.expiresAt <= now) return 'invalid'
  if (token.usedAt === null) return 'rotate'
  return now.getTime() - token.usedAt.getTime() <= durations.refreshGraceSeconds * 1000 ? 'repeat' : 'reused'
}
