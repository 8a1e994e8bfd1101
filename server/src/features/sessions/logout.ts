import { authLogout } from '@parley/protocol'
import { implement } from '../implement.ts'
import { endSession } from './store.ts'
import { tellEnded } from './tell-ended.ts'

export const logout = implement(authLogout, async (_input, context) => {
  const { actor, clock, database } = context
  await endSession(database, actor.sessionId, actor.accountId, clock.now(), 'signed_out')
  await tellEnded(context, actor.accountId, [actor.sessionId])
  return null
})
