import { messagesList, type MessageView } from '@parley/protocol'
import { openRoom } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { showTo } from './show-to.ts'
import { messagesAfter, messagesBefore, seqAt } from './store.ts'
import { viewMessage } from './view.ts'

export const list = implement(messagesList, async ({ roomId, before, after, around: place, at, limit }, context) => {
  const { actor, database } = context
  const shown = (messages: readonly MessageView[]) => showTo(database, actor.accountId, messages)
  const { room, membership } = await openRoom(context, roomId)
  const firstSeq = membership?.firstSeq ?? 1
  const around = at === undefined ? place : await seqAt(database, roomId, new Date(at), firstSeq, room.seq)
  if (after !== undefined) {
    const rows = await messagesAfter(database, roomId, after, firstSeq, limit + 1)
    const messages = rows.slice(0, limit).map(viewMessage)
    return { messages: await shown(messages), hasBefore: after >= firstSeq, hasAfter: rows.length > limit }
  }
  if (around !== undefined) {
    const half = Math.floor(limit / 2)
    const [older, newer] = await Promise.all([
      messagesBefore(database, roomId, around, firstSeq, half + 1),
      messagesAfter(database, roomId, around - 1, firstSeq, limit - half + 1),
    ])
    const messages = [...older.slice(Math.max(0, older.length - half)), ...newer.slice(0, limit - half)].map(
      viewMessage,
    )
    return { messages: await shown(messages), hasBefore: older.length > half, hasAfter: newer.length > limit - half }
  }
  const rows = await messagesBefore(database, roomId, before ?? Number.MAX_SAFE_INTEGER, firstSeq, limit + 1)
  const messages = rows.slice(-limit).map(viewMessage)
  // Places have no holes, so the room's last one says whether there is more: nobody has to look.
  const newest = messages.at(-1)?.seq ?? firstSeq - 1
  return {
    messages: await shown(messages),
    hasBefore: rows.length > limit,
    hasAfter: before !== undefined && newest < room.seq,
  }
})
