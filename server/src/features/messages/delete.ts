import { messagesDelete } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { openAsMember, rankOf } from '../access/open-room.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { changeMessage } from './change-message.ts'
import { deleteMessage } from './store.ts'

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
