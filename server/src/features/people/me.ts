import { usersMe } from '@parley/protocol'
import { implement } from '../implement.ts'
import { loadMe } from './load-me.ts'

export const me = implement(usersMe, async (_input, context) => ({
  user: await loadMe(context, context.actor.accountId),
}))
