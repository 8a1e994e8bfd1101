import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { asMember, openAsMember, openHeld } from '../access/open-room.ts'
import type { Context } from '../implement.ts'
import { note, type Place, tellNotes } from '../messages/index.ts'
import { disown, findHeir, leaveRoom, setRole } from './store.ts'
import { tellMembers, tellRoom } from './tell.ts'

/** Somebody goes out of a room by themselves; what they owned goes to whoever follows, or to nobody. */
export async function goOut(context: Context<SignedIn>, roomId: string): Promise<void> {
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
}
