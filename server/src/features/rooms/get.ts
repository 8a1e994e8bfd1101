import { roomsBySlug, roomsGet } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { type OpenRoom, openRoom } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { findIdBySlug } from './store.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'

const view = ({ room, membership }: OpenRoom) => ({
  room: viewRoom(room),
  membership: membership === null ? null : viewMembership(membership),
})

export const get = implement(roomsGet, async ({ roomId }, context) => view(await openRoom(context, roomId)))

export const bySlug = implement(roomsBySlug, async ({ slug }, context) => {
  const roomId = await findIdBySlug(context.database, slug)
  if (roomId === null) throw new Refusal('room_not_found')
  return view(await openRoom(context, roomId))
})
