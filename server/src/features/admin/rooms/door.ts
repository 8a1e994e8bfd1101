import { Refusal } from '../../../platform/refusal.ts'
import type { RoomChange } from '../../../roomlog/change.ts'
import { readRoom, type RoomRow } from '../../access/rooms.ts'

/** Opens any room but a direct to those who run the place, while a change holds it: to keep it in order, not to read in it. */
export async function holdForAdmin({ transaction, roomId }: RoomChange): Promise<RoomRow> {
  const room = await readRoom(transaction, roomId)
  if (room === null) throw new Refusal('room_not_found')
  if (room.kind === 'direct') throw new Refusal('direct_is_fixed')
  return room
}
