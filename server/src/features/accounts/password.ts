import { authPassword } from '@parley/protocol'
import { refuse } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { loadMe } from '../people/index.ts'
import { endOtherSessions, tellEnded } from '../sessions/index.ts'
import { checkPassword } from './rules.ts'
import { findById, replacePassword } from './store.ts'

export const password = implement(authPassword, async ({ current, next }, context) => {
  const { actor, clock, database, passwords, settings } = context
  const account = await findById(database, actor.accountId)
  const stored = account?.passwordHash ?? null
  if (!(await passwords.matches(current, stored)) || stored === null) throw refuse('wrong_password', 'current')
  const { username } = await loadMe(context, actor.accountId)
  checkPassword(next, { policy: settings.PARLEY_PASSWORD_POLICY, username, field: 'next' })
  const hash = await passwords.hash(next)
  const ended = await database.transaction(async (transaction) => {
    const replaced = await replacePassword(transaction, actor.accountId, stored, hash)
    if (!replaced) throw refuse('wrong_password', 'current')
    const others = await endOtherSessions(
      transaction,
      actor.accountId,
      actor.sessionId,
      clock.now(),
      'password_changed',
    )
    const target = { kind: 'account', id: actor.accountId } as const
    await record(transaction, context, { act: 'account.password_changed', target })
    return others
  })
  await tellEnded(context, actor.accountId, ended)
  return null
})
