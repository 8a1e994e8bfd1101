import { work } from '../../platform/jobs/job.ts'
import type { House } from '../house.ts'
import { findMessage, flagged, viewMessage } from '../messages/index.ts'
import { evidenceOfMessage } from './evidence.ts'
import { insertReport } from './store-reports.ts'

/** Puts what a rule flags before those who keep order, as it is then: a report that nobody but the rule made. */
export const reportingFlagged = work(flagged, async ({ roomId, messageId, rule, found }, house: House) => {
  const { clock, database, newId } = house
  const row = await findMessage(database, roomId, messageId, 1)
  if (row === null || row.deletedAt !== null) return
  const now = clock.now()
  await insertReport(database, {
    id: newId(),
    reporterId: null,
    rule,
    target: 'message',
    roomId,
    messageId,
    userId: row.author.id,
    reason: 'other',
    note: found.join(', '),
    evidence: evidenceOfMessage(viewMessage(row), row.author, now),
    now,
  })
})
