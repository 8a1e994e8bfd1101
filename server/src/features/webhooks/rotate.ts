import { webhooksRotate } from '@parley/protocol'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { openWebhookHeld, openWebhooks } from './open-webhooks.ts'
import { makeAddress } from './secret.ts'
import { rotateWebhook } from './store.ts'
import { loadWebhook } from './view.ts'

export const rotate = implement(webhooksRotate, async ({ roomId, webhookId }, context) => {
  await openWebhooks(context, roomId)
  const { url, hash, lastFour } = makeAddress(webhookId)
  await context.roomLog.change(roomId, async (change) => {
    const { accountId } = await openWebhookHeld(context, change, webhookId)
    await rotateWebhook(change.transaction, webhookId, hash, lastFour)
    const target = { kind: 'bot', id: accountId } as const
    await record(change.transaction, context, { act: 'webhook.rotated', roomId, target, details: { webhookId } })
  })
  return { webhook: await loadWebhook(context, roomId, webhookId), url }
})
