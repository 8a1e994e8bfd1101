import { membersRemove } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { readMembership } from '../access/rooms.ts'
import { openHeld, openToManage, toManage } from '../access/open-room.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { note, tellNotes } from '../messages/index.ts'
import { decideRemoval } from './rules.ts'
import { banLeft, endLinks, leaveRoom } from './store.ts'
import { tellMembers } from './tell.ts'

export const remove = implement(membersRemove, async ({ roomId, userId, ban }, context) => {
  const { actor, clock, roomLog } = context
  const { room } = await openToManage(context, roomId, 'moderator')
  if (room.kind === 'direct') throw new Refusal('direct_is_fixed')
  const done = await roomLog.change(roomId, async (change) => {
    const { rank } = toManage(await openHeld(change, actor), 'moderator')
    const target = await readMembership(change.transaction, roomId, userId)
    // Who was quicker to leave is kept out all the same.
    if (target === null || (target.leftAt !== null && !ban)) throw new Refusal('member_not_found')
    decideRemoval(rank, target.role)
    const now = clock.now()
    await endLinks(change.transaction, roomId, userId, now)
    const isInside = target.leftAt === null
    if (!isInside && !(await banLeft(change.transaction, roomId, userId, now))) return null
    const rev = isInside ? change.takeRev() : null
    if (rev !== null) await leaveRoom(change.transaction, roomId, userId, now, ban, rev)
    const noted = await note(context, change, actor.accountId, { what: 'removed', userId })
    const act = ban ? 'member.banned' : 'member.removed'
    await record(change.transaction, context, { act, roomId, target: { kind: 'account', id: userId } })
    return { rev, noted }
  })
  if (done === null) return null
  const end = { byId: actor.accountId, isBanned: ban }
  if (done.rev !== null) await tellMembers(context, 'member.left', roomId, [{ accountId: userId, rev: done.rev, end }])
  await tellNotes(context, roomId, [done.noted])
  return null
})
