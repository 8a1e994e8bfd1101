import { roomsBrowse } from '@parley/protocol'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { likePattern } from '../fold.ts'
import { browseRooms } from './store.ts'
import { viewRoom } from '../access/view-room.ts'

const Cursor = z.tuple([z.string(), z.uuid()])

export const browse = implement(
  roomsBrowse,
  async ({ q, category, sort, limit, cursor }, { actor, clock, database }) => {
    const pattern = likePattern(q)
    const after = cursor === undefined ? null : decodeCursor(Cursor, cursor)
    const rows = await browseRooms(database, actor.accountId, sort, {
      pattern,
      category: category ?? null,
      after,
      limit: limit + 1,
      now: clock.now(),
    })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      items: shown.map(viewRoom),
      nextCursor: last === undefined ? null : encodeCursor([last.key, last.id]),
    }
  },
)
