import { authRestore } from '@parley/protocol'
import { letIn, recognise } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { dropDeletion } from './store.ts'

export const restore = implement(authRestore, async (input, context) => {
  const account = await recognise(context, input)
  // Who took it back on another device comes in as ever.
  if (!account.isLeaving) return await letIn(context, account)
  const answer = await letIn(context, account, async (transaction) => {
    if (!(await dropDeletion(transaction, account.id, context.clock.now()))) return false
    const done = { act: 'account.deletion_taken_back', target: { kind: 'account', id: account.id } } as const
    await record(transaction, { ...context, actor: { accountId: account.id } }, done)
    return true
  })
  await context.bus.publish('account.changed', { accountId: account.id })
  return answer
})
