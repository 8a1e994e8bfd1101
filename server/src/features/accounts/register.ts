import { authRegister } from '@parley/protocol'
import { record } from '../audit/index.ts'
import { tellNewcomer } from '../announcements/index.ts'
import { implement } from '../implement.ts'
import { loadMe, searchTextOf } from '../people/index.ts'
import { openSession } from '../sessions/index.ts'
import { isFirstAccount } from './first-account.ts'
import { spendInvite } from './invited.ts'
import { withFreeNames } from './names-taken.ts'
import { checkPassword, checkRegistration, checkUsername } from './rules.ts'
import { hasAnyPerson, insertAccount } from './store.ts'

export const register = implement(authRegister, async (input, context) => {
  const { clock, database, newId, passwords, settings } = context
  const { username, password, email = null, displayName = username, inviteCode } = input
  checkUsername(username)
  checkPassword(password, { policy: settings.PARLEY_PASSWORD_POLICY, username })
  checkRegistration(settings.PARLEY_REGISTRATION, { isFirst: !(await hasAnyPerson(database)), inviteCode })
  const passwordHash = await passwords.hash(password)
  const id = newId()
  const { tokens } = await withFreeNames(() =>
    database.transaction(async (transaction) => {
      const isFirst = await isFirstAccount(transaction)
      await spendInvite(transaction, context, { isFirst, inviteCode })
      await insertAccount(transaction, {
        id,
        kind: 'person',
        role: isFirst ? 'admin' : 'user',
        username,
        email,
        passwordHash,
        displayName,
        searchText: searchTextOf(displayName, username),
        now: clock.now(),
      })
      await tellNewcomer(transaction, context, id)
      const session = await openSession(transaction, context, { id, kind: 'person' })
      await record(
        transaction,
        { ...context, actor: { accountId: id } },
        { act: 'account.registered', target: { kind: 'account', id } },
      )
      return session
    }),
  )
  return { user: await loadMe(context, id), ...tokens }
})
