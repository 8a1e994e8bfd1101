import { moderationReport, moderationReports } from '@parley/protocol'
import { z } from 'zod'
import { keepsOrder } from '../access/actor.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { openCase, openScope } from './doors.ts'
import { countReports, listNotes, listReports } from './store-reports.ts'
import { listSanctions } from './store-sanctions.ts'
import { viewCase, viewNote, viewSanction } from './view.ts'

const Cursor = z.tuple([z.uuid()])
/** Of what there was about somebody before, so much is shown. */
const mostEarlier = 20

export const list = implement(moderationReports, async ({ cursor, limit, ...filter }, context) => {
  const { actor, database } = context
  await openScope(context, filter.roomId)
  const [before = null] = cursor === undefined ? [] : decodeCursor(Cursor, cursor)
  const [rows, counts] = await Promise.all([
    listReports(database, filter, { before, limit: limit + 1, exceptAbout: actor.accountId }),
    countReports(database, actor.accountId, filter.roomId ?? null),
  ])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(viewCase), counts, nextCursor: last === undefined ? null : encodeCursor([last.id]) }
})

/** Who keeps order in one room is shown what was in that room. */
export const get = implement(moderationReport, async ({ reportId }, context) => {
  const { actor, clock, database } = context
  const report = await openCase(context, reportId)
  const notes = await listNotes(database, reportId)
  const scope = keepsOrder(actor) ? {} : { roomId: report.roomId ?? undefined }
  const page = { before: null, limit: mostEarlier }
  const { userId } = report
  const [earlier, sanctions] =
    userId === null
      ? [[], []]
      : await Promise.all([
          listReports(database, { userId, ...scope }, { before: report.id, limit: mostEarlier, exceptAbout: null }),
          listSanctions(database, { userId, ...scope }, { ...page, now: clock.now(), isActive: false }),
        ])
  return {
    report: viewCase(report),
    notes: notes.map(viewNote),
    earlierReports: earlier.map(viewCase),
    sanctions: sanctions.map(viewSanction),
  }
})
