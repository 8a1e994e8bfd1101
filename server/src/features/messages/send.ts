import { messagesSend } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { openToWrite } from '../access/open-room.ts'
import { implement, Repeated } from '../implement.ts'
import { readMentions } from './mentions.ts'
import { decideSlowMode } from './rules.ts'
import { findMentioned, findMessage, lastWroteAt } from './store.ts'
import { loadMessageAt, tellMessage } from './tell.ts'

export const send = implement(messagesSend, async ({ roomId, content, nonce = null, replyToId }, context) => {
  const { actor, clock, database, newId, roomLog } = context
  const now = clock.now()
  const open = await openToWrite(context, roomId, now)
  const { room, membership, rank } = open
  if (room.slowModeSeconds > 0)
    decideSlowMode(room.slowModeSeconds, rank, await lastWroteAt(database, roomId, actor.accountId), now)
  const replyTo = replyToId === undefined ? null : await findMessage(database, roomId, replyToId, membership.firstSeq)
  if (replyToId !== undefined && replyTo === null) throw new Refusal('message_not_found')
  const written = readMentions(content)
  const mentions = written.usernames.length === 0 ? [] : await findMentioned(database, roomId, written.usernames)

  const appended = await roomLog.append({
    roomId,
    id: newId(),
    authorId: actor.accountId,
    kind: 'text',
    content,
    nonce,
    replyToSeq: replyTo?.seq ?? null,
    mentions,
    mentionsRoom: written.room,
    createdAt: now.toISOString(),
  })
  if (appended.outcome === 'known')
    return new Repeated({ message: await loadMessageAt(database, roomId, appended.seq) })
  if (appended.outcome === 'appended')
    return { message: await tellMessage(context, 'message.created', roomId, appended) }
  // The right was lost while the message was on its way: the door says which.
  await openToWrite(context, roomId, now)
  throw new Refusal('not_a_member')
})
