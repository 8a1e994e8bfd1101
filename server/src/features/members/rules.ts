import { refuse, Refusal } from '../../platform/refusal.ts'
import { rankOf } from '../access/open-room.ts'
import type { RoomRole } from '../access/rooms.ts'

export interface RoleChange {
  readonly actorRank: number
  readonly isSelf: boolean
  readonly was: RoomRole
  readonly becomes: RoomRole
}

/**
 * Whether a role may be given: only to those below, never above oneself. Ownership is handed over by the owner and by
 * nobody else; everybody may step down except the owner, whom a room needs.
 */
export function decideRole({ actorRank, isSelf, was, becomes }: RoleChange): void {
  if (was === becomes) return
  if (isSelf) {
    if (was === 'owner') throw new Refusal('owner_must_stay')
    if (rankOf(becomes) > rankOf(was)) throw new Refusal('room_right_missing')
    return
  }
  if (becomes === 'owner' && actorRank < rankOf('owner')) throw new Refusal('room_right_missing')
  if (actorRank < rankOf('admin') || rankOf(was) >= actorRank || rankOf(becomes) > actorRank) {
    throw new Refusal('room_right_missing')
  }
}

/** Whether somebody may be silenced or shown out: only those below. */
export function decideRemoval(actorRank: number, target: RoomRole): void {
  if (actorRank < rankOf('moderator') || rankOf(target) >= actorRank) throw new Refusal('room_right_missing')
}

export interface SilenceChange {
  readonly silenceSeconds?: number | undefined
  readonly silencedUntil?: string | null | undefined
}

/** Until when somebody is silenced: null to end it, undefined to leave it as it is. A silence that is over already is a mistake. */
export function decideSilence({ silenceSeconds, silencedUntil }: SilenceChange, now: Date): Date | null | undefined {
  if (silenceSeconds !== undefined) return new Date(now.getTime() + silenceSeconds * 1_000)
  if (silencedUntil === undefined || silencedUntil === null) return silencedUntil
  const until = new Date(silencedUntil)
  if (until <= now) throw refuse('invalid_input', 'silencedUntil', 'This time is over.')
  return until
}
