import { adminSignOut } from '@parley/protocol'
import { Refusal } from '../../../platform/refusal.ts'
import { record } from '../../audit/index.ts'
import { implement } from '../../implement.ts'
import { endOtherSessions, endSession, tellEnded } from '../../sessions/index.ts'
import { holdAccount } from './door.ts'

export const signOut = implement(adminSignOut, async ({ userId, sessionId = null }, context) => {
  const { clock, database } = context
  const ended = await database.transaction(async (transaction) => {
    await holdAccount(transaction, context, userId)
    const now = clock.now()
    const ended =
      sessionId === null
        ? await endOtherSessions(transaction, userId, null, now, 'signed_out_by_admin')
        : (await endSession(transaction, sessionId, userId, now, 'signed_out_by_admin'))
          ? [sessionId]
          : []
    if (sessionId !== null && ended.length === 0) throw new Refusal('session_not_found')
    const details = sessionId === null ? { devices: ended.length } : { sessionId }
    const target = { kind: 'account', id: userId } as const
    await record(transaction, context, { act: 'account.signed_out_by_admin', target, details })
    return ended
  })
  await tellEnded(context, userId, ended)
  return { ended: ended.length }
})
