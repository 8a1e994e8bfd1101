import { pinsAdd, pinsList, pinsRemove, sizes } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { type MemberRoom, openAsMember, openRoom, rankOf } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { changeMessage } from './change-message.ts'
import { messagesPinned, pinMessage } from './store.ts'
import { viewMessage } from './view.ts'

/** In a direct both people pin, elsewhere those who keep order. */
function decidePin({ room }: MemberRoom, rank: number): void {
  if (room.kind !== 'direct' && rank < rankOf('moderator')) throw new Refusal('room_right_missing')
}

export const list = implement(pinsList, async ({ roomId }, context) => {
  const { membership } = await openRoom(context, roomId)
  const rows = await messagesPinned(context.database, roomId, membership?.firstSeq ?? 1, sizes.pins)
  return { items: rows.map(viewMessage), nextCursor: null }
})

export const pin = implement(pinsAdd, async ({ roomId, messageId }, context) => {
  const open = await openAsMember(context, roomId)
  const message = await changeMessage(
    context,
    open,
    messageId,
    { ev: 'message.updated', isTakingBack: false },
    async (change, was, rank) => {
      decidePin(open, rank)
      if (was.deletedAt !== null) throw new Refusal('message_deleted')
      if (was.pinnedAt !== null) return false
      await pinMessage(change.transaction, roomId, was.seq, context.clock.now(), change.takeRev())
      return true
    },
  )
  return { message }
})

export const unpin = implement(pinsRemove, async ({ roomId, messageId }, context) => {
  const open = await openAsMember(context, roomId)
  const message = await changeMessage(
    context,
    open,
    messageId,
    { ev: 'message.updated', isTakingBack: false },
    async (change, was, rank) => {
      decidePin(open, rank)
      if (was.pinnedAt === null) return false
      await pinMessage(change.transaction, roomId, was.seq, null, change.takeRev())
      return true
    },
  )
  return { message }
})
