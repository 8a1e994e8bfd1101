import { sessionsEnd } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { endSession } from './store.ts'

export const end = implement(sessionsEnd, async ({ sessionId }, { actor, bus, clock, database }) => {
  const ended = await endSession(database, sessionId, actor.accountId, clock.now(), 'signed_out_elsewhere')
  if (!ended) throw new Refusal('session_not_found')
  await bus.publish('session.ended', { sessionId, accountId: actor.accountId })
  return null
})
