import type { MembershipView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { Queryable } from '../../platform/postgres/database.ts'
import type { SignedIn } from '../access/actor.ts'
import { changeOwn } from '../access/change-own.ts'
import { readMembership } from '../access/rooms.ts'
import { tellOwn } from '../access/tell-own.ts'
import { viewMembership } from '../access/view-room.ts'
import type { Context } from '../implement.ts'

/**
 * Changes what concerns the actor alone in rooms they are in, and tells their devices. `work` answers with the rooms in
 * which something is different now. Answers with the membership of the room that it was asked for.
 */
export async function changeMembership(
  context: Context<SignedIn>,
  roomId: string,
  work: (transaction: Queryable) => Promise<readonly string[]>,
): Promise<MembershipView> {
  const { accountId } = context.actor
  const read = async (db: Queryable, id: string) => {
    const row = await readMembership(db, id, accountId)
    return row === null || row.leftAt !== null ? null : viewMembership(row)
  }
  const { membership, told } = await changeOwn(context, accountId, async (change) => {
    const { transaction } = change
    const told: { own: number; membership: MembershipView }[] = []
    for (const id of await work(transaction)) {
      const changed = await read(transaction, id)
      if (changed !== null) told.push({ own: change.takeRev(), membership: changed })
    }
    return { told, membership: await read(transaction, roomId) }
  })
  for (const data of told) await tellOwn(context, accountId, { ev: 'membership.updated', data })
  if (membership === null) throw new Refusal('not_a_member')
  return membership
}
