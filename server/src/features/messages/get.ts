import { messagesGet, messagesHistory } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { openRoom } from '../access/open-room.ts'
import { type Context, implement } from '../implement.ts'
import type { SignedIn } from '../access/actor.ts'
import { showOneTo } from './show-to.ts'
import { findMessage, messageVersions } from './store.ts'
import { viewMessage } from './view.ts'

/** A message that the actor may read. */
export async function readable(context: Context<SignedIn>, roomId: string, messageId: string) {
  const { membership } = await openRoom(context, roomId)
  const row = await findMessage(context.database, roomId, messageId, membership?.firstSeq ?? 1)
  if (row === null) throw new Refusal('message_not_found')
  return row
}

export const get = implement(messagesGet, async ({ roomId, messageId }, context) => {
  const row = await readable(context, roomId, messageId)
  return { message: await showOneTo(context.database, context.actor.accountId, viewMessage(row)) }
})

export const history = implement(messagesHistory, async ({ roomId, messageId }, context) => {
  const row = await readable(context, roomId, messageId)
  const versions = await messageVersions(context.database, row.id)
  return { items: versions.map(({ content, at }) => ({ content, at: at.toISOString() })), nextCursor: null }
})
