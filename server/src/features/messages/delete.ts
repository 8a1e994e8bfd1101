import { messagesDelete } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { openAsMember, rankOf } from '../access/open-room.ts'
import { record } from '../audit/index.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import type { SignedIn } from '../access/actor.ts'
import { type Context, implement } from '../implement.ts'
import { changeMessage } from './change-message.ts'
import { deleteMessage, readLocked } from './store.ts'
import { tellMessage } from './tell.ts'

export const remove = implement(messagesDelete, async ({ roomId, messageId }, context) => {
  const { actor, clock } = context
  const open = await openAsMember(context, roomId)
  const message = await changeMessage(
    context,
    open,
    messageId,
    { ev: 'message.deleted', isTakingBack: true },
    async (change, was, { rank }) => {
      const isOwn = was.authorId === actor.accountId && was.kind === 'text'
      if (!isOwn && rank < rankOf('moderator')) throw new Refusal('room_right_missing')
      if (was.deletedAt !== null) return false
      await deleteMessage(change.transaction, roomId, was.seq, clock.now(), change.takeRev())
      if (!isOwn) {
        const details = { authorId: was.authorId, seq: was.seq }
        const target = { kind: 'message', id: messageId } as const
        await record(change.transaction, context, { act: 'message.deleted', roomId, target, details })
      }
      return true
    },
  )
  return { message }
})

/** Deletes what somebody said, in a room that need not be the actor’s; whether they may is decided in `decide`, which can do more. */
export async function takeDown(
  context: Context<SignedIn>,
  { roomId, messageId }: { readonly roomId: string; readonly messageId: string },
  decide: (change: RoomChange) => Promise<void>,
): Promise<void> {
  const place = await context.roomLog.change(roomId, async (change) => {
    const { transaction, now } = change
    const message = await readLocked(transaction, roomId, messageId, 1)
    if (message === null) throw new Refusal('message_not_found')
    if (message.deletedAt !== null) throw new Refusal('message_deleted')
    await decide(change)
    const { seq, authorId } = message
    await deleteMessage(transaction, roomId, seq, now, change.takeRev())
    const target = { kind: 'message', id: messageId } as const
    await record(transaction, context, { act: 'message.deleted', roomId, target, details: { authorId, seq } })
    return { seq, rev: change.rev }
  })
  await tellMessage(context, 'message.deleted', roomId, place)
}
