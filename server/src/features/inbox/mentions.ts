import { mentionsList } from '@parley/protocol'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { showMessages } from './show.ts'
import { listMentions } from './store.ts'

const Cursor = z.tuple([z.uuid()])
const fromTheEnd = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export const mentions = implement(mentionsList, async ({ limit, cursor, unread }, context) => {
  const { actor, database, receipts } = context
  if (unread) await receipts.flush()
  const [before] = cursor === undefined ? [fromTheEnd] : decodeCursor(Cursor, cursor)
  const ids = await listMentions(database, actor.accountId, { before, isUnread: unread, limit: limit + 1 })
  const page = ids.slice(0, limit)
  const shown = await showMessages(context, page)
  const last = ids.length > limit ? page.at(-1) : undefined
  return {
    items: page.flatMap((id) => shown.get(id) ?? []),
    nextCursor: last === undefined ? null : encodeCursor([last]),
  }
})
