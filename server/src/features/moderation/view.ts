import type { ReportCaseView, ReportView, SanctionView } from '@parley/protocol'
import { viewAuthor } from '../access/view-author.ts'
import type { AuthorRow } from '../../roomlog/author.ts'
import type { NoteRow, ReportRow } from './store-reports.ts'
import type { SanctionRow } from './store-sanctions.ts'

const viewSomebody = (author: AuthorRow | null) => (author === null ? null : viewAuthor(author))

/** A report as who made it sees it: not who looks into it. */
export function viewReport(row: ReportRow): ReportView {
  const { id, target, roomId, messageId, userId, reason, note, state, outcome, createdAt, closedAt } = row
  return {
    id,
    target: { type: target, roomId, messageId, userId },
    reason,
    note,
    state,
    outcome,
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }
}

/** A report as those see it who look into it. */
export function viewCase(row: ReportRow): ReportCaseView {
  const { evidence } = row
  return {
    ...viewReport(row),
    reporter: viewSomebody(row.reporter),
    rule: row.rule,
    user: viewSomebody(row.user),
    roomName: row.roomName,
    assignee: viewSomebody(row.assignee),
    evidence: { ...evidence, author: viewAuthor(evidence.author), files: [...evidence.files] },
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function viewNote({ id, author, text, createdAt }: NoteRow) {
  return { id, author: viewSomebody(author), text, createdAt: createdAt.toISOString() }
}

export function viewSanction(row: SanctionRow): SanctionView {
  const { id, action, user, roomId, roomName, messageId, reportId, reason, by, createdAt, expiresAt, endedAt } = row
  return {
    id,
    action,
    user: viewAuthor(user),
    roomId,
    roomName,
    messageId,
    reportId,
    reason,
    by: viewSomebody(by),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    endedBy: viewSomebody(row.endedBy),
    appeal: viewAppeal(row),
  }
}

function viewAppeal({ appeal, appealText, appealedAt, answer, answeredAt }: SanctionRow): SanctionView['appeal'] {
  if (appeal === null || appealedAt === null) return null
  return {
    text: appealText ?? '',
    at: appealedAt.toISOString(),
    state: appeal,
    answer,
    answeredAt: answeredAt?.toISOString() ?? null,
  }
}
