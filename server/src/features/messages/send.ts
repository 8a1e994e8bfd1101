import { messagesSend, type Reason } from '@parley/protocol'
import { refuse, Refusal } from '../../platform/refusal.ts'
import type { Verdict } from '../../roomlog/append.ts'
import { implement, Repeated } from '../implement.ts'
import { makeDraft } from './draft.ts'
import { findMentions } from './find-mentions.ts'
import { flag, obey, refuseHeld } from './obey.ts'
import { tellSaid } from './said.ts'
import { showOneTo } from './show-to.ts'
import { findHeld, findStanding } from './store-held.ts'
import { loadMessageAt } from './tell.ts'

/** What a person is told when a draft did not get into the log. */
const refusals: Readonly<Record<Verdict, Reason>> = {
  no_room: 'room_not_found',
  not_a_member: 'not_a_member',
  archived: 'room_archived',
  closed: 'direct_closed',
  held: 'message_held',
  rejected: 'message_rejected',
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
  const { actor, clock, database, roomLog, rules, settings } = context
  if (fileIds.length > settings.PARLEY_FILES_PER_MESSAGE) throw refuse('too_many_files', 'fileIds')
  const now = clock.now()
  const { accountId: authorId } = actor
  const saying = { actor, roomId, content, nonce, hasFiles: fileIds.length > 0, isNew: true }
  const ruling = rules.judge(saying, () => findStanding(database, roomId, authorId, nonce))
  const mentioned = findMentions(context, roomId, content)
  const ready =
    ruling === null
      ? mentioned
      : Promise.resolve(ruling)
          .then((ruled) => obey(context, input, ruled))
          .then(() => mentioned)
  const { draft, appended } = await roomLog.say({ roomId, authorId }, ready, (known) => {
    const keepsOrder = actor.role !== 'user'
    const written = { roomId, authorId, keepsOrder, content, nonce, replyToId, isReleased: false }
    return makeDraft(context, { ...written, fileIds, now }, known)
  })
  if (appended.outcome === 'known') {
    const message = await showOneTo(database, authorId, await loadMessageAt(database, roomId, appended.seq))
    // The node that took it the first time may have died before it told anybody.
    roomLog.remind(roomId, message.rev)
    return new Repeated({ message })
  }
  if (appended.outcome === 'refused') {
    const { why, waitMs } = appended
    const held = why === 'rejected' && nonce !== null ? await findHeld(database, roomId, authorId, nonce) : null
    if (held !== null) throw refuseHeld(held)
    throw new Refusal(refusals[why], waitMs === null ? {} : { retryAfterMs: Math.ceil(waitMs) })
  }
  const message = tellSaid(context, draft, appended)
  const ruled = await ruling
  if (ruled?.is === 'flag') await flag(context, { roomId, messageId: message.id, authorId }, ruled.hit)
  return { message }
})
