import { isErased } from '@parley/protocol/wire'
import type { RoomEntry } from '@parley/sdk'

type WhyNot = 'archived' | 'silenced' | 'read_only' | 'blocked' | 'erased'

/** Whether somebody may write in a room. */
export type MayWrite =
  | { readonly may: true }
  /** `until` where it passes by itself; `canMend` where this person can change it. */
  | { readonly may: false; readonly why: WhyNot; readonly until: number | null; readonly canMend: boolean }

type Facts = Pick<RoomEntry, 'room' | 'membership'>

/**
 * What the place will say, in the order in which it looks. It decides by itself again. `isBlocking` is whether this person keeps away
 * whom the room is with; that they are kept away themselves they learn from the place alone.
 */
export function decideMayWrite({ room, membership }: Facts, isBlocking: boolean, now: number): MayWrite {
  if (room.people?.some(isErased) === true) return { may: false, why: 'erased', until: null, canMend: false }
  if (isBlocking) return { may: false, why: 'blocked', until: null, canMend: true }
  const isKeeper = membership.role === 'owner' || membership.role === 'admin'
  if (room.archivedAt !== null) return { may: false, why: 'archived', until: null, canMend: isKeeper }
  const silencedUntil = membership.silencedUntil === null ? 0 : Date.parse(membership.silencedUntil)
  if (silencedUntil > now) return { may: false, why: 'silenced', until: silencedUntil, canMend: false }
  if (room.readOnly && membership.role === 'member') {
    return { may: false, why: 'read_only', until: null, canMend: false }
  }
  return { may: true }
}

/** When somebody may write again where everybody waits between two messages; null when they need not wait. */
export function slowUntil({ room, membership }: Facts, lastWroteAt: number | null, now: number): number | null {
  if (room.slowModeSeconds === 0 || membership.role !== 'member' || lastWroteAt === null) return null
  const until = lastWroteAt + room.slowModeSeconds * 1000
  return until > now ? until : null
}
