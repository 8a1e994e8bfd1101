import { membersRemove } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { readMembership } from '../access/rooms.ts'
import { openHeld, openToManage, toManage } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { note, tellNotes } from './notes.ts'
import { decideRemoval } from './rules.ts'
import { leaveRoom } from './store.ts'
import { tellMembers } from './tell.ts'

export const remove = implement(membersRemove, async ({ roomId, userId, ban }, context) => {
  const { actor, clock, roomLog } = context
  const { room } = await openToManage(context, roomId, 'moderator')
  if (room.kind === 'direct') throw new Refusal('direct_is_fixed')
  const { rev, noted } = await roomLog.change(roomId, async (change) => {
    const { rank } = toManage(await openHeld(change, actor), 'moderator')
    const target = await readMembership(change.transaction, roomId, userId)
    if (target === null || target.leftAt !== null) throw new Refusal('member_not_found')
    decideRemoval(rank, target.role)
    const rev = change.takeRev()
    await leaveRoom(change.transaction, roomId, userId, clock.now(), ban, rev)
    return { rev, noted: await note(context, change, actor.accountId, { what: 'removed', userId }) }
  })
  await tellMembers(context, 'member.left', roomId, [
    { accountId: userId, rev, end: { byId: actor.accountId, isBanned: ban } },
  ])
  await tellNotes(context, roomId, [noted])
  return null
})
