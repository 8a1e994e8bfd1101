import { messagesSend, type Reason } from '@parley/protocol'
import { refuse, Refusal } from '../../platform/refusal.ts'
import type { Verdict } from '../../roomlog/append.ts'
import { implement, Repeated } from '../implement.ts'
import { findMentions } from './find-mentions.ts'
import { indexMessage } from './index-words.ts'
import { showOneTo } from './show-to.ts'
import { loadMessageAt } from './tell.ts'
import { viewSaid } from './view.ts'
import { wishPreviews } from './wish-previews.ts'

/** What a person is told when a draft did not get into the log. */
const refusals: Readonly<Record<Verdict, Reason>> = {
  no_room: 'room_not_found',
  not_a_member: 'not_a_member',
  archived: 'room_archived',
  closed: 'direct_closed',
  silenced: 'silenced',
  muted: 'account_muted',
  // Their sessions are over; this one has not heard of it yet.
  banned: 'session_ended',
  read_only: 'room_read_only',
  slow_mode: 'slow_mode',
  no_reply_target: 'message_not_found',
  no_file: 'file_not_found',
}

/** There is no door to open before: the log decides who may write at the moment in which it writes. */
export const send = implement(messagesSend, async (input, context) => {
  const { roomId, content, nonce = null, replyToId = null, fileIds = [] } = input
  const { actor, clock, database, newId, roomLog, settings, vocabulary, wordIndex } = context
  if (fileIds.length > settings.PARLEY_FILES_PER_MESSAGE) throw refuse('too_many_files', 'fileIds')
  const now = clock.now()
  const author = { roomId, authorId: actor.accountId }
  const { draft, appended } = await roomLog.say(author, findMentions(context, roomId, content), (mentioned) => {
    const { vector, words } = indexMessage({
      ...author,
      content,
      ...mentioned,
      isReply: replyToId !== null,
      isPinned: false,
      hasFiles: fileIds.length > 0,
      createdAt: now,
    })
    return {
      ...author,
      id: newId(),
      keepsOrder: actor.role !== 'user',
      content,
      nonce,
      replyToId,
      ...mentioned,
      fileIds: fileIds.length === 0 ? null : fileIds,
      createdAt: now.toISOString(),
      vector,
      newWords: vocabulary.missing(words),
    }
  })
  if (appended.outcome === 'known') {
    const message = await showOneTo(database, actor.accountId, await loadMessageAt(database, roomId, appended.seq))
    // The node that took it the first time may have died before it told anybody.
    roomLog.remind(roomId, message.rev)
    return new Repeated({ message })
  }
  if (appended.outcome === 'refused') {
    const { why, waitMs } = appended
    throw new Refusal(refusals[why], waitMs === null ? {} : { retryAfterMs: Math.ceil(waitMs) })
  }
  vocabulary.remember(draft.newWords)
  wordIndex.wrote()
  const message = viewSaid(draft, appended)
  wishPreviews(context, { ...author, messageId: message.id }, content)
  // Nobody's right depends on other nodes having heard of it, so nobody waits for that.
  void roomLog.tell({ ev: 'message.created', room: roomId, rev: appended.rev, data: { message } })
  return { message }
})
