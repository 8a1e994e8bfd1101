import { moderationAddNote, moderationResolve } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { record } from '../audit/index.ts'
import { type Context, implement } from '../implement.ts'
import { giveNotice, tellNotices } from '../notices/index.ts'
import { getPerson, listenerFrom } from '../people/index.ts'
import { mayBeAssigned, openCase } from './doors.ts'
import { decideStanding, isClosed } from './rules.ts'
import { findReport, insertNote, listNotes, lockReport, type ReportRow, updateReport } from './store-reports.ts'
import { viewCase, viewNote } from './view.ts'

export const resolve = implement(moderationResolve, async ({ reportId, outcome, ...wanted }, context) => {
  const { actor, clock, database } = context
  const report = await openCase(context, reportId)
  if (wanted.assigneeId !== undefined && wanted.assigneeId !== null)
    await checkAssignee(context, wanted.assigneeId, report)
  const told = await database.transaction(async (transaction) => {
    const was = await lockReport(transaction, reportId)
    if (was === null) throw new Refusal('report_not_found')
    const after = decideStanding(was, wanted, actor.accountId)
    const isOver = isClosed(after.state)
    const now = clock.now()
    await updateReport(transaction, reportId, { ...after, outcome: outcome ?? null, now, isClosed: isOver })
    const text = outcome ?? report.outcome
    const said = { kind: 'report_resolved', text, roomId: report.roomId, reportId } as const
    const noticeId =
      isOver && report.reporterId !== null ? await giveNotice(transaction, context, report.reporterId, said) : null
    const details = { was: was.state, becomes: after.state, assigneeId: after.assigneeId }
    const target = { kind: 'report', id: reportId } as const
    await record(transaction, context, { act: 'report.changed', target, roomId: report.roomId, details })
    return noticeId
  })
  await tellNotices(context, [told])
  const after = await findReport(database, reportId)
  if (after === null) throw new Refusal('report_not_found')
  return { report: viewCase(after) }
})

async function checkAssignee(context: Context<SignedIn>, assigneeId: string, report: ReportRow): Promise<void> {
  const assignee = await getPerson(context.database, assigneeId)
  if (assignee === null || !(await mayBeAssigned(context, listenerFrom(assignee), report)))
    throw new Refusal('user_not_found')
}

export const addNote = implement(moderationAddNote, async ({ reportId, text }, context) => {
  const { actor, clock, database, newId } = context
  await openCase(context, reportId)
  const id = newId()
  await insertNote(database, { id, reportId, authorId: actor.accountId, text, now: clock.now() })
  const note = (await listNotes(database, reportId)).find((each) => each.id === id)
  if (note === undefined) throw new Refusal('report_not_found')
  return { note: viewNote(note) }
})
