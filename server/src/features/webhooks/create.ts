import { randomBytes } from 'node:crypto'
import { botSizes, webhooksCreate } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { insertAccount } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { changeFace } from '../bots/index.ts'
import { implement } from '../implement.ts'
import { enter, tellNewcomers } from '../members/index.ts'
import { tellNotes } from '../messages/index.ts'
import { searchTextOf } from '../people/index.ts'
import { openWebhooks, openWebhooksHeld } from './open-webhooks.ts'
import { makeAddress } from './secret.ts'
import { countWebhooks, insertWebhook } from './store.ts'
import { loadWebhook } from './view.ts'

export const create = implement(
  webhooksCreate,
  async ({ roomId, name, avatarFileId, mayRename, mayCallAll }, context) => {
    const { actor, clock, newId, roomLog } = context
    await openWebhooks(context, roomId)
    const [id, accountId, now] = [newId(), newId(), clock.now()]
    const { url, ...secret } = makeAddress(id)
    const username = `hook-${randomBytes(8).toString('hex')}`
    const entered = await roomLog.change(roomId, async (change) => {
      const { transaction } = change
      const room = await openWebhooksHeld(context, change)
      if (room.archivedAt !== null) throw new Refusal('room_archived')
      if ((await countWebhooks(transaction, roomId)) >= botSizes.webhooksOfRoom) throw new Refusal('too_many_webhooks')
      const searchText = searchTextOf(name, username)
      const none = { email: null, passwordHash: null }
      const face = {
        id: accountId,
        kind: 'bot',
        role: 'user',
        username,
        ...none,
        displayName: name,
        searchText,
        now,
      } as const
      await insertAccount(transaction, face)
      if (avatarFileId !== undefined)
        await changeFace(transaction, { botId: accountId, byId: actor.accountId, now }, { avatarFileId })
      const may = { mayRename, mayCallAll, createdBy: actor.accountId }
      await insertWebhook(transaction, { id, roomId, accountId, sessionId: newId(), name, ...secret, ...may, now })
      const entered = await enter(context, change, room, { accountId, role: 'member', byId: actor.accountId })
      const target = { kind: 'bot', id: accountId, name } as const
      await record(transaction, context, { act: 'webhook.created', roomId, target, details: { webhookId: id, ...may } })
      return entered
    })
    if (entered !== null) {
      await tellNewcomers(context, roomId, [entered])
      await tellNotes(context, roomId, entered.notes)
    }
    return { webhook: await loadWebhook(context, roomId, id), url }
  },
)
