import type { ReportReason, ReportState } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { type AuthorRow, authorJson } from '../../roomlog/author.ts'

/** What was reported as it was, as it is kept. */
export interface EvidenceRow {
  readonly content: string
  readonly author: AuthorRow
  readonly seq: number | null
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly mime: string
    readonly size: number
  }[]
  readonly createdAt: string | null
  readonly editedAt: string | null
  readonly takenAt: string
}

export interface NewReport {
  readonly id: string
  /** Null for what a rule reports by itself. */
  readonly reporterId: string | null
  /** What the rule is called that reports it. */
  readonly rule?: string
  readonly target: 'message' | 'user'
  readonly roomId: string | null
  readonly messageId: string | null
  readonly userId: string
  readonly reason: ReportReason
  readonly note: string
  readonly evidence: EvidenceRow
  readonly now: Date
}

export interface ReportRow {
  readonly id: string
  readonly reporterId: string | null
  readonly rule: string | null
  readonly target: 'message' | 'user'
  readonly roomId: string | null
  readonly messageId: string | null
  readonly userId: string | null
  readonly reason: ReportReason
  readonly note: string
  readonly evidence: EvidenceRow
  readonly state: ReportState
  readonly assigneeId: string | null
  readonly outcome: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly closedAt: Date | null
  readonly roomName: string | null
  readonly reporter: AuthorRow | null
  readonly user: AuthorRow | null
  readonly assignee: AuthorRow | null
}

const person = (alias: string) => `case when ${alias}.id is not null then ${authorJson(alias)} end`
const select = `select r.id, r.reporter_id as "reporterId", r.rule, r.target, r.room_id as "roomId", r.message_id as "messageId", r.user_id as "userId",
    r.reason, r.note, r.evidence, r.state, r.assignee_id as "assigneeId", r.outcome, r.created_at as "createdAt", r.updated_at as "updatedAt",
    r.closed_at as "closedAt", (select name from rooms where id = r.room_id) as "roomName",
    ${person('w')} as reporter, ${person('u')} as user, ${person('g')} as assignee
  from reports r left join accounts w on w.id = r.reporter_id left join accounts u on u.id = r.user_id
  left join accounts g on g.id = r.assignee_id`

const insertStatement = sql<{ id: string }>(
  'reports.insert',
  `insert into reports (id, reporter_id, target, room_id, message_id, user_id, reason, note, evidence, state, created_at, updated_at, rule)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $10, $11) on conflict do nothing returning id`,
)

/** Whether it is new: of what is not closed, one person reports the same thing once. */
export async function insertReport(db: Queryable, report: NewReport): Promise<boolean> {
  const { id, reporterId, target, roomId, messageId, userId, reason, note, evidence, now, rule = null } = report
  const values = [id, reporterId, target, roomId, messageId, userId, reason, note, JSON.stringify(evidence), now, rule]
  return (await db.run(insertStatement, values)).length > 0
}

const openStatement = sql<ReportRow>(
  'reports.open',
  `${select} where r.reporter_id = $1 and r.target = $2 and coalesce(r.message_id, r.user_id) = $3 and r.state in ('open', 'in_review')`,
)

/** What somebody reported already and is not closed. */
export async function findOpen(
  db: Queryable,
  { reporterId, target, messageId, userId }: Pick<NewReport, 'reporterId' | 'target' | 'messageId' | 'userId'>,
): Promise<ReportRow | null> {
  const [row] = await db.run(openStatement, [reporterId, target, messageId ?? userId])
  return row ?? null
}

const findStatement = sql<ReportRow>('reports.find', `${select} where r.id = $1`)

export async function findReport(db: Queryable, id: string): Promise<ReportRow | null> {
  const [row] = await db.run(findStatement, [id])
  return row ?? null
}

const lockStatement = sql<{ state: ReportState; assigneeId: string | null }>(
  'reports.lock',
  'select state, assignee_id as "assigneeId" from reports where id = $1 for update',
)

export async function lockReport(db: Queryable, id: string) {
  const [row] = await db.run(lockStatement, [id])
  return row ?? null
}

const updateStatement = sql(
  'reports.update',
  `update reports set state = $2, assignee_id = $3, outcome = coalesce($4, outcome), updated_at = $5::timestamptz, closed_at = case when $6 then $5::timestamptz end
   where id = $1`,
)

export async function updateReport(
  db: Queryable,
  id: string,
  after: { state: ReportState; assigneeId: string | null; outcome: string | null; now: Date; isClosed: boolean },
): Promise<void> {
  await db.run(updateStatement, [id, after.state, after.assigneeId, after.outcome, after.now, after.isClosed])
}

export interface ReportFilter {
  readonly state?: ReportState | undefined
  readonly roomId?: string | undefined
  readonly assigneeId?: string | undefined
  readonly userId?: string | undefined
  readonly reporterId?: string | undefined
}

// Each combination is a statement of its own, so that each is planned by the index that serves it.
const tests: Readonly<Record<keyof ReportFilter, (value: string) => string>> = {
  state: (value) => `r.state = ${value}::text`,
  roomId: (value) => `r.room_id = ${value}::uuid`,
  assigneeId: (value) => `r.assignee_id = ${value}::uuid`,
  userId: (value) => `r.user_id = ${value}::uuid`,
  reporterId: (value) => `r.reporter_id = ${value}::uuid`,
}
const names = Object.keys(tests) as (keyof ReportFilter)[]

/** The latest first, but for those about `exceptAbout`: nobody looks into what is said of them. */
export function listReports(
  database: Database,
  filter: ReportFilter,
  { before, limit, exceptAbout }: { before: string | null; limit: number; exceptAbout: string | null },
): Promise<ReportRow[]> {
  const used = names.filter((name) => filter[name] !== undefined)
  const where = used.map((name, index) => tests[name](`$${index + 4}`))
  const statement = sql<ReportRow>(
    `reports.list.${used.join('.')}`,
    `${select}
     where ${['($1::uuid is null or r.id < $1)', '($3::uuid is null or r.user_id is distinct from $3)', ...where].join(' and ')}
     order by r.id desc limit $2`,
  )
  return database.search(statement, [before, limit, exceptAbout, ...used.map((name) => filter[name])])
}

const countStatement = sql<{ open: number; inReview: number }>(
  'reports.count',
  `select count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'in_review')::int as "inReview"
   from reports where state in ('open', 'in_review') and user_id is distinct from $1 and ($2::uuid is null or room_id = $2)`,
)

/** How many are not closed. */
export async function countReports(database: Database, exceptAbout: string, roomId: string | null) {
  const [row] = await database.search(countStatement, [exceptAbout, roomId])
  return { open: row?.open ?? 0, in_review: row?.inReview ?? 0 }
}

export interface NoteRow {
  readonly id: string
  readonly author: AuthorRow | null
  readonly text: string
  readonly createdAt: Date
}

const notesStatement = sql<NoteRow>(
  'reports.notes',
  `select n.id, ${person('a')} as author, n.text, n.created_at as "createdAt"
   from report_notes n left join accounts a on a.id = n.author_id where n.report_id = $1 order by n.id desc limit 500`,
)

/** The latest of what was written about a report, in the order in which it was. */
export async function listNotes(db: Queryable, reportId: string): Promise<NoteRow[]> {
  return (await db.run(notesStatement, [reportId])).toReversed()
}

const addNoteStatement = sql(
  'reports.addNote',
  `with touched as (update reports set updated_at = $5::timestamptz where id = $2)
   insert into report_notes (id, report_id, author_id, text, created_at) values ($1, $2, $3, $4, $5::timestamptz)`,
)

export async function insertNote(
  db: Queryable,
  note: { id: string; reportId: string; authorId: string; text: string; now: Date },
): Promise<void> {
  await db.run(addNoteStatement, [note.id, note.reportId, note.authorId, note.text, note.now])
}
