import type { SignedIn } from '../access/actor.ts'
import { readMembership } from '../access/rooms.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../implement.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import { letBack } from './remove.ts'
import { silence } from './store.ts'
import { tellMembers } from './tell.ts'

/**
 * Ends a silence or a ban in a room, for somebody who decides above it; `isHolding` belongs to the same change and says whether it
 * is still to be ended. What is over already is no fault.
 */
export async function lift(
  context: Context<SignedIn>,
  { roomId, userId, what }: { readonly roomId: string; readonly userId: string; readonly what: 'mute' | 'ban' },
  isHolding: (change: RoomChange) => Promise<boolean>,
): Promise<void> {
  const rev = await context.roomLog.change(roomId, async (change) => {
    const { transaction } = change
    if (!(await isHolding(change))) return null
    if (what === 'ban') return await letBack(context, change, userId)
    const theirs = await readMembership(transaction, roomId, userId)
    if (theirs === null || theirs.silencedUntil === null) return null
    await silence(transaction, roomId, userId, null, change.takeRev())
    const target = { kind: 'account', id: userId } as const
    await record(transaction, context, { act: 'member.unsilenced', roomId, target, details: { until: null } })
    return change.rev
  })
  if (rev !== null) await tellMembers(context, 'member.updated', roomId, [{ accountId: userId, rev }])
}
