import type { RoomEntry } from '@parley/sdk'

/** Whether somebody asked a room to be quiet. */
export function isMuted({ membership }: Pick<RoomEntry, 'membership'>, now: number): boolean {
  const { notify, mutedUntil } = membership
  return notify === 'none' || (mutedUntil !== null && Date.parse(mutedUntil) > now)
}

/** Whether there is something in a room that wants to be read. A muted one wants it only when somebody is named. */
export function needsReading(entry: RoomEntry, now: number): boolean {
  return entry.mentions > 0 || (entry.unread > 0 && !isMuted(entry, now))
}

/** The number that stands beside a room: of what is meant for oneself. In a direct that is everything. */
export function countFor(entry: RoomEntry, now: number): number {
  if (isMuted(entry, now)) return entry.mentions
  return entry.room.kind === 'direct' ? entry.unread : entry.mentions
}
