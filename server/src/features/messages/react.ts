import { reactionsAdd, reactionsRemove, sizes } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { openRoom, toReact } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { changeMessage, takeBack } from './change-message.ts'
import { reviseMessage } from './store.ts'
import { addReaction, reactionKinds, removeReaction } from './store-reactions.ts'

export const react = implement(reactionsAdd, async ({ roomId, messageId, emoji }, context) => {
  const { accountId } = context.actor
  const { clock } = context
  const open = toReact(await openRoom(context, roomId), clock.now())
  const message = await changeMessage(
    context,
    open,
    messageId,
    { ev: 'message.updated', isTakingBack: false },
    async (change, was) => {
      const { transaction } = change
      if (was.deletedAt !== null) throw new Refusal('message_deleted')
      const kinds = await reactionKinds(transaction, roomId, was.seq)
      if (!kinds.includes(emoji) && kinds.length >= sizes.reactionKinds) throw new Refusal('too_many_reactions')
      if (!(await addReaction(transaction, { roomId, seq: was.seq, emoji, accountId }, clock.now()))) return false
      await reviseMessage(transaction, roomId, was.seq, change.takeRev())
      return { userId: accountId, emoji, on: true }
    },
  )
  return { message }
})

export const unreact = implement(reactionsRemove, ({ roomId, messageId, emoji }, context) =>
  takeBack(context, { roomId, messageId }, async (change, was) => {
    const { accountId } = context.actor
    if (!(await removeReaction(change.transaction, { roomId, seq: was.seq, emoji, accountId }))) return false
    await reviseMessage(change.transaction, roomId, was.seq, change.takeRev())
    return { userId: accountId, emoji, on: false }
  }),
)
