import { previewsRemove } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { takeBack } from '../messages/index.ts'
import { findLinking, showPreviews, switchOff } from './store.ts'

export const remove = implement(previewsRemove, ({ roomId, messageId }, context) =>
  takeBack(context, { roomId, messageId }, async (change, was) => {
    const { transaction } = change
    if (was.authorId !== context.actor.accountId) throw new Refusal('not_the_author')
    const linking = await findLinking(transaction, roomId, messageId)
    await switchOff(transaction, roomId, was.seq)
    if (linking === null || linking.previewIds.length === 0) return false
    await showPreviews(transaction, roomId, was.seq, change.takeRev(), [])
    return true
  }),
)
