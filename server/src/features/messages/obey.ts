import { type InputOf, type messagesSend, orderSizes } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { isRoomClosed } from '../access/blocks.ts'
import { openToWrite } from '../access/open-room.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../implement.ts'
import type { Hit, Ruling } from '../rules/index.ts'
import { flagged } from './flagged.ts'
import { countLoose, findHeld, type HeldState, insertHeld } from './store-held.ts'

/** A refusal in the words of the rule, where it has some for those whom it stops. */
export function blockedBy({ rule: { explanation } }: Hit): Refusal {
  return explained('message_blocked', explanation)
}

/** What is told of a message that waited for a moderator, for whoever asks again. */
export function refuseHeld({ state, why }: HeldState): Refusal {
  return state === 'rejected' ? explained('message_rejected', why) : new Refusal('message_held')
}

function explained(reason: 'message_blocked' | 'message_rejected', message: string): Refusal {
  return new Refusal(reason, message === '' ? {} : { details: [{ field: 'content', message }] })
}

/** Does what a ruling says about a message that is about to be sent: it goes on, or is refused with the reason. */
export async function obey(
  context: Context<SignedIn>,
  input: InputOf<typeof messagesSend>,
  ruling: Ruling | null,
): Promise<void> {
  if (ruling === null || ruling.is === 'flag') return
  if (ruling.is === 'wait') throw new Refusal('too_many_requests', { retryAfterMs: ruling.waitMs })
  if (ruling.is === 'block') throw blockedBy(ruling.hit)
  await hold(context, input, ruling.hit)
}

/** Keeps a message for a moderator. Only what could be said is kept; what was let through meanwhile goes on and is known. */
async function hold(context: Context<SignedIn>, input: InputOf<typeof messagesSend>, hit: Hit): Promise<void> {
  const { roomId, content, nonce, replyToId = null, fileIds = [] } = input
  const { actor, clock, database, newId } = context
  const now = clock.now()
  const { room } = await openToWrite(context, roomId, now)
  if (room.kind === 'direct' && (await isRoomClosed(database, roomId))) throw new Refusal('direct_closed')
  if (fileIds.length > 0 && (await countLoose(database, actor.accountId, fileIds)) < fileIds.length)
    throw new Refusal('file_not_found')
  const id = newId()
  const author = { roomId, authorId: actor.accountId, nonce: nonce ?? id }
  const draft = { ...author, id, content, fileIds, replyToId, ruleId: hit.rule.id, heldAt: now }
  await insertHeld(database, draft, orderSizes.heldOfOne)
  const held = await findHeld(database, roomId, actor.accountId, author.nonce)
  if (held === null) throw blockedBy(hit)
  if (held.state !== 'released') throw refuseHeld(held)
}

/** Puts what was said although a rule speaks of it before those who keep order. Who said it has their answer, whatever comes of this. */
export async function flag(
  { clock, database, jobs, log }: Context<SignedIn>,
  { roomId, messageId, authorId }: { readonly roomId: string; readonly messageId: string; readonly authorId: string },
  { rule, found }: Hit,
): Promise<void> {
  const target = { kind: 'message', id: messageId } as const
  const details = { authorId, ruleId: rule.id, rule: rule.name, found: [...found] }
  const deed = { act: 'message.flagged', target, roomId, details } as const
  const report = { roomId, messageId, rule: rule.name, found: [...found] }
  const putting = database.transaction(async (transaction) => {
    await record(transaction, { clock, caller: null, actor: null }, deed)
    await jobs.enqueue(transaction, flagged, report, { key: messageId })
  })
  await putting.then(
    () => jobs.wake(),
    (error: Error) =>
      log.error({ error: error.message, messageId }, 'a message that a rule speaks of was not put before anybody'),
  )
}
