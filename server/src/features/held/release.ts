import { moderationReleaseHeld } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { Draft } from '../../roomlog/append.ts'
import { type Appended, appendWithin } from '../../roomlog/lanes.ts'
import type { SignedIn } from '../access/actor.ts'
import { tellOwn } from '../access/tell-own.ts'
import { record } from '../audit/index.ts'
import { type Context, implement, Repeated } from '../implement.ts'
import { findMentions, loadMessageAt, makeDraft, showOneTo, tellSaid } from '../messages/index.ts'
import { openHeld } from './open-held.ts'
import { decideHeld, findReleased, type HeldRow } from './store.ts'

/** Said and decided in one transaction, by the same statement as everything that is said: it is never one without the other. */
export const release = implement(moderationReleaseHeld, async ({ heldId }, context) => {
  const { actor, clock, database } = context
  const held = await openHeld(context, heldId)
  if (held.state === 'rejected') throw new Refusal('held_not_found')
  const { roomId, nonce, author } = held
  // Whom it calls is for its author to know.
  const asAuthor = { ...context, actor: { ...actor, accountId: author.id, role: 'user' as const } }
  const called = await findMentions(asAuthor, roomId, held.content)
  // Whether a webhook may call everybody it may have lost meanwhile; what waited for a while is nothing to be woken for.
  const mentioned = author.kind === 'bot' ? { ...called, mentions: [], mentionsRoom: null } : called
  const draft = makeDraft(context, draftParts(held, clock.now()), mentioned)
  const appended = await database.transaction(async (transaction) => {
    const outcome = await sayWithin(draft)
    if (outcome.outcome === 'refused') throw refusalFor(outcome)
    // Another moderator may have been quicker: then it is said, and was written down.
    if (await decideHeld(transaction, heldId, 'released', { why: '', now: clock.now() }))
      await record(transaction, context, deedOf(held))
    return outcome

    /** What it answered may be gone by now; what was said is not lost for that. */
    async function sayWithin(said: Draft): Promise<Appended> {
      const first = await appendWithin(transaction, said)
      if (first.outcome !== 'refused' || first.why !== 'no_reply_target') return first
      return await appendWithin(transaction, { ...said, replyToId: null })
    }
  })
  if (appended.outcome === 'appended') {
    const message = tellSaid(context, draft, appended)
    await tellOwn(context, author.id, { ev: 'held.decided', data: { roomId, nonce, released: true } })
    return { message }
  }
  return new Repeated({ message: await loadReleased(context, held, actor) })
})

function draftParts({ roomId, author, content, nonce, replyToId, fileIds }: HeldRow, now: Date) {
  const written = {
    roomId,
    authorId: author.id,
    content,
    nonce,
    replyToId,
    keepsOrder: false,
    saidAs: null,
    isReleased: true,
  }
  return { ...written, fileIds: fileIds ?? [], now }
}

function refusalFor({ why }: Appended & { readonly outcome: 'refused' }): Refusal {
  return new Refusal(why === 'rejected' || why === 'no_room' ? 'held_not_found' : 'not_releasable')
}

function deedOf({ id, roomId, author, rule }: HeldRow) {
  const details = { authorId: author.id, rule: rule?.name ?? null }
  return { act: 'message.released', target: { kind: 'message', id }, roomId, details } as const
}

async function loadReleased({ database }: Context<SignedIn>, held: HeldRow, { accountId }: SignedIn) {
  const seq = await findReleased(database, held)
  if (seq === null) throw new Refusal('held_not_found')
  return await showOneTo(database, accountId, await loadMessageAt(database, held.roomId, seq))
}
