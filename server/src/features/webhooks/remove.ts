import { webhooksRemove } from '@parley/protocol'
import { record } from '../audit/index.ts'
import { endAllSessions } from '../bots/index.ts'
import { implement } from '../implement.ts'
import { showOut } from '../members/index.ts'
import { tellEnded } from '../sessions/index.ts'
import { openWebhookHeld, openWebhooks } from './open-webhooks.ts'
import { removeWebhook } from './store.ts'

export const remove = implement(webhooksRemove, async ({ roomId, webhookId }, context) => {
  const { clock, roomLog } = context
  await openWebhooks(context, roomId)
  const { accountId, ended } = await roomLog.change(roomId, async (change) => {
    const { transaction } = change
    const { accountId } = await openWebhookHeld(context, change, webhookId)
    await removeWebhook(transaction, webhookId)
    const ended = await endAllSessions(transaction, accountId, clock.now())
    const target = { kind: 'bot', id: accountId } as const
    await record(transaction, context, { act: 'webhook.removed', roomId, target, details: { webhookId } })
    return { accountId, ended }
  })
  await tellEnded(context, accountId, ended)
  await showOut(context, roomId, accountId)
  return null
})
