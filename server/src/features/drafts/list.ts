import { draftsList } from '@parley/protocol'
import { z } from 'zod'
import { CursorTime, decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { listDrafts } from './store.ts'
import { viewDraft } from './view.ts'

const Cursor = z.tuple([CursorTime, z.uuid()])

export const list = implement(draftsList, async ({ limit, cursor }, { actor, clock, database }) => {
  const [updatedAt, roomId] = cursor === undefined ? [] : decodeCursor(Cursor, cursor)
  const after = updatedAt === undefined || roomId === undefined ? null : { updatedAt, roomId }
  const rows = await listDrafts(database, actor.accountId, after, { limit: limit + 1, now: clock.now() })
  const items = rows.slice(0, limit).map(viewDraft)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last === undefined ? null : encodeCursor([last.updatedAt, last.roomId]) }
})
