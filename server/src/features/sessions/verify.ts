import { authVerify } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { loadMe } from '../people/index.ts'
import { getSession } from './store.ts'
import { viewSession } from './view.ts'

export const verify = implement(authVerify, async (_input, context) => {
  const { accountId, sessionId } = context.actor
  const [user, row] = await Promise.all([loadMe(context, accountId), getSession(context.database, sessionId)])
  if (row === null) throw new Refusal('session_ended')
  return { user, session: viewSession(row, sessionId) }
})
