import { usersDeleteMe } from '@parley/protocol'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { tellBotsOf } from '../access/bots.ts'
import { dropReset, findById, lockPlace } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { endOtherSessions, tellEnded } from '../sessions/index.ts'
import { askToErase } from './erase.ts'
import { isLastAdmin, putDeletion } from './store.ts'

const dayMs = 24 * 3600 * 1000

export const deleteMe = implement(usersDeleteMe, async ({ password, messages }, context) => {
  const { actor, bus, clock, database, jobs, passwords, settings } = context
  const { accountId, kind } = actor
  const stored = (await findById(database, accountId))?.passwordHash ?? null
  const isTheirs = kind === 'guest' || (await passwords.matches(password ?? '', stored))
  if (!isTheirs) throw refuse('wrong_password', 'password')
  const now = clock.now()
  // Who has no password has no way back.
  const days = kind === 'guest' ? 0 : settings.PARLEY_DELETION_DAYS
  const dueAt = new Date(now.getTime() + days * dayMs)
  const ended = await database.transaction(async (transaction) => {
    // As whatever is decided about administrators: one after the other.
    await lockPlace(transaction)
    if (await isLastAdmin(transaction, accountId)) throw new Refusal('last_admin')
    await putDeletion(transaction, { accountId, now, dueAt, messages })
    await dropReset(transaction, accountId)
    const ended = await endOtherSessions(transaction, accountId, null, now, 'deleted')
    if (days === 0) await askToErase(transaction, context, accountId)
    const details = { messages, erasedAt: dueAt.toISOString() }
    const target = { kind: 'account', id: accountId } as const
    await record(transaction, context, { act: 'account.deletion_asked', target, details })
    return ended
  })
  await tellEnded(context, accountId, ended)
  await tellBotsOf(context, accountId, { isOver: true })
  await bus.publish('account.changed', { accountId })
  jobs.wake()
  return { erasedAt: dueAt.toISOString() }
})
