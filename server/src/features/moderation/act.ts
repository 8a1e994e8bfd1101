import { type InputOf, moderationAct } from '@parley/protocol'
import { refuse, Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { type Context, implement } from '../implement.ts'
import { readable } from '../messages/index.ts'
import { tellNotices } from '../notices/index.ts'
import { getPerson, type PersonRow } from '../people/index.ts'
import { actInPlace } from './act-in-place.ts'
import { actInRoom } from './act-in-room.ts'
import type { Act } from './decision.ts'
import { openCase } from './doors.ts'
import { decideEnd } from './rules.ts'
import { findSanction, type SanctionRow } from './store-sanctions.ts'
import { viewSanction } from './view.ts'

type Input = InputOf<typeof moderationAct>

export const act = implement(moderationAct, async (input, context) => {
  const { clock, database, newId } = context
  const decided = await aim(context, input)
  const id = newId()
  const expiresAt = decideEnd(input.action, input.expiresAt, clock.now())
  const { action, reason, reportId = null } = input
  const done: Act = { ...decided, id, action, reason, reportId, expiresAt }
  const told = await (done.roomId === null ? actInPlace(context, done) : actInRoom(context, done.roomId, done))
  await tellNotices(context, told)
  return { action: viewSanction(await found(database, id)) }
})

async function found(database: Context['database'], id: string): Promise<SanctionRow> {
  const sanction = await findSanction(database, id)
  if (sanction === null) throw new Refusal('user_not_found')
  return sanction
}

/** Whom it is about, and where. What was reported can be acted upon by who looks into it, be it that they are not in the room. */
async function aim(context: Context<SignedIn>, { action, target, roomId, reportId }: Input) {
  const report = reportId === undefined ? null : await openCase(context, reportId)
  if (action === 'kick' && roomId === undefined) throw refuse('invalid_input', 'roomId', 'Say out of which room.')
  if (target.type === 'user') {
    if (action === 'delete_message') throw refuse('invalid_input', 'target', 'Say which message.')
    const person = await personOf(context, target.userId)
    return { person, roomId: roomId ?? null, messageId: null, isReported: false }
  }
  const { messageId } = target
  const isReported = report?.messageId === messageId && report.roomId === target.roomId
  const authorId =
    isReported && report.userId !== null ? report.userId : (await readable(context, target.roomId, messageId)).author.id
  const where = action === 'delete_message' ? target.roomId : (roomId ?? null)
  return { person: await personOf(context, authorId), roomId: where, messageId, isReported }
}

async function personOf({ database }: Context<SignedIn>, userId: string): Promise<PersonRow> {
  const person = await getPerson(database, userId)
  if (person === null) throw new Refusal('user_not_found')
  return person
}
