import { type InputOf, pinsAdd, pinsList, pinsRemove } from '@parley/protocol'
import { z } from 'zod'
import { Refusal } from '../../platform/refusal.ts'
import { type MemberRoom, openAsMember, openRoom, rankOf } from '../access/open-room.ts'
import type { SignedIn } from '../access/actor.ts'
import { CursorTime, decodeCursor, encodeCursor } from '../cursor.ts'
import { type Context, implement } from '../implement.ts'
import { changeMessage } from './change-message.ts'
import { note, tellNotes } from './notes.ts'
import { showTo } from './show-to.ts'
import { messagesPinned, pinMessage } from './store.ts'
import type { Place } from './tell.ts'
import { viewMessage } from './view.ts'

/** In a direct both people pin, elsewhere those who keep order. */
function decidePin({ room, rank }: MemberRoom): void {
  if (room.kind !== 'direct' && rank < rankOf('moderator')) throw new Refusal('room_right_missing')
}

const Cursor = z.tuple([CursorTime, z.int()])

export const list = implement(pinsList, async ({ roomId, limit, cursor }, context) => {
  const { membership } = await openRoom(context, roomId)
  const [pinnedAt, seq] = cursor === undefined ? [] : decodeCursor(Cursor, cursor)
  const after = pinnedAt === undefined || seq === undefined ? null : { pinnedAt: new Date(pinnedAt), seq }
  const rows = await messagesPinned(context.database, roomId, membership?.firstSeq ?? 1, after, limit + 1)
  const items = rows.slice(0, limit).map(viewMessage)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: await showTo(context.database, context.actor.accountId, items),
    nextCursor: last === undefined ? null : encodeCursor([last.pinnedAt ?? '', last.seq]),
  }
})

async function setPinned(
  context: Context<SignedIn>,
  { roomId, messageId }: InputOf<typeof pinsAdd>,
  isPinned: boolean,
) {
  const open = await openAsMember(context, roomId)
  const notes: Place[] = []
  const message = await changeMessage(
    context,
    open,
    messageId,
    { ev: 'message.updated', isTakingBack: false },
    async (change, was, held) => {
      decidePin(held)
      if (isPinned && was.deletedAt !== null) throw new Refusal('message_deleted')
      if ((was.pinnedAt !== null) === isPinned) return false
      await pinMessage(change.transaction, roomId, was.seq, isPinned ? context.clock.now() : null, change.takeRev())
      if (isPinned) {
        notes.push(await note(context, change, context.actor.accountId, { what: 'pinned', aboutSeq: was.seq }))
      }
      return true
    },
  )
  await tellNotes(context, roomId, notes)
  return { message }
}

export const pin = implement(pinsAdd, (input, context) => setPinned(context, input, true))
export const unpin = implement(pinsRemove, (input, context) => setPinned(context, input, false))
