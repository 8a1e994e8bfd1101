import { roomsNotify } from '@parley/protocol'
import { openAsMember } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { changeMembership, setNotify } from '../members/index.ts'

export const notify = implement(roomsNotify, async ({ roomId, level, mutedUntil }, context) => {
  const { membership: before } = await openAsMember(context, roomId)
  const until = mutedUntil === undefined ? before.mutedUntil : mutedUntil === null ? null : new Date(mutedUntil)
  const membership = await changeMembership(context, roomId, async (transaction) => {
    await setNotify(transaction, roomId, context.actor.accountId, level, until)
    return [roomId]
  })
  return { membership }
})
