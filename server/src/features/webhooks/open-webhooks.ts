import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { openHeld, openToManage, toManage } from '../access/open-room.ts'
import type { RoomRow } from '../access/rooms.ts'
import type { Context } from '../implement.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import { getWebhook, type WebhookRow } from './store.ts'

/** Opens a room's webhooks to those who keep order in it. */
export async function openWebhooks(context: Context<SignedIn>, roomId: string): Promise<void> {
  refuseDirect((await openToManage(context, roomId, 'moderator')).room)
}

/** The same while a change holds the room. */
export async function openWebhooksHeld({ actor }: Context<SignedIn>, change: RoomChange): Promise<RoomRow> {
  return refuseDirect(toManage(await openHeld(change, actor), 'moderator').room)
}

/** One of them, while a change holds the room: nobody else changes it meanwhile. */
export async function openWebhookHeld(context: Context<SignedIn>, change: RoomChange, id: string): Promise<WebhookRow> {
  await openWebhooksHeld(context, change)
  const webhook = await getWebhook(change.transaction, change.roomId, id)
  if (webhook === null) throw new Refusal('webhook_not_found')
  return webhook
}

function refuseDirect(room: RoomRow): RoomRow {
  if (room.kind === 'direct') throw new Refusal('direct_is_fixed')
  return room
}
