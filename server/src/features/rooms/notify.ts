import { roomsNotify } from '@parley/protocol'
import { openAsMember } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { setNotify, tellRoomState } from '../members/index.ts'
import { viewMembership } from '../access/view-room.ts'

export const notify = implement(roomsNotify, async ({ roomId, level, mutedUntil }, context) => {
  const { actor, database } = context
  const { membership } = await openAsMember(context, roomId)
  const until = mutedUntil === undefined ? membership.mutedUntil : mutedUntil === null ? null : new Date(mutedUntil)
  await setNotify(database, roomId, actor.accountId, level, until)
  const after = await openAsMember(context, roomId)
  await tellRoomState(context, after.room, after.membership)
  return { membership: viewMembership(after.membership) }
})
