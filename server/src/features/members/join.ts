import { roomsJoin, roomsLeave } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { asMember, openAsMember, openHeld, openRoom } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'
import { admit } from './admit.ts'
import { note, type Place, tellNotes } from '../messages/index.ts'
import { disown, findHeir, leaveRoom, setRole } from './store.ts'
import { tellMembers, tellRoom } from './tell.ts'

export const join = implement(roomsJoin, async ({ roomId }, context) => {
  const { room, membership } = await openRoom(context, roomId)
  if (membership !== null) return { room: viewRoom(room), membership: viewMembership(membership) }
  // A public room lets everybody in for nothing.
  await admit(context, roomId, () => Promise.resolve())
  const after = await openAsMember(context, roomId)
  return { room: viewRoom(after.room), membership: viewMembership(after.membership) }
})

export const leave = implement(roomsLeave, async ({ roomId }, context) => {
  const { actor, clock, roomLog } = context
  const { room: seen } = await openAsMember(context, roomId)
  if (seen.kind === 'direct') throw new Refusal('direct_is_fixed')
  const { rev, heir, ownerlessRev, notes } = await roomLog.change(roomId, async (change) => {
    const { transaction } = change
    const { room, membership: mine } = asMember(await openHeld(change, actor))
    const rev = change.takeRev()
    await leaveRoom(transaction, roomId, actor.accountId, clock.now(), null, rev)
    const notes: Place[] = []
    if (room.visibility !== 'public') notes.push(await note(context, change, actor.accountId, { what: 'left' }))
    const heirId = mine.role === 'owner' ? await findHeir(transaction, roomId, actor.accountId) : null
    if (heirId === null) {
      if (mine.role !== 'owner') return { rev, heir: null, ownerlessRev: null, notes }
      await disown(transaction, roomId)
      return { rev, heir: null, ownerlessRev: change.takeRev(), notes }
    }
    const heir = { accountId: heirId, rev: change.takeRev() }
    await setRole(transaction, roomId, heirId, 'owner', heir.rev)
    notes.push(await note(context, change, actor.accountId, { what: 'owner', userId: heirId }))
    return { rev, heir, ownerlessRev: null, notes }
  })
  await tellMembers(context, 'member.left', roomId, [
    { accountId: actor.accountId, rev, end: { byId: actor.accountId, isBanned: false } },
  ])
  if (heir !== null) await tellMembers(context, 'member.updated', roomId, [heir])
  if (ownerlessRev !== null) await tellRoom(context, roomId, ownerlessRev)
  await tellNotes(context, roomId, notes)
  return null
})
