import type { AnsweredMessageView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import type { SignedIn } from '../access/actor.ts'
import { refuseClosed } from '../access/blocks.ts'
import { asMember, type MemberRoom, openAsMember, openHeld, toReact } from '../access/open-room.ts'
import type { Context } from '../implement.ts'
import { type LockedMessage, readLocked } from './store.ts'
import { showOneTo } from './show-to.ts'
import { loadMessageAt, type Reacted, tellMessage } from './tell.ts'

/**
 * Whether the message is different now, or whose reaction made it so. The message is given the first revision that is taken.
 * `held` is the room, and what the actor may do in it, while it is locked.
 */
type Work = (change: RoomChange, message: LockedMessage, held: MemberRoom) => Promise<boolean | Reacted>

/**
 * Changes one message: the room is locked, the room, the actor's rights and the message are read as they are then, it is
 * changed by `work`, and told if it is different. Who is silenced, or in a room that is archived, may take back what they
 * did, and nothing else.
 */
export async function changeMessage(
  context: Context<SignedIn>,
  { room }: Pick<MemberRoom, 'room'>,
  messageId: string,
  { ev, isTakingBack }: { ev: 'message.updated' | 'message.deleted'; isTakingBack: boolean },
  work: Work,
): Promise<AnsweredMessageView> {
  const { database } = context
  const { seq, rev, difference } = await context.roomLog.change(room.id, async (change) => {
    const open = await openHeld(change, context.actor)
    const held = isTakingBack ? asMember(open) : toReact(open, context.clock.now())
    if (!isTakingBack) await refuseClosed(change.transaction, held.room)
    const message = await readLocked(change.transaction, room.id, messageId, held.membership.firstSeq)
    if (message === null) throw new Refusal('message_not_found')
    const rev = change.rev + 1
    return { seq: message.seq, rev, difference: await work(change, message, held) }
  })
  const reaction = typeof difference === 'object' ? difference : null
  const message =
    difference === false
      ? await loadMessageAt(database, room.id, seq)
      : await tellMessage(context, ev, room.id, { seq, rev }, reaction)
  return await showOneTo(database, context.actor.accountId, message)
}

/** A member takes back something about a message, which who is silenced still may, and is answered with what it is then. */
export async function takeBack(
  context: Context<SignedIn>,
  { roomId, messageId }: { readonly roomId: string; readonly messageId: string },
  work: Work,
): Promise<{ message: AnsweredMessageView }> {
  const open = await openAsMember(context, roomId)
  const message = await changeMessage(context, open, messageId, { ev: 'message.updated', isTakingBack: true }, work)
  return { message }
}
