import type { MembershipView } from '@parley/protocol/wire'

/** Whether nothing in the room calls for its member now. */
export function isMuted({ mutedUntil, notify }: MembershipView, now: number): boolean {
  return notify === 'none' || (mutedUntil !== null && Date.parse(mutedUntil) > now)
}
