import { messagesRemoveFile } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { rewriteWords, takeBack } from '../messages/index.ts'
import { countCarried, deleteCarried, reviseCarrier } from './store.ts'

export const takeAway = implement(messagesRemoveFile, ({ roomId, messageId, fileId }, context) =>
  takeBack(context, { roomId, messageId }, async (change, was) => {
    const { transaction } = change
    if (was.authorId !== context.actor.accountId) throw new Refusal('not_the_author')
    if (was.deletedAt !== null) throw new Refusal('message_deleted')
    if (!(await deleteCarried(transaction, roomId, was.seq, fileId))) throw new Refusal('file_not_found')
    const left = await countCarried(transaction, roomId, was.seq)
    // A message that says nothing and carries nothing is none.
    if (left === 0 && was.content === '') throw new Refusal('file_in_use')
    await rewriteWords(transaction, roomId, was.seq)
    await reviseCarrier(transaction, roomId, was.seq, change.takeRev())
    return true
  }),
)
