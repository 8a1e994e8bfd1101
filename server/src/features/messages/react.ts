import { reactionsAdd, reactionsRemove, sizes } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { openRoom, toReact } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { changeMessage, takeBack } from './change-message.ts'
import { addReaction, reactionKinds, removeReaction, reviseMessage } from './store.ts'

export const react = implement(reactionsAdd, async ({ roomId, messageId, emoji }, context) => {
  const { actor, clock } = context
  const now = clock.now()
  const open = toReact(await openRoom(context, roomId), now)
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
      if (!(await addReaction(transaction, roomId, was.seq, emoji, actor.accountId, now))) return false
      await reviseMessage(transaction, roomId, was.seq, change.takeRev())
      return true
    },
  )
  return { message }
})

export const unreact = implement(reactionsRemove, ({ roomId, messageId, emoji }, context) =>
  takeBack(context, { roomId, messageId }, async (change, was) => {
    if (!(await removeReaction(change.transaction, roomId, was.seq, emoji, context.actor.accountId))) return false
    await reviseMessage(change.transaction, roomId, was.seq, change.takeRev())
    return true
  }),
)
