import { z } from 'zod'
import { auditActs } from '../audit.ts'
import { appealStates } from '../moderation.ts'
import { orderSizes, sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import {
  AuditEntry,
  Id,
  ReportCase,
  ReportNote,
  ReportState,
  Sanction,
  SanctionAction,
  Target,
  Time,
  Written,
} from '../shapes.ts'

const Page = { cursor: z.string().max(200).optional(), limit: z.int().min(1).max(sizes.pageMax).default(50) }
const InRoom = Id.optional().meta({
  description: 'Only what is about this room: moderators of a room see that, moderators of the place see everything.',
})
const anyModerator = ['moderator_required', 'room_not_found', 'not_a_member', 'room_right_missing'] as const

export const moderationReports = operation('moderation.reports', {
  summary: 'What was reported, the latest first.',
  audience: 'account',
  input: z.strictObject({
    state: ReportState.optional(),
    roomId: InRoom,
    assigneeId: Id.optional(),
    userId: Id.optional().meta({ description: 'About whom.' }),
    ...Page,
  }),
  output: z.strictObject({
    items: z.array(ReportCase),
    counts: z.strictObject({ open: z.int(), in_review: z.int() }).meta({
      description: 'How many of all that you may see here are not closed, whatever else was asked for.',
    }),
    nextCursor: z.string().nullable(),
  }),
  refusals: anyModerator,
})

export const moderationReport = operation('moderation.report', {
  summary: 'One report with what was written about it, and what there was about the same person before.',
  audience: 'account',
  input: z.strictObject({ reportId: Id }),
  output: z.strictObject({
    report: ReportCase,
    notes: z.array(ReportNote),
    earlierReports: z.array(ReportCase),
    sanctions: z.array(Sanction),
  }),
  refusals: ['report_not_found'],
})

export const moderationResolve = operation('moderation.resolve', {
  summary: 'Take a report on, give it to somebody, or close it. Who reported it is told what came of it.',
  audience: 'account',
  input: z.strictObject({
    reportId: Id,
    state: ReportState.optional(),
    assigneeId: Id.nullable().optional(),
    outcome: z
      .union([z.literal(''), Written(orderSizes.reportNoteMax)])
      .optional()
      .meta({ description: 'For who reported it.' }),
  }),
  output: z.strictObject({ report: ReportCase }),
  refusals: ['report_not_found', 'report_closed', 'user_not_found'],
})

export const moderationAddNote = operation('moderation.addNote', {
  summary: 'Write something about a report, for those who look into it.',
  audience: 'account',
  input: z.strictObject({ reportId: Id, text: Written(orderSizes.reportNoteMax) }),
  output: z.strictObject({ note: ReportNote }),
  status: 201,
  refusals: ['report_not_found'],
})

export const moderationAct = operation('moderation.act', {
  summary:
    'Warn, mute, ban or show out somebody, end that before its time, or delete a message; in one room, or in the whole place. They are told why.',
  audience: 'account',
  input: z.strictObject({
    action: SanctionAction,
    target: Target.meta({ description: 'A person; or a message, and with it who wrote it.' }),
    roomId: Id.optional().meta({ description: 'In which room; absent for the whole place.' }),
    reason: Written(orderSizes.reportNoteMax).meta({ description: 'For whom it is about.' }),
    expiresAt: Time.optional().meta({ description: 'When a mute or ban ends by itself.' }),
    reportId: Id.optional(),
  }),
  output: z.strictObject({ action: Sanction }),
  status: 201,
  refusals: [
    ...anyModerator,
    'user_not_found',
    'message_not_found',
    'message_deleted',
    'member_not_found',
    'report_not_found',
    'direct_is_fixed',
    'moderation_right_missing',
  ],
})

export const moderationSanctions = operation('moderation.sanctions', {
  summary: 'What was done about people, the latest first.',
  audience: 'account',
  input: z.strictObject({
    userId: Id.optional(),
    roomId: InRoom,
    appeal: z.enum(appealStates).optional(),
    active: z.boolean().optional().meta({ description: 'Only mutes and bans that hold now.' }),
    ...Page,
  }),
  output: z.strictObject({ items: z.array(Sanction), nextCursor: z.string().nullable() }),
  refusals: anyModerator,
})

export const moderationAppeal = operation('moderation.appeal', {
  summary: 'Ask for another decision on what was done about you. It can be asked for once.',
  audience: 'signed-in',
  input: z.strictObject({ sanctionId: Id, text: Written(orderSizes.appealMax) }),
  output: null,
  refusals: ['sanction_not_found', 'already_appealed', 'not_appealable'],
})

export const moderationAnswerAppeal = operation('moderation.answerAppeal', {
  summary: 'Decide again: an appeal that is granted ends what it is about.',
  audience: 'account',
  input: z.strictObject({
    sanctionId: Id,
    granted: z.boolean(),
    answer: z.union([z.literal(''), Written(orderSizes.appealMax)]).default(''),
  }),
  output: z.strictObject({ action: Sanction }),
  refusals: ['sanction_not_found', 'no_open_appeal', 'own_decision', 'moderation_right_missing'],
})

const AuditFilter = z.strictObject({
  actorId: Id.optional().meta({ description: 'What somebody did.' }),
  targetId: Id.optional().meta({ description: 'What was done to a person, room, message or anything else.' }),
  roomId: Id.optional(),
  act: z.enum(auditActs).optional(),
  after: Time.optional().meta({ description: 'From this moment on.' }),
  before: Time.optional().meta({ description: 'Before this moment.' }),
})

export const moderationAudit = operation('moderation.audit', {
  summary: 'What was done in the place that matters, the latest first.',
  audience: 'moderator',
  input: AuditFilter.extend({
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
  }),
  output: z.strictObject({ items: z.array(AuditEntry), nextCursor: z.string().nullable() }),
})

export const moderationExportAudit = operation('moderation.exportAudit', {
  summary: 'The same as a file, the oldest first: one JSON object a line, or a table.',
  audience: 'admin',
  input: AuditFilter.extend({ format: z.enum(['jsonl', 'csv']).default('jsonl') }),
  output: null,
  transfer: 'download',
})

export const moderationVerifyAudit = operation('moderation.verifyAudit', {
  summary: 'Whether the audit log is as it was written: no entry changed, taken out or put in.',
  audience: 'admin',
  input: z.strictObject({}),
  output: z.strictObject({
    entries: z.int().min(0),
    brokenAt: z.int().nullable().meta({
      description: 'The first entry that does not follow from the one before it; null when all do.',
    }),
    hash: z.string().nullable().meta({
      description:
        'Of the last entry. Kept elsewhere, it shows later whether entries were taken from the end; the log of the program has each.',
    }),
  }),
  limits: [{ name: 'auditChecks', by: 'person', counts: 'calls' }],
})
