import { moderationSanctions } from '@parley/protocol'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { openScope } from './doors.ts'
import { listSanctions } from './store-sanctions.ts'
import { viewSanction } from './view.ts'

const Cursor = z.tuple([z.uuid()])

export const list = implement(moderationSanctions, async ({ cursor, limit, active, ...filter }, context) => {
  const { clock, database } = context
  await openScope(context, filter.roomId)
  const [before = null] = cursor === undefined ? [] : decodeCursor(Cursor, cursor)
  const page = { before, limit: limit + 1, now: clock.now(), isActive: active === true }
  const rows = await listSanctions(database, filter, page)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(viewSanction), nextCursor: last === undefined ? null : encodeCursor([last.id]) }
})
