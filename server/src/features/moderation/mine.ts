import { reportsMine } from '@parley/protocol'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { listReports } from './store-reports.ts'
import { viewReport } from './view.ts'

const Cursor = z.tuple([z.uuid()])

export const mine = implement(reportsMine, async ({ cursor, limit }, { actor, database }) => {
  const [before = null] = cursor === undefined ? [] : decodeCursor(Cursor, cursor)
  const filter = { reporterId: actor.accountId }
  const rows = await listReports(database, filter, { before, limit: limit + 1, exceptAbout: null })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(viewReport), nextCursor: last === undefined ? null : encodeCursor([last.id]) }
})
