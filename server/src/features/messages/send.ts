import { type AnswerOf, type InputOf, messagesSend, type Reason } from '@parley/protocol'
import { refuse, Refusal } from '../../platform/refusal.ts'
import type { Verdict } from '../../roomlog/append.ts'
import type { SignedIn } from '../access/actor.ts'
import { openRoom, seesOthers } from '../access/open-room.ts'
import { refuseMuted } from '../access/standing.ts'
import { type Context, implement, type Implementation, Repeated } from '../implement.ts'
import { makeDraft } from './draft.ts'
import { findMentions, findNamed } from './find-mentions.ts'
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

/** How something is said that did not come by the operation alone. */
export interface Manner {
  /** Another name under which it is shown. */
  readonly saidAs: string | null
  /** Whether it speaks to everybody where it says so. */
  readonly mayCallAll: boolean
}

/** There is no door to open before: the log decides who may write at the moment in which it writes. */
async function say(
  input: InputOf<typeof messagesSend>,
  context: Context<SignedIn>,
  { saidAs, mayCallAll }: Manner,
): Promise<AnswerOf<typeof messagesSend> | Repeated<AnswerOf<typeof messagesSend>>> {
  const { roomId, content, nonce = null, replyToId = null, fileIds = [] } = input
  const { actor, clock, database, roomLog, rules, settings } = context
  if (fileIds.length > settings.PARLEY_FILES_PER_MESSAGE) throw refuse('too_many_files', 'fileIds')
  const now = clock.now()
  // The log knows nothing of bots: that one says nothing when its owner may not, and that a room it does not see is none to it.
  if (actor.kind === 'bot') refuseMuted(actor, now)
  if (!seesOthers(actor)) await openRoom(context, roomId)
  const { accountId: authorId } = actor
  const saying = { actor, roomId, content, nonce, hasFiles: fileIds.length > 0, isNew: true }
  const ruling = rules.judge(saying, () => findStanding(database, roomId, authorId, nonce))
  const mentioned = mayCallAll ? findMentions(context, roomId, content) : findNamed(database, roomId, content)
  const ready =
    ruling === null
      ? mentioned
      : Promise.resolve(ruling)
          .then((ruled) => obey(context, input, ruled))
          .then(() => mentioned)
  const { draft, appended } = await roomLog.say({ roomId, authorId }, ready, (known) => {
    const keepsOrder = actor.role !== 'user'
    const written = { roomId, authorId, keepsOrder, content, nonce, replyToId, saidAs, isReleased: false }
    return makeDraft(context, { ...written, fileIds, now }, mayCallAll ? known : { ...known, mentionsRoom: null })
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
}

export const send = implement(messagesSend, (input, context) => say(input, context, { saidAs: null, mayCallAll: true }))

/** The same operation for what comes another way. */
export function sendIn(manner: Manner): Implementation {
  return implement(messagesSend, (input, context) => say(input, context, manner))
}
