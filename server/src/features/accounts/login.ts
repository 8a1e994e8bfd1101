import { authLogin } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { loadMe } from '../people/index.ts'
import { openSession } from '../sessions/index.ts'
import { findByLogin, holdPassword } from './store.ts'

export const login = implement(authLogin, async (input, context) => {
  const { database, passwords } = context
  const account = await findByLogin(database, input.login)
  const matches = await passwords.matches(input.password, account?.passwordHash ?? null)
  if (account === null || !matches) throw new Refusal('wrong_credentials')
  const { tokens } = await database.transaction(async (transaction) => {
    // The password may have been changed while it was being checked; what it opens now would outlive the change.
    if (!(await holdPassword(transaction, account))) throw new Refusal('wrong_credentials')
    return await openSession(transaction, context, account)
  })
  return { user: await loadMe(context, account.id), ...tokens }
})
