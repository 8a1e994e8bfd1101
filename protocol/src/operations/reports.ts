import { z } from 'zod'
import { orderSizes, sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Report, ReportReason, Target, Written } from '../shapes.ts'

export const reportsCreate = operation('reports.create', {
  summary:
    'Report a message or a person to those who keep order. What is reported is kept as it is now; nobody else is told.',
  audience: 'signed-in',
  input: z.strictObject({
    target: Target,
    reason: ReportReason,
    note: z.union([z.literal(''), Written(orderSizes.reportNoteMax)]).default(''),
  }),
  output: z.strictObject({ report: Report }),
  status: 201,
  refusals: ['room_not_found', 'message_not_found', 'user_not_found', 'not_reportable'],
  limits: [{ name: 'reports', by: 'person', counts: 'successes' }],
})

export const reportsMine = operation('reports.mine', {
  summary: 'What you have reported and how it stands, the latest first.',
  audience: 'signed-in',
  input: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
  }),
  output: z.strictObject({ items: z.array(Report), nextCursor: z.string().nullable() }),
})
