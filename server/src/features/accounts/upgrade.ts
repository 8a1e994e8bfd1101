import { authUpgrade } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { refuseBanned } from '../access/standing.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { loadMe, searchTextOf } from '../people/index.ts'
import { endOtherSessions, openSession, tellEnded } from '../sessions/index.ts'
import { isFirstAccount } from './first-account.ts'
import { spendInvite } from './invited.ts'
import { withFreeNames } from './names-taken.ts'
import { checkPassword, checkUsername } from './rules.ts'
import { upgradeGuest } from './store.ts'

export const upgrade = implement(authUpgrade, async (input, context) => {
  const { actor, bus, clock, database, passwords, settings } = context
  const { username, password, email = null, inviteCode } = input
  if (actor.kind !== 'guest') throw new Refusal('guest_required')
  checkUsername(username)
  checkPassword(password, { policy: settings.PARLEY_PASSWORD_POLICY, username })
  const { displayName } = await loadMe(context, actor.accountId)
  const passwordHash = await passwords.hash(password)
  const account = { id: actor.accountId, kind: 'person' } as const
  const { tokens, ended } = await withFreeNames(() =>
    database.transaction(async (transaction) => {
      const isFirst = await isFirstAccount(transaction)
      await spendInvite(transaction, context, { isFirst, inviteCode })
      const role = isFirst ? 'admin' : 'user'
      const searchText = searchTextOf(displayName, username)
      const upgraded = await upgradeGuest(transaction, {
        id: account.id,
        role,
        username,
        email,
        passwordHash,
        searchText,
      })
      if (!upgraded) throw new Refusal('guest_required')
      await refuseBanned(transaction, account.id, clock.now())
      const { sessionId, tokens } = await openSession(transaction, context, account)
      // The device itself goes on with the new session; the guest's long-lived ones end with the guest.
      const ended = await endOtherSessions(transaction, account.id, sessionId, clock.now(), 'signed_out_elsewhere')
      await record(transaction, context, { act: 'account.upgraded', target: { kind: 'account', id: account.id } })
      return { tokens, ended }
    }),
  )
  await tellEnded(context, account.id, ended)
  await bus.publish('account.changed', { accountId: account.id })
  return { user: await loadMe(context, account.id), ...tokens }
})
