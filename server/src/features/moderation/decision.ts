import type { NoticeKind, SanctionAction } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import type { SignedIn } from '../access/actor.ts'
import { untilOf } from '../access/forever.ts'
import type { Context } from '../implement.ts'
import { dismissAbout, giveNotice } from '../notices/index.ts'
import type { PersonRow } from '../people/index.ts'
import { endSanctions, insertSanction } from './store-sanctions.ts'

/** Something that is done about somebody. */
export interface Act {
  readonly id: string
  readonly action: SanctionAction
  readonly person: PersonRow
  /** Null where it is about the whole place. */
  readonly roomId: string | null
  readonly messageId: string | null
  readonly reportId: string | null
  /** Whether a report names the message. */
  readonly isReported: boolean
  readonly reason: string
  readonly expiresAt: Date | null
}

const kinds: Readonly<Record<SanctionAction, NoticeKind>> = {
  warn: 'warned',
  mute: 'muted',
  unmute: 'unmuted',
  kick: 'kicked',
  ban: 'banned_from_room',
  unban: 'unbanned',
  delete_message: 'message_deleted',
}

/** What an act ends that was decided before: it holds instead of that, or takes it back. */
const ends = { mute: 'mute', unmute: 'mute', ban: 'ban', unban: 'ban' } as const

/**
 * Writes down what is done, and what the person is told of it, in the transaction that does it. Answers with the notices to
 * be told. Who is kept out of the whole place is told at the door.
 */
export async function writeDown(
  transaction: Queryable,
  context: Context<SignedIn>,
  act: Act,
): Promise<readonly (string | null)[]> {
  const { actor, clock } = context
  const { id, action, person, roomId, messageId, reportId, reason, expiresAt } = act
  const now = clock.now()
  const userId = person.id
  const by = { byId: actor.accountId, now }
  const ended =
    action in ends ? await endSanctions(transaction, { userId, roomId }, ends[action as keyof typeof ends], by) : []
  await insertSanction(transaction, { id, userId, roomId, messageId, reportId, action, reason, expiresAt, ...by })
  const over = await dismissAbout(transaction, ended, now)
  if (action === 'ban' && roomId === null) return over
  const isTimed = action === 'mute' || action === 'ban'
  const isTakenBack = action === 'unmute' || action === 'unban'
  const given = await giveNotice(transaction, context, userId, {
    kind: kinds[action],
    text: reason,
    roomId,
    sanctionId: isTakenBack ? null : id,
    until: isTimed ? untilOf(expiresAt) : null,
  })
  return [...over, given]
}
