import { authResetPassword } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { endOtherSessions, tellEnded } from '../sessions/index.ts'
import { checkPassword } from './rules.ts'
import { findByCode, useReset } from './store-resets.ts'

export const resetPassword = implement(authResetPassword, async ({ code, password }, context) => {
  const { clock, database, passwords, settings } = context
  const whose = await findByCode(database, code, clock.now())
  if (whose === null) throw new Refusal('reset_invalid')
  const { accountId, username } = whose
  checkPassword(password, { policy: settings.PARLEY_PASSWORD_POLICY, username })
  const hash = await passwords.hash(password)
  const ended = await database.transaction(async (transaction) => {
    // Of two who use it at once one sets the password.
    if (!(await useReset(transaction, code, clock.now(), hash))) throw new Refusal('reset_invalid')
    const ended = await endOtherSessions(transaction, accountId, null, clock.now(), 'password_reset')
    const doing = { ...context, actor: { accountId } }
    const target = { kind: 'account', id: accountId } as const
    await record(transaction, doing, { act: 'account.password_changed', target, details: { with: 'code' } })
    return ended
  })
  await tellEnded(context, accountId, ended)
  return null
})
