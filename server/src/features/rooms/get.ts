import { roomsBySlug, roomsGet } from '@parley/protocol'
import { type OpenRoom, openRoom } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { findIdBySlug } from './store.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'

const view = ({ room, membership }: OpenRoom) => ({
  room: viewRoom(room),
  membership: membership === null ? null : viewMembership(membership),
})

export const get = implement(roomsGet, async ({ roomId }, context) => view(await openRoom(context, roomId)))

/** Where nothing is called so the same door is tried: what it costs to be turned away does not say whether there is a room. */
const noRoom = '00000000-0000-0000-0000-000000000000'

export const bySlug = implement(roomsBySlug, async ({ slug }, context) => {
  const roomId = await findIdBySlug(context.database, slug, context.actor.accountId)
  return view(await openRoom(context, roomId ?? noRoom))
})
