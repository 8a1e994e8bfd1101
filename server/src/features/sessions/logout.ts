import { authLogout } from '@parley/protocol'
import { implement } from '../implement.ts'
import { endSession } from './store.ts'

export const logout = implement(authLogout, async (_input, { actor, bus, clock, database }) => {
  await endSession(database, actor.sessionId, actor.accountId, clock.now(), 'signed_out')
  await bus.publish('session.ended', { sessionId: actor.sessionId, accountId: actor.accountId })
  return null
})
