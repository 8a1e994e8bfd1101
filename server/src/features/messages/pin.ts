import { pinsAdd, pinsList, pinsRemove, sizes } from '@parley/protocol'
import type { SignedIn } from '../access/actor.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openAsMember, openRoom, rankOf } from '../access/open-room.ts'
import { type Context, implement } from '../implement.ts'
import { changeMessage } from './change-message.ts'
import { messagesPinned, pinMessage } from './store.ts'
import { viewMessage } from './view.ts'

/** In a direct both people pin, elsewhere those who keep order. */
async function openToPin(context: Context<SignedIn>, roomId: string) {
  const open = await openAsMember(context, roomId)
  if (open.room.kind !== 'direct' && open.rank < rankOf('moderator')) throw new Refusal('room_right_missing')
  return open
}

export const list = implement(pinsList, async ({ roomId }, context) => {
  const { membership } = await openRoom(context, roomId)
  const rows = await messagesPinned(context.database, roomId, membership?.firstSeq ?? 1, sizes.pins)
  return { items: rows.map(viewMessage), nextCursor: null }
})

export const pin = implement(pinsAdd, async ({ roomId, messageId }, context) => {
  const open = await openToPin(context, roomId)
  const message = await changeMessage(context, open, messageId, 'message.updated', async (change, was) => {
    if (was.deletedAt !== null) throw new Refusal('message_deleted')
    if (was.pinnedAt !== null) return false
    await pinMessage(change.transaction, roomId, was.seq, context.clock.now(), change.takeRev())
    return true
  })
  return { message }
})

export const unpin = implement(pinsRemove, async ({ roomId, messageId }, context) => {
  const open = await openToPin(context, roomId)
  const message = await changeMessage(context, open, messageId, 'message.updated', async (change, was) => {
    if (was.pinnedAt === null) return false
    await pinMessage(change.transaction, roomId, was.seq, null, change.takeRev())
    return true
  })
  return { message }
})
