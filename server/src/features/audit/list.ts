import { moderationAudit } from '@parley/protocol'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { listEntries } from './store.ts'
import { viewEntry } from './view.ts'

const Cursor = z.tuple([z.int()])

export const list = implement(moderationAudit, async ({ cursor, limit, ...filter }, { actor, database }) => {
  const [beyond = null] = cursor === undefined ? [] : decodeCursor(Cursor, cursor)
  const isAdmin = actor.role === 'admin'
  const portion = { beyond, limit: limit + 1, order: 'desc', hidesReports: !isAdmin } as const
  const rows = await listEntries(database, filter, portion)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => viewEntry(row, { showsAddress: isAdmin })),
    nextCursor: last === undefined ? null : encodeCursor([last.n]),
  }
})
