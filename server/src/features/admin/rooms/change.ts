import { adminDeleteRoom, adminUpdateRoom } from '@parley/protocol'
import { Refusal } from '../../../platform/refusal.ts'
import { implement } from '../../implement.ts'
import { handOver } from '../../members/index.ts'
import { changeFacts, dissolve } from '../../rooms/index.ts'
import type { Administration } from '../people/index.ts'
import { holdForAdmin } from './door.ts'
import { getRoom } from './store.ts'
import { viewListed } from './view.ts'

export const updateAnyRoom = implement(adminUpdateRoom, async ({ roomId, archived, ownerId }, context) => {
  if (ownerId !== undefined) await handOver(context, { roomId, ownerId }, holdForAdmin)
  if (archived !== undefined) await changeFacts(context, { roomId, archived }, holdForAdmin)
  const room = await getRoom(context.database, roomId)
  if (room === null) throw new Refusal('room_not_found')
  return { room: viewListed(room) }
})

/** Deletes any room but a direct, whoever's it is. */
export async function deleteRoom(parts: Administration, roomId: string): Promise<void> {
  await dissolve(parts, roomId, holdForAdmin)
}

export const deleteAnyRoom = implement(adminDeleteRoom, async ({ roomId }, context) => {
  await deleteRoom(context, roomId)
  return null
})
