import { webhooksUpdate } from '@parley/protocol'
import { record } from '../audit/index.ts'
import { changeFace } from '../bots/index.ts'
import { implement } from '../implement.ts'
import { tellProfile } from '../people/index.ts'
import { openWebhookHeld, openWebhooks } from './open-webhooks.ts'
import { updateWebhook } from './store.ts'
import { loadWebhook } from './view.ts'

export const update = implement(webhooksUpdate, async ({ roomId, webhookId, ...changes }, context) => {
  const { actor, clock, roomLog } = context
  await openWebhooks(context, roomId)
  const botId = await roomLog.change(roomId, async (change) => {
    const { transaction } = change
    const { accountId } = await openWebhookHeld(context, change, webhookId)
    const { name: displayName, avatarFileId, ...may } = changes
    await updateWebhook(transaction, webhookId, may)
    const by = { botId: accountId, byId: actor.accountId, now: clock.now() }
    await changeFace(transaction, by, { displayName, avatarFileId })
    const target = { kind: 'bot', id: accountId } as const
    await record(transaction, context, { act: 'webhook.changed', roomId, target, details: { webhookId, ...changes } })
    return accountId
  })
  await tellProfile(context, botId)
  return { webhook: await loadWebhook(context, roomId, webhookId) }
})
