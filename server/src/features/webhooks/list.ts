import { webhooksList } from '@parley/protocol'
import { implement } from '../implement.ts'
import { openWebhooks } from './open-webhooks.ts'
import { listWebhooks } from './store.ts'
import { viewWebhooks } from './view.ts'

export const list = implement(webhooksList, async ({ roomId }, context) => {
  await openWebhooks(context, roomId)
  return { items: await viewWebhooks(context, await listWebhooks(context.database, roomId)), nextCursor: null }
})
