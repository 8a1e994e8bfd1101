import { membersRemove } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import type { SignedIn } from '../access/actor.ts'
import { untilOf } from '../access/forever.ts'
import { isKeptOut, readMembership } from '../access/rooms.ts'
import { openHeld, openToManage, toManage } from '../access/open-room.ts'
import { record } from '../audit/index.ts'
import { type Context, implement } from '../implement.ts'
import { note, tellNotes } from '../messages/index.ts'
import { decideRemoval } from './rules.ts'
import { banLeft, endLinks, leaveRoom, unban } from './store.ts'
import { tellMembers } from './tell.ts'

export interface Removal {
  readonly roomId: string
  readonly userId: string
  /** Kept out until then; null lets them come back at once. */
  readonly bannedUntil: Date | null
}

/** What else belongs to the same change. */
export type Also = (change: RoomChange) => Promise<void>

const nothing: Also = async () => {}

export const remove = implement(membersRemove, async ({ roomId, userId, ban }, context) => {
  await removeMember(context, { roomId, userId, bannedUntil: ban ? untilOf(null) : null })
  return null
})

/** Shows somebody out who stands below. Who was quicker to leave is kept out all the same. */
export async function removeMember(
  context: Context<SignedIn>,
  { roomId, userId, bannedUntil }: Removal,
  also = nothing,
): Promise<void> {
  const { actor, roomLog } = context
  const { room } = await openToManage(context, roomId, 'moderator')
  if (room.kind === 'direct') throw new Refusal('direct_is_fixed')
  const done = await roomLog.change(roomId, async (change) => {
    const { transaction, now } = change
    const { rank } = toManage(await openHeld(change, actor), 'moderator')
    const target = await readMembership(transaction, roomId, userId)
    if (target === null || (target.leftAt !== null && bannedUntil === null)) throw new Refusal('member_not_found')
    decideRemoval(rank, target.role)
    await endLinks(transaction, roomId, userId, now)
    const isInside = target.leftAt === null
    const wasKeptOut = isKeptOut(target, now)
    if (!isInside && bannedUntil !== null && !(await banLeft(transaction, roomId, userId, bannedUntil))) return null
    const rev = isInside ? change.takeRev() : null
    if (rev !== null) await leaveRoom(transaction, roomId, userId, now, bannedUntil, rev)
    const noted = wasKeptOut ? null : await note(context, change, actor.accountId, { what: 'removed', userId })
    await also(change)
    const act = bannedUntil === null ? 'member.removed' : 'member.banned'
    await record(transaction, context, { act, roomId, target: { kind: 'account', id: userId } })
    return { rev, noted }
  })
  if (done === null) return
  const end = { byId: actor.accountId, isBanned: bannedUntil !== null }
  if (done.rev !== null) await tellMembers(context, 'member.left', roomId, [{ accountId: userId, rev: done.rev, end }])
  if (done.noted !== null) await tellNotes(context, roomId, [done.noted])
}

/** Lets somebody come back who was banned. Nobody is told: they are as they were, outside. */
export async function unbanMember(
  context: Context<SignedIn>,
  { roomId, userId }: Pick<Removal, 'roomId' | 'userId'>,
  also = nothing,
): Promise<void> {
  const { actor, roomLog } = context
  await openToManage(context, roomId, 'moderator')
  await roomLog.change(roomId, async (change) => {
    toManage(await openHeld(change, actor), 'moderator')
    if (!isKeptOut(await readMembership(change.transaction, roomId, userId), change.now))
      throw new Refusal('member_not_found')
    await also(change)
    await letBack(context, change, userId)
  })
}

/** Lets somebody come back as part of a change, by somebody who may decide that. */
export async function letBack(context: Context<SignedIn>, change: RoomChange, userId: string): Promise<null> {
  const { transaction, roomId, now } = change
  if (!(await unban(transaction, roomId, userId, now))) return null
  await record(transaction, context, { act: 'member.unbanned', roomId, target: { kind: 'account', id: userId } })
  return null
}
