import { bookmarksAdd, bookmarksList, bookmarksRemove, sizes } from '@parley/protocol'
import { z } from 'zod'
import { Refusal } from '../../platform/refusal.ts'
import { changeOwn } from '../access/change-own.ts'
import { openRoom } from '../access/open-room.ts'
import { tellOwn } from '../access/tell-own.ts'
import { CursorTime, decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { findMessage } from '../messages/index.ts'
import { showMessages } from './show.ts'
import { addBookmark, listBookmarks, readBookmark, removeBookmark } from './store.ts'

const Cursor = z.tuple([CursorTime, z.uuid()])

export const list = implement(bookmarksList, async ({ limit, cursor }, context) => {
  const [savedAt, messageId] = cursor === undefined ? [] : decodeCursor(Cursor, cursor)
  const after = savedAt === undefined || messageId === undefined ? null : { savedAt: new Date(savedAt), messageId }
  const rows = await listBookmarks(context.database, context.actor.accountId, after, {
    limit: limit + 1,
    now: context.clock.now(),
  })
  const page = rows.slice(0, limit)
  const shown = await showMessages(
    context,
    page.map((row) => row.messageId),
  )
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.flatMap((row) => {
      const found = shown.get(row.messageId)
      return found === undefined ? [] : [{ ...found, savedAt: row.savedAt.toISOString() }]
    }),
    nextCursor: last === undefined ? null : encodeCursor([last.savedAt.toISOString(), last.messageId]),
  }
})

export const add = implement(bookmarksAdd, async ({ roomId, messageId }, context) => {
  const { actor, clock, database } = context
  const { membership } = await openRoom(context, roomId)
  const message = await findMessage(database, roomId, messageId, membership?.firstSeq ?? 1)
  if (message === null) throw new Refusal('message_not_found')
  if (message.deletedAt !== null) throw new Refusal('message_deleted')
  const { own, savedAt } = await changeOwn(context, actor.accountId, async (change) => {
    const known = await readBookmark(change.transaction, actor.accountId, messageId)
    if (known.savedAt !== null) return { own: null, savedAt: known.savedAt.toISOString() }
    if (known.many >= sizes.bookmarks) throw new Refusal('too_many_bookmarks')
    const now = clock.now()
    await addBookmark(change.transaction, actor.accountId, messageId, now)
    return { own: change.takeRev(), savedAt: now.toISOString() }
  })
  if (own !== null) {
    await tellOwn(context, actor.accountId, { ev: 'bookmark.updated', data: { own, roomId, messageId, savedAt } })
  }
  return { savedAt }
})

export const remove = implement(bookmarksRemove, async ({ roomId, messageId }, context) => {
  const { accountId } = context.actor
  const { membership } = await openRoom(context, roomId)
  const message = await findMessage(context.database, roomId, messageId, membership?.firstSeq ?? 1)
  if (message === null) throw new Refusal('message_not_found')
  const own = await changeOwn(context, accountId, async (change) =>
    (await removeBookmark(change.transaction, accountId, messageId)) ? change.takeRev() : null,
  )
  if (own !== null) {
    await tellOwn(context, accountId, { ev: 'bookmark.updated', data: { own, roomId, messageId, savedAt: null } })
  }
  return null
})
