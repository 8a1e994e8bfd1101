import type { Queryable } from '../../platform/postgres/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { isKeptOut, readRoom, readMembership } from '../access/rooms.ts'
import type { Context } from '../implement.ts'
import { enter } from './enter.ts'
import { tellNotes } from '../messages/index.ts'
import { tellNewcomers } from './tell.ts'

/**
 * Lets the actor in who has no door of their own, as part of one change: `spend` takes what lets them in, and refuses if it
 * is gone. Who is in already spends nothing.
 */
export async function admit(
  context: Context<SignedIn>,
  roomId: string,
  spend: (transaction: Queryable) => Promise<void>,
): Promise<void> {
  const { actor, roomLog } = context
  const entered = await roomLog.change(roomId, async (change) => {
    const { transaction } = change
    const [room, before] = [
      await readRoom(transaction, roomId),
      await readMembership(transaction, roomId, actor.accountId),
    ]
    if (room === null) throw new Refusal('room_not_found')
    if (before !== null && before.leftAt === null) return null
    if (before !== null && isKeptOut(before, change.now)) throw new Refusal('banned')
    if (room.archivedAt !== null) throw new Refusal('room_archived')
    await spend(transaction)
    return await enter(context, change, room, { accountId: actor.accountId, role: 'member', byId: actor.accountId })
  })
  if (entered === null) return
  await tellNewcomers(context, roomId, [entered])
  await tellNotes(context, roomId, entered.notes)
}
