import { moderationAnswerAppeal } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { currentRoom } from '../access/rooms.ts'
import { record } from '../audit/index.ts'
import { type Context, implement } from '../implement.ts'
import { lift } from '../members/index.ts'
import { dismissAbout, giveNotice, noticesAbout, tellNotices } from '../notices/index.ts'
import { tellStanding } from './act-in-place.ts'
import { openSanction } from './doors.ts'
import { decideAnswer } from './rules.ts'
import {
  findSanction,
  lockAccount,
  lockSanction,
  putAnswer,
  type SanctionRow,
  setBanned,
  setMuted,
} from './store-sanctions.ts'
import { viewSanction } from './view.ts'

export const answerAppeal = implement(moderationAnswerAppeal, async ({ sanctionId, granted, answer }, context) => {
  const { database } = context
  const sanction = await openSanction(context, sanctionId)
  const { roomId, userId } = sanction
  const what = sanction.action === 'mute' || sanction.action === 'ban' ? sanction.action : null
  let told: readonly (string | null)[] = []
  /** Whether what was decided is to be taken back: it may have been ended, or decided anew, since. */
  const decide = async (transaction: Queryable): Promise<boolean> => {
    const before = await lockSanction(transaction, sanctionId)
    if (before === null) throw new Refusal('sanction_not_found')
    told = await writeAnswer(transaction, context, before, { granted, answer })
    return granted && before.endedAt === null
  }
  if (what !== null && roomId !== null && (await currentRoom(database, roomId)) !== null)
    await lift(context, { roomId, userId, what }, ({ transaction }) => decide(transaction))
  else
    await database.transaction(async (transaction) => {
      await lockAccount(transaction, userId)
      if (!(await decide(transaction)) || roomId !== null) return
      if (what === 'mute') await setMuted(transaction, userId, null)
      if (what === 'ban') await setBanned(transaction, userId, null)
    })
  if (roomId === null) await tellStanding(context, userId)
  await tellNotices(context, told)
  return { action: viewSanction((await findSanction(database, sanctionId)) ?? sanction) }
})

/** The decision is over, or stays; who asked is told. As part of the transaction in which that is so. */
async function writeAnswer(
  transaction: Queryable,
  context: Context<SignedIn>,
  { id: sanctionId, action, appeal, byId, byRole, roomId, userId }: SanctionRow,
  { granted, answer }: { readonly granted: boolean; readonly answer: string },
): Promise<readonly (string | null)[]> {
  const { actor, clock } = context
  const now = clock.now()
  const isOwnDecision = byId === actor.accountId
  decideAnswer({ appeal, isOwnDecision, role: actor.role, decidedBy: roomId === null ? byRole : null })
  const state = granted ? 'granted' : 'denied'
  await putAnswer(transaction, sanctionId, { state, answer, byId: actor.accountId, now })
  const changed = granted
    ? await dismissAbout(transaction, [sanctionId], now)
    : await noticesAbout(transaction, sanctionId)
  const said = { kind: 'appeal_answered', text: answer, roomId, sanctionId } as const
  const given = await giveNotice(transaction, context, userId, said)
  const target = { kind: 'account', id: userId } as const
  const details = { sanctionId, action, granted }
  await record(transaction, context, { act: 'appeal.answered', roomId, target, details })
  return [...changed, given]
}
