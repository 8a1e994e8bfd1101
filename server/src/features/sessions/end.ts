import { sessionsEnd } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { endSession } from './store.ts'
import { tellEnded } from './tell-ended.ts'

export const end = implement(sessionsEnd, async ({ sessionId }, context) => {
  const { actor, clock, database } = context
  await database.transaction(async (transaction) => {
    const ended = await endSession(transaction, sessionId, actor.accountId, clock.now(), 'signed_out_elsewhere')
    if (!ended) throw new Refusal('session_not_found')
    const target = { kind: 'account', id: actor.accountId } as const
    await record(transaction, context, { act: 'account.signed_out_elsewhere', target, details: { sessionId } })
  })
  await tellEnded(context, actor.accountId, [sessionId])
  return null
})
