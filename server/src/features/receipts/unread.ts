import { receiptsReadAll, receiptsUnread } from '@parley/protocol'
import { openAsMember } from '../access/open-room.ts'
import { readRoom } from '../access/rooms.ts'
import { implement } from '../implement.ts'
import { changeMembership } from '../members/index.ts'
import { countMentionsBetween, findUnread, holdMark, takeBack } from './store.ts'

export const unread = implement(receiptsUnread, async ({ roomId, seq }, context) => {
  const { database, receipts } = context
  const { accountId } = context.actor
  await openAsMember(context, roomId)
  // A mark that was set before must not be written after.
  await receipts.flush()
  let last = 0
  const membership = await changeMembership(context, roomId, async (transaction) => {
    await holdMark(transaction, roomId, accountId)
    // Not before the mark is held: all that the actor said before it is in here, and nothing that they say after it.
    last = (await readRoom(transaction, roomId))?.seq ?? 0
    return (await takeBack(transaction, { roomId, accountId, readSeq: seq - 1, lastSeq: last })) ? [roomId] : []
  })
  const { readSeq } = membership
  return {
    membership,
    unread: Math.max(0, last - readSeq),
    mentions: await countMentionsBetween(database, accountId, roomId, readSeq, last),
  }
})

/** All rooms are looked up by one statement, and written down by another. */
export const readAll = implement(receiptsReadAll, async ({ upTo }, { actor, database, receipts }) => {
  await receipts.flush()
  const marks = (await findUnread(database, actor.accountId)).flatMap((mark) => {
    const seq = Math.min(mark.readSeq, upTo === undefined ? mark.readSeq : (upTo[mark.roomId] ?? 0))
    return seq === 0 ? [] : [{ ...mark, readSeq: seq, deliveredSeq: seq }]
  })
  for (const mark of marks) receipts.note(mark)
  await receipts.flush()
  return { rooms: marks.length }
})
