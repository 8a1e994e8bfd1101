import { receiptsDelivered, receiptsList, receiptsRead } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { openAsMember } from '../access/open-room.ts'
import { viewMembership } from '../access/view-room.ts'
import { type Context, implement } from '../implement.ts'
import { findMessage } from '../messages/index.ts'
import { countMentionsBetween, listReceived } from './store.ts'

/** Unread is arithmetic on the log; only mentions are counted, and only among the unread. */
async function marked(context: Context<SignedIn>, roomId: string, read: number, delivered: number) {
  const { actor, database, receipts } = context
  const { room, membership } = await openAsMember(context, roomId)
  const noted = receipts.note({
    roomId,
    accountId: actor.accountId,
    readSeq: Math.min(Math.max(read, membership.readSeq), room.seq),
    deliveredSeq: Math.min(Math.max(delivered, membership.deliveredSeq), room.seq),
    readTurn: membership.readTurn,
  })
  const { readSeq, deliveredSeq, readTurn } = noted
  return {
    membership: viewMembership({ ...membership, readSeq, deliveredSeq, readTurn }),
    unread: room.seq - readSeq,
    mentions: await countMentionsBetween(database, actor.accountId, roomId, readSeq, room.seq),
  }
}

/** What was read was delivered. */
export const read = implement(receiptsRead, ({ roomId, seq }, context) => marked(context, roomId, seq, seq))
export const delivered = implement(receiptsDelivered, ({ roomId, seq }, context) => marked(context, roomId, 0, seq))

export const list = implement(receiptsList, async ({ roomId, messageId }, context) => {
  const { membership } = await openAsMember(context, roomId)
  const message = await findMessage(context.database, roomId, messageId, membership.firstSeq)
  if (message === null) throw new Refusal('message_not_found')
  await context.receipts.flush()
  const asked = { roomId, seq: message.seq, authorId: message.author.id }
  const rows = await listReceived(context.database, asked, context.actor.accountId)
  return {
    deliveredTo: rows.map(({ accountId }) => accountId),
    readBy: rows.filter(({ hasRead }) => hasRead).map(({ accountId }) => accountId),
  }
})
