import type { Queryable } from '../postgres/database.ts'
import { sql } from '../postgres/statement.ts'
import type { Verdict } from './rules.ts'

/** A job as administrators see it. */
export interface JobRow {
  readonly id: string
  readonly kind: string
  readonly queue: string
  readonly key: string | null
  readonly payload: Readonly<Record<string, unknown>>
  readonly state: 'waiting' | 'running' | 'exhausted'
  readonly attempts: number
  readonly dueAt: Date
  readonly startedAt: Date | null
  readonly lastError: string | null
  readonly createdAt: Date
}

/** A job that a worker has; `attempts` tells this run from any other of the same job. */
export interface Taken {
  readonly id: string
  readonly kind: string
  readonly payload: unknown
  readonly attempts: number
}

/** What one job keeps others waiting for at the worst, and as many as are counted: a line behind these is long enough. */
const turnSeconds = 600
const mostTurns = 1_000

/**
 * A job of a person is put behind those of others by as long as those take that the same person has in the line, and no
 * further: whoever asks for much waits for themselves, and in the end everybody's turn comes.
 */
const enqueueStatement = sql(
  'jobs.enqueue',
  `insert into jobs (id, kind, queue, key, payload, due_at, created_at, owner, turn_at)
   select $1, $2, $3, $4, $5, $6, $7, $8, $6::timestamptz + ${turnSeconds} * interval '1 s' * (
     select count(*) from (
       select from jobs where owner = $8::uuid and queue = $3 and state <> 'exhausted' limit ${mostTurns}
     ) line
   )
   on conflict on constraint jobs_key do update set
     payload = excluded.payload,
     owner = excluded.owner,
     turn_at = case when jobs.state = 'waiting' then jobs.turn_at else excluded.turn_at end,
     due_at = case when jobs.state = 'waiting' then least(jobs.due_at, excluded.due_at) else excluded.due_at end,
     again = jobs.state = 'running',
     attempts = case when jobs.state = 'exhausted' then 0 else jobs.attempts end,
     state = case when jobs.state = 'running' then 'running' else 'waiting' end`,
)

export interface Asked {
  readonly id: string
  readonly kind: string
  readonly queue: string
  readonly key: string | null
  readonly owner: string | null
  readonly payload: unknown
  readonly dueAt: Date
  readonly now: Date
}

export async function enqueueJob(db: Queryable, job: Asked): Promise<void> {
  const { id, kind, queue, key, owner, payload, dueAt, now } = job
  await db.run(enqueueStatement, [id, kind, queue, key, JSON.stringify(payload), dueAt, now, owner])
}

const ensureStatement = sql(
  'jobs.ensure',
  `insert into jobs (id, kind, queue, key, payload, due_at, created_at) values ($1, $2, $3, '', '{}', $4, $4)
   on conflict on constraint jobs_key do nothing`,
)

/** What runs again and again is there once, whoever starts. */
export async function ensureJob(db: Queryable, id: string, kind: string, queue: string, now: Date): Promise<void> {
  await db.run(ensureStatement, [id, kind, queue, now])
}

/** Who looks at the same time takes others: a job that somebody is about to have is passed over. */
const takeStatement = sql<Taken>(
  'jobs.take',
  `with picked as materialized (
     select p.id from unnest($4::text[], $5::int[]) as line (queue, free)
     cross join lateral (
       select j.id from jobs j where j.queue = line.queue and j.state = 'waiting' and j.due_at <= $3
       order by greatest(j.due_at, j.turn_at), j.id limit line.free for update skip locked
     ) p
   )
   update jobs j set state = 'running', attempts = attempts + 1, worker = $1, started_at = $3, again = false,
     lease_until = clock_timestamp() + make_interval(secs => $2)
   from picked where j.id = picked.id returning j.id, j.kind, j.payload, j.attempts`,
)

export interface Line {
  readonly queue: string
  readonly free: number
}

export function takeJobs(
  db: Queryable,
  worker: string,
  leaseMs: number,
  now: Date,
  lines: readonly Line[],
): Promise<Taken[]> {
  const [names, free] = [lines.map(({ queue }) => queue), lines.map((line) => line.free)]
  return db.run(takeStatement, [worker, leaseMs / 1000, now, names, free])
}

const renewStatement = sql<{ id: string }>(
  'jobs.renew',
  `update jobs set lease_until = clock_timestamp() + make_interval(secs => $2)
   where worker = $1 and state = 'running' and (id, attempts) in (select * from unnest($3::uuid[], $4::int[])) returning id`,
)

/** Answers with those that the worker still has. */
export async function renewJobs(
  db: Queryable,
  worker: string,
  leaseMs: number,
  taken: readonly Taken[],
): Promise<ReadonlySet<string>> {
  const [ids, attempts] = [taken.map(({ id }) => id), taken.map((job) => job.attempts)]
  const rows = await db.run(renewStatement, [worker, leaseMs / 1000, ids, attempts])
  return new Set(rows.map(({ id }) => id))
}

const recoverStatement = sql<{ id: string }>(
  'jobs.recover',
  `update jobs set state = 'waiting', worker = null, lease_until = null, due_at = $1,
     last_error = 'Whoever was doing it is gone.'
   where state = 'running' and lease_until < clock_timestamp() returning id`,
)

/** Takes back what workers had that have not been heard of. Answers with how many. */
export async function recoverJobs(db: Queryable, now: Date): Promise<number> {
  return (await db.run(recoverStatement, [now])).length
}

/** Only who still has it may say what became of it. */
const mine = "id = $1 and worker = $2 and attempts = $3 and state = 'running'"

const doneStatement = sql(
  'jobs.done',
  `with own as materialized (select id, again from jobs where ${mine} for update),
     gone as (delete from jobs j using own where j.id = own.id and not own.again and $4::timestamptz is null)
   update jobs j set state = 'waiting', attempts = 0, worker = null, lease_until = null, last_error = null, again = false,
     due_at = case when own.again then j.due_at else $4 end
   from own where j.id = own.id and (own.again or $4 is not null)`,
)

/** It is gone, unless it was asked for again meanwhile or runs again by itself. */
export async function finishJob(db: Queryable, worker: string, job: Taken, nextAt: Date | null): Promise<void> {
  await db.run(doneStatement, [job.id, worker, job.attempts, nextAt])
}

const failedStatement = sql(
  'jobs.failed',
  `update jobs set state = case when again then 'waiting' else $4 end, attempts = case when again then 0 else $5::int end,
     due_at = case when again then due_at else $6 end, last_error = $7, again = false, worker = null, lease_until = null
   where ${mine}`,
)

export async function failJob(db: Queryable, worker: string, job: Taken, verdict: Verdict, now: Date): Promise<void> {
  const isWaiting = verdict.is === 'waiting'
  const attempts = isWaiting ? verdict.attempts : job.attempts
  const dueAt = new Date(now.getTime() + (isWaiting ? verdict.inMs : 0))
  await db.run(failedStatement, [job.id, worker, job.attempts, verdict.is, attempts, dueAt, verdict.error])
}

const columns = `id, kind, queue, key, payload, state, attempts, due_at as "dueAt", started_at as "startedAt",
  last_error as "lastError", created_at as "createdAt"`

const listStatement = sql<JobRow>(
  'jobs.list',
  `select ${columns} from jobs where ($1::text is null or state = $1) and ($2::uuid is null or id < $2) order by id desc limit $3`,
)

/** The latest first. */
export function listJobs(
  db: Queryable,
  state: JobRow['state'] | null,
  before: string | null,
  limit: number,
): Promise<JobRow[]> {
  return db.run(listStatement, [state, before, limit])
}

const retryStatement = sql<{ queue: string }>(
  'jobs.retry',
  "update jobs set state = 'waiting', attempts = 0, due_at = $2, turn_at = $2 where id = $1 and state <> 'running' returning queue",
)
const removeStatement = sql<Pick<JobRow, 'state'>>(
  'jobs.remove',
  `with found as materialized (select id, state from jobs where id = $1 for update),
     gone as (delete from jobs j using found where j.id = found.id and found.state = 'exhausted')
   select state from found`,
)

/** Makes a job that waits or is exhausted due at once, as if it had never been tried. Answers whether there was one. */
export async function retryJob(db: Queryable, id: string, now: Date): Promise<boolean> {
  return (await db.run(retryStatement, [id, now])).length > 0
}

/** Removes a job that was given up and no other. Answers with how it stood; null if there was none. */
export async function removeJob(db: Queryable, id: string): Promise<JobRow['state'] | null> {
  const [row] = await db.run(removeStatement, [id])
  return row?.state ?? null
}

export interface JobCount {
  readonly kind: string
  readonly state: JobRow['state']
  readonly many: number
  /** How long the one that waits longest has been due. */
  readonly lateSeconds: number
}

const countStatement = sql<JobCount>(
  'jobs.count',
  `select kind, state, count(*)::int as many,
     greatest(0, extract(epoch from $1::timestamptz - min(due_at) filter (where state = 'waiting')))::float8 as "lateSeconds"
   from jobs group by kind, state`,
)

export function countJobs(db: Queryable, now: Date): Promise<JobCount[]> {
  return db.run(countStatement, [now])
}
