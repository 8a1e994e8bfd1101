import type { MessageView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import type { SignedIn } from '../access/actor.ts'
import { refuseClosed } from '../access/blocks.ts'
import { type MemberRoom, openAsMember, rankIn, refuseSilenced } from '../access/open-room.ts'
import { readMembership } from '../access/rooms.ts'
import type { Context } from '../implement.ts'
import { type LockedMessage, readLocked } from './store.ts'
import { loadMessageAt, tellMessage } from './tell.ts'

/** Whether the message is different now. `rank` is what the actor may do while the room is locked. */
type Work = (change: RoomChange, message: LockedMessage, rank: number) => Promise<boolean>

/**
 * Changes one message: the room is locked, the actor's rights and the message are read as they are then, it is changed by
 * `work`, and told if it is different. Who is silenced may take back what they did, and nothing else.
 */
export async function changeMessage(
  context: Context<SignedIn>,
  { room }: Pick<MemberRoom, 'room'>,
  messageId: string,
  { ev, isTakingBack }: { ev: 'message.updated' | 'message.deleted'; isTakingBack: boolean },
  work: Work,
): Promise<MessageView> {
  const { seq, rev, isDifferent } = await context.roomLog.change(room.id, async (change) => {
    // Between the door and the lock a moderator may have shown them out.
    const membership = await readMembership(change.transaction, room.id, context.actor.accountId)
    if (membership === null || membership.leftAt !== null) throw new Refusal('not_a_member')
    if (!isTakingBack) {
      refuseSilenced(membership, context.clock.now())
      await refuseClosed(change.transaction, room)
    }
    const message = await readLocked(change.transaction, room.id, messageId, membership.firstSeq)
    if (message === null) throw new Refusal('message_not_found')
    const isDifferent = await work(change, message, rankIn(room, membership, context.actor))
    return { seq: message.seq, rev: change.rev, isDifferent }
  })
  return isDifferent
    ? await tellMessage(context, ev, room.id, { seq, rev })
    : await loadMessageAt(context.database, room.id, seq)
}

/** A member takes back something about a message, which who is silenced still may, and is answered with what it is then. */
export async function takeBack(
  context: Context<SignedIn>,
  { roomId, messageId }: { readonly roomId: string; readonly messageId: string },
  work: Work,
): Promise<{ message: MessageView }> {
  const open = await openAsMember(context, roomId)
  const message = await changeMessage(context, open, messageId, { ev: 'message.updated', isTakingBack: true }, work)
  return { message }
}
