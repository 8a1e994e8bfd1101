import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Id, Job } from '../shapes.ts'

export const adminJobs = operation('admin.jobs', {
  summary: 'What is done in the background, and what was given up, the latest first.',
  audience: 'admin',
  input: z.strictObject({
    state: Job.shape.state.optional(),
    cursor: Id.optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
  }),
  output: z.strictObject({ items: z.array(Job), nextCursor: z.string().nullable() }),
})

export const adminRetryJob = operation('admin.retryJob', {
  summary: 'Do a job now, as if it had never been tried.',
  audience: 'admin',
  input: z.strictObject({ jobId: Id }),
  output: null,
  refusals: ['job_not_found'],
})

export const adminRemoveJob = operation('admin.removeJob', {
  summary: 'Forget a job that was given up.',
  audience: 'admin',
  input: z.strictObject({ jobId: Id }),
  output: null,
  refusals: ['job_not_found', 'job_not_exhausted'],
})
