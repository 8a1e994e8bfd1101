import { authLogin } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { refuseBanned } from '../access/standing.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { loadMe } from '../people/index.ts'
import { openSession } from '../sessions/index.ts'
import { findByLogin, holdPassword } from './store.ts'

export const login = implement(authLogin, async (input, context) => {
  const { clock, database, passwords } = context
  const account = await findByLogin(database, input.login)
  const matches = await passwords.matches(input.password, account?.passwordHash ?? null)
  if (account === null || !matches) throw new Refusal('wrong_credentials')
  if (!account.isActive) throw new Refusal('account_deactivated')
  const { tokens } = await database.transaction(async (transaction) => {
    // The password may have been changed while it was being checked; what it opens now would outlive the change.
    if (!(await holdPassword(transaction, account))) throw new Refusal('wrong_credentials')
    await refuseBanned(transaction, account.id, clock.now())
    const session = await openSession(transaction, context, account)
    const done = { act: 'account.signed_in', target: { kind: 'account', id: account.id } } as const
    await record(transaction, { ...context, actor: { accountId: account.id } }, done)
    return session
  })
  return { user: await loadMe(context, account.id), ...tokens }
})
