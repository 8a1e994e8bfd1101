import { roomsJoin, roomsLeave } from '@parley/protocol'
import { openAsMember, openRoom } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'
import { admit } from './admit.ts'
import { goOut } from './go-out.ts'

export const join = implement(roomsJoin, async ({ roomId }, context) => {
  const { room, membership } = await openRoom(context, roomId)
  if (membership !== null) return { room: viewRoom(room), membership: viewMembership(membership) }
  // A public room lets everybody in for nothing.
  await admit(context, roomId, () => Promise.resolve())
  const after = await openAsMember(context, roomId)
  return { room: viewRoom(after.room), membership: viewMembership(after.membership) }
})

export const leave = implement(roomsLeave, async ({ roomId }, context) => {
  await goOut(context, roomId)
  return null
})
