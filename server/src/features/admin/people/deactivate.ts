import { adminActivate, adminDeactivate, type AdminUserView } from '@parley/protocol'
import { tellBotsOf } from '../../access/bots.ts'
import { dropReset } from '../../accounts/index.ts'
import { record } from '../../audit/index.ts'
import { implement } from '../../implement.ts'
import { endOtherSessions, tellEnded } from '../../sessions/index.ts'
import { type Administration, holdAccount } from './door.ts'
import { decideDeactivation } from './rules.ts'
import { closeLeaving, isLeaving, setDeactivated } from './store.ts'
import { viewAccount } from './view.ts'

/** Closes an account: from when this returns nothing that was signed in with it hears or does anything any more. */
export async function closeAccount(parts: Administration, userId: string, reason: string): Promise<AdminUserView> {
  const { bus, clock, database } = parts
  const { account, ended } = await database.transaction(async (transaction) => {
    const held = await holdAccount(transaction, parts, userId)
    decideDeactivation(held)
    // Who deleted it could otherwise open it again.
    const isLeaving = await closeLeaving(transaction, userId, true)
    if (held.account.deactivatedAt !== null && !isLeaving) return { account: held.account, ended: [] }
    const deactivatedAt = held.account.deactivatedAt ?? clock.now()
    await setDeactivated(transaction, userId, deactivatedAt)
    await dropReset(transaction, userId)
    const ended = await endOtherSessions(transaction, userId, null, deactivatedAt, 'deactivated')
    const details = reason === '' ? {} : { reason }
    await record(transaction, parts, { act: 'account.deactivated', target: { kind: 'account', id: userId }, details })
    return { account: { ...held.account, deactivatedAt }, ended }
  })
  await tellEnded(parts, userId, ended)
  await tellBotsOf(parts, userId, { isOver: true })
  await bus.publish('account.changed', { accountId: userId })
  return viewAccount(account)
}

/** Opens it again: whoever knows its password can sign in. */
export async function openAccount(parts: Administration, userId: string): Promise<AdminUserView> {
  const account = await parts.database.transaction(async (transaction) => {
    const held = await holdAccount(transaction, parts, userId)
    if (held.account.deactivatedAt === null) return held.account
    // What its person deleted is theirs to take back; that they may again is all there is to do.
    const stays = await isLeaving(transaction, userId)
    if (stays && !(await closeLeaving(transaction, userId, false))) return held.account
    if (!stays) await setDeactivated(transaction, userId, null)
    await record(transaction, parts, { act: 'account.activated', target: { kind: 'account', id: userId } })
    return stays ? held.account : { ...held.account, deactivatedAt: null }
  })
  return viewAccount(account)
}

export const deactivate = implement(adminDeactivate, async ({ userId, reason }, context) => ({
  user: await closeAccount(context, userId, reason),
}))

export const activate = implement(adminActivate, async ({ userId }, context) => ({
  user: await openAccount(context, userId),
}))
