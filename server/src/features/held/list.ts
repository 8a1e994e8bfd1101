import { type HeldMessageView, moderationHeld } from '@parley/protocol'
import { z } from 'zod'
import { openToManage } from '../access/open-room.ts'
import { viewAuthor } from '../access/view-author.ts'
import { CursorTime, decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { keeperOf } from './open-held.ts'
import { type HeldRow, listHeld } from './store.ts'

const Place = z.tuple([CursorTime, z.uuid()])

export const list = implement(moderationHeld, async ({ roomId = null, cursor, limit }, context) => {
  const keeperId = keeperOf(context.actor)
  if (roomId !== null && keeperId !== null) await openToManage(context, roomId, 'moderator')
  const [heldAt, id] = cursor === undefined ? [] : decodeCursor(Place, cursor)
  const after = heldAt === undefined || id === undefined ? null : { heldAt, id }
  const rows = await listHeld(context.database, { roomId, keeperId, after, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map(view),
    nextCursor: last === undefined ? null : encodeCursor([last.heldAt.toISOString(), last.id]),
  }
})

function view({ id, roomId, roomName, author, content, files, replyToId, rule, heldAt }: HeldRow): HeldMessageView {
  return {
    id,
    roomId,
    roomName,
    author: viewAuthor(author),
    content,
    files: [...(files ?? [])],
    isReply: replyToId !== null,
    rule,
    heldAt: heldAt.toISOString(),
  }
}
