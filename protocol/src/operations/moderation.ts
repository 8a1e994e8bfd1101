import { z } from 'zod'
import { auditActs } from '../audit.ts'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { AuditEntry, Id, Time } from '../shapes.ts'

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
