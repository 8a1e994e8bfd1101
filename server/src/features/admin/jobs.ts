import { adminJobs, adminRemoveJob, adminRetryJob } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'

export const list = implement(adminJobs, async ({ state = null, cursor = null, limit }, { jobs }) => {
  const rows = await jobs.list(state, cursor, limit + 1)
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    payload: { ...row.payload },
    attempts: row.attempts,
    dueAt: row.dueAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    lastError: row.lastError,
    createdAt: row.createdAt.toISOString(),
  }))
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
})

export const retry = implement(adminRetryJob, async ({ jobId }, context) => {
  if (!(await context.jobs.retry(jobId))) throw new Refusal('job_not_found')
  await record(context.database, context, { act: 'job.retried', target: { kind: 'job', id: jobId } })
  return null
})

export const remove = implement(adminRemoveJob, async ({ jobId }, context) => {
  const state = await context.jobs.remove(jobId)
  if (state === null) throw new Refusal('job_not_found')
  if (state !== 'exhausted') throw new Refusal('job_not_exhausted')
  await record(context.database, context, { act: 'job.removed', target: { kind: 'job', id: jobId } })
  return null
})
