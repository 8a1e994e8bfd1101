import { Refusal } from '../../platform/refusal.ts'
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
