import type { RoomEntry } from '@parley/sdk'
import { isMuted } from '../conversation/is-muted.ts'

/** What waits for a person, over all rooms. */
export interface WaitingCounts {
  /** Messages meant for them: mentions, and all that is said between two. */
  readonly forMe: number
  /** Something is unread in a room they have not muted. */
  readonly isAnyUnread: boolean
}

export function countWaiting(rooms: readonly RoomEntry[], now: number): WaitingCounts {
  let [forMe, isAnyUnread] = [0, false]
  for (const { room, membership, unread, mentions } of rooms) {
    if (isMuted(membership, now)) continue
    forMe += room.kind === 'direct' ? unread : mentions
    isAnyUnread ||= unread > 0
  }
  return { forMe, isAnyUnread }
}
