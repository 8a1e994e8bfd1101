import { Refusal } from '../../platform/refusal.ts'
import { rankOf } from '../access/open-room.ts'

/** Slow mode holds members to one message in so many seconds; those who keep order are free. */
export function decideSlowMode(seconds: number, rank: number, lastWroteAt: Date | null, now: Date): void {
  if (rank >= rankOf('moderator') || lastWroteAt === null) return
  const waitMs = lastWroteAt.getTime() + seconds * 1000 - now.getTime()
  if (waitMs > 0) throw new Refusal('slow_mode', { retryAfterMs: waitMs })
}
