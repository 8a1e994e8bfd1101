import { type InputOf, membersUpdate, type MembershipView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { asMember, openHeld, openRoom, type OpenRoom, toManage } from '../access/open-room.ts'
import { readMembership } from '../access/rooms.ts'
import { record } from '../audit/index.ts'
import { type Context, implement } from '../implement.ts'
import { note, type Place, tellNotes } from '../messages/index.ts'
import type { Also } from './remove.ts'
import { decideRemoval, decideRole, decideSilence } from './rules.ts'
import { readKind, setRole, silence } from './store.ts'
import { loadMember, tellMembers } from './tell.ts'

export const update = implement(membersUpdate, async (input, context) => ({
  membership: await updateMember(context, input),
}))

type Change = InputOf<typeof membersUpdate>

/** Who keeps order in a room silences people in it from outside, too; roles are given by those inside. */
function toUpdate(open: OpenRoom, { role, silenceSeconds, silencedUntil }: Change): OpenRoom {
  const isSilence = silenceSeconds !== undefined || silencedUntil !== undefined
  return isSilence && role === undefined ? toManage(open, 'moderator') : asMember(open)
}

/** Changes what somebody who stands below is in a room; `also` belongs to the same change. */
export async function updateMember(
  context: Context<SignedIn>,
  input: Change,
  also: Also = async () => {},
): Promise<MembershipView> {
  const { actor, clock, roomLog } = context
  const { roomId, userId, role, ...silenceInput } = input
  const { room } = toUpdate(await openRoom(context, roomId), input)
  if (room.kind === 'direct') throw new Refusal('direct_is_fixed')
  const { changed, notes } = await roomLog.change(roomId, async (change) => {
    const { transaction } = change
    // Roles may have changed since the door; what counts is what they are now.
    const { rank } = toUpdate(await openHeld(change, actor), input)
    const theirs = await readMembership(transaction, roomId, userId)
    if (theirs === null || theirs.leftAt !== null) throw new Refusal('member_not_found')
    const changed = new Map<string, number>()
    const notes: Place[] = []
    if (role !== undefined && role !== theirs.role) {
      decideRole({ actorRank: rank, isSelf: userId === actor.accountId, was: theirs.role, becomes: role })
      const kind = await readKind(transaction, userId)
      if (kind === 'bot') throw new Refusal('bot_stays_member')
      if (role === 'owner' && kind !== 'person') throw new Refusal('person_required')
      if (role === 'owner') {
        await setRole(transaction, roomId, actor.accountId, 'admin', change.takeRev())
        changed.set(actor.accountId, change.rev)
        notes.push(await note(context, change, actor.accountId, { what: 'owner', userId }))
      }
      await setRole(transaction, roomId, userId, role, change.takeRev())
      changed.set(userId, change.rev)
    }
    const silencedUntil = decideSilence(silenceInput, clock.now())
    if (silencedUntil !== undefined) {
      decideRemoval(rank, theirs.role)
      await silence(transaction, roomId, userId, silencedUntil, change.takeRev())
      changed.set(userId, change.rev)
    }
    await also(change)
    const person = { roomId, target: { kind: 'account', id: userId } } as const
    if (role !== undefined && role !== theirs.role) {
      const details = { was: theirs.role, becomes: role }
      await record(transaction, context, { ...person, act: 'member.role_changed', details })
    }
    if (silencedUntil !== undefined) {
      const act = silencedUntil === null ? 'member.unsilenced' : 'member.silenced'
      await record(transaction, context, { ...person, act, details: { until: silencedUntil?.toISOString() ?? null } })
    }
    return { changed, notes }
  })
  const told = [...changed].map(([accountId, rev]) => ({ accountId, rev }))
  await tellMembers(context, 'member.updated', roomId, told)
  await tellNotes(context, roomId, notes)
  return (await loadMember(context, roomId, userId)).membership
}
