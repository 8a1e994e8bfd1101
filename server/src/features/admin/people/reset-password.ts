import { adminResetPassword, durations } from '@parley/protocol'
import { randomToken } from '../../../platform/ids.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { putReset } from '../../accounts/index.ts'
import { record } from '../../audit/index.ts'
import { implement } from '../../implement.ts'
import { type Administration, holdAccount } from './door.ts'

/** Makes a code with which somebody sets a new password. Nothing but its hash is kept. */
export async function makeReset(parts: Administration, userId: string): Promise<{ code: string; expiresAt: string }> {
  const { actor, clock, database } = parts
  const createdAt = clock.now()
  const expiresAt = new Date(createdAt.getTime() + durations.passwordResetSeconds * 1000)
  const code = randomToken()
  await database.transaction(async (transaction) => {
    const { account } = await holdAccount(transaction, parts, userId)
    if (account.kind !== 'person') throw new Refusal('person_required')
    const createdBy = actor.kind === 'operator' ? null : actor.accountId
    await putReset(transaction, { accountId: userId, code, createdBy, createdAt, expiresAt })
    await record(transaction, parts, { act: 'account.password_reset', target: { kind: 'account', id: userId } })
  })
  return { code, expiresAt: expiresAt.toISOString() }
}

export const resetPassword = implement(adminResetPassword, ({ userId }, context) => makeReset(context, userId))
