import { z } from 'zod'
import { jobKind } from '../../platform/jobs/job.ts'

/** What was said although a rule speaks of it is to be put before those who keep order. */
export const flagged = jobKind('reports.flagged', {
  queue: 'upkeep',
  payload: z.strictObject({
    roomId: z.uuid(),
    messageId: z.uuid(),
    /** What the rule was called. */
    rule: z.string(),
    found: z.array(z.string()),
  }),
})
