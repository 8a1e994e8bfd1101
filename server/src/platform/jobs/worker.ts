import { randomUUID } from 'node:crypto'
import type { Bus } from '../bus/bus.ts'
import type { Clock } from '../clock.ts'
import type { NewId } from '../ids.ts'
import type { Logger } from '../log.ts'
import type { Database } from '../postgres/database.ts'
import { Postponed, type Queue, queues, type Work } from './job.ts'
import type { JobMeters } from './meters.ts'
import { decideAfter } from './rules.ts'
import { ensureJob, failJob, finishJob, recoverJobs, renewJobs, type Taken, takeJobs } from './store.ts'

export interface Pace {
  /** Without a word from its worker for so long, a job is another's. */
  readonly leaseMs: number
  /** How often a worker says that it is still there: three times in a lease. */
  readonly beatMs: number
  /** How often it looks for what it was not woken for: what is due by time, and what a lost word was about. */
  readonly lookMs: number
  /** How long jobs may go on when the worker is told to stop. What is not done then goes back at once. */
  readonly graceMs: number
}

export const usualPace: Pace = { leaseMs: 15_000, beatMs: 5_000, lookMs: 1_000, graceMs: 5_000 }

export interface WorkerParts<C> {
  readonly database: Database
  readonly bus: Bus
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Logger
  readonly meters: JobMeters
  /** What the jobs work with. */
  readonly context: C
  readonly works: readonly Work<C>[]
  readonly pace: Pace
}

interface Running {
  readonly job: Taken
  readonly queue: Queue
  readonly abort: AbortController
  readonly ended: Promise<void>
}

/**
 * Does jobs. Each is had by one worker at a time, by a lease that the worker renews: a worker that was killed, hangs or is
 * cut off loses its jobs to another within a lease, and what it says about them afterwards is not heard.
 */
export class Worker<C> {
  readonly #parts: WorkerParts<C>
  readonly #works: ReadonlyMap<string, Work<C>>
  readonly #id = randomUUID()
  readonly #running = new Map<string, Running>()
  readonly #timers: NodeJS.Timeout[] = []
  #unsubscribe = () => {}
  #stopping = false
  /** The look that is under way; who asks meanwhile gets one more after it. */
  #looking: Promise<void> | null = null
  #again = false

  constructor(parts: WorkerParts<C>) {
    this.#parts = parts
    this.#works = new Map(parts.works.map((work) => [work.kind.name, work]))
  }

  async start(): Promise<void> {
    const { database, bus, clock, newId, works, pace } = this.#parts
    for (const { kind } of works) {
      if (kind.everyMs !== null) await ensureJob(database, newId(), kind.name, kind.queue, clock.now())
    }
    this.#unsubscribe = bus.subscribe('jobs.waiting', () => this.#look())
    this.#timers.push(
      setInterval(() => this.#look(), pace.lookMs),
      setInterval(() => void this.#beat(), pace.beatMs),
    )
    this.#look()
  }

  /** Lets what is nearly done be done and gives everything else back, so that another node has it at once. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#unsubscribe()
    await this.#looking
    const grace = setTimeout(() => this.#abortAll(), this.#parts.pace.graceMs)
    // Whoever does not hear the signal is left behind when the lease is over.
    const patience = new Promise<void>((resolve) => {
      this.#timers.push(setTimeout(resolve, this.#parts.pace.graceMs * 2))
    })
    await Promise.race([Promise.all([...this.#running.values()].map(({ ended }) => ended)), patience])
    clearTimeout(grace)
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #abortAll(): void {
    for (const { abort } of this.#running.values()) abort.abort(new Postponed(0, 'The worker stops.'))
  }

  #look(): void {
    if (this.#stopping) return
    if (this.#looking !== null) {
      this.#again = true
      return
    }
    this.#looking = this.#take()
      .catch((error: Error) => this.#parts.log.warn({ error: error.message }, 'the worker cannot look for jobs'))
      .finally(() => {
        this.#looking = null
        if (!this.#again) return
        this.#again = false
        this.#look()
      })
  }

  async #take(): Promise<void> {
    const { database, clock, pace } = this.#parts
    const lines = this.#freeLines()
    if (lines.length === 0) return
    for (const job of await takeJobs(database, this.#id, pace.leaseMs, clock.now(), lines)) this.#begin(job)
  }

  #freeLines() {
    const used = new Map<string, number>()
    for (const { queue } of this.#running.values()) used.set(queue, (used.get(queue) ?? 0) + 1)
    return Object.entries(queues)
      .map(([queue, most]) => ({ queue, free: most - (used.get(queue) ?? 0) }))
      .filter(({ free }) => free > 0)
  }

  #begin(job: Taken): void {
    const abort = new AbortController()
    const queue = this.#works.get(job.kind)?.kind.queue ?? 'upkeep'
    const ended = this.#do(job, abort)
      .catch((error: Error) => {
        // The lease brings it back.
        this.#parts.log.warn({ jobId: job.id, kind: job.kind, error: error.message }, 'a job could not be put away')
      })
      .finally(() => {
        this.#running.delete(job.id)
        this.#look()
      })
    this.#running.set(job.id, { job, queue, abort, ended })
  }

  async #do(job: Taken, abort: AbortController): Promise<void> {
    const { database, clock, meters } = this.#parts
    const work = this.#works.get(job.kind)
    const seconds = meters.seconds.startTimer({ kind: job.kind })
    try {
      // An older node of a rolling upgrade meets what only newer ones can do.
      if (work === undefined) throw new Postponed(30_000, 'This version does not know such jobs.')
      // Whoever tried it the last time allowed took their process down with it.
      if (job.attempts > work.kind.mostAttempts) throw new Error('It ended the worker whenever it was tried.')
      await this.#inTime(work, job, abort)
    } catch (error) {
      seconds({ outcome: error instanceof Postponed ? 'postponed' : 'failed' })
      await this.#failed(job, work, error)
      return
    }
    seconds({ outcome: 'done' })
    const { everyMs } = work.kind
    const nextAt = everyMs === null ? null : new Date(clock.now().getTime() + everyMs)
    await finishJob(database, this.#id, job, nextAt)
  }

  async #inTime(work: Work<C>, { payload, attempts }: Taken, abort: AbortController): Promise<void> {
    const { signal } = abort
    const timer = setTimeout(() => abort.abort(new Error('It took too long.')), work.kind.timeoutMs)
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    try {
      await Promise.race([work.run(payload, this.#parts.context, { signal, attempt: attempts }), aborted])
    } finally {
      clearTimeout(timer)
    }
  }

  async #failed(job: Taken, work: Work<C> | undefined, error: unknown): Promise<void> {
    const { database, clock, log, context } = this.#parts
    const { mostAttempts = Infinity, everyMs = null } = work?.kind ?? {}
    const verdict = decideAfter(error, { attempts: job.attempts, mostAttempts, everyMs }, Math.random())
    if (!(error instanceof Postponed)) {
      const facts = { jobId: job.id, kind: job.kind, attempt: job.attempts, error: verdict.error }
      log[verdict.is === 'exhausted' ? 'error' : 'warn'](facts, 'a job failed')
    }
    // Should this fail as well, the lease brings the job back, and it is said again.
    if (verdict.is === 'exhausted') await work?.gaveUp(job.payload, context)
    await failJob(database, this.#id, job, verdict, clock.now())
  }

  /** Says that it is there, lets go of what others have by now, and takes back what nobody is doing. */
  async #beat(): Promise<void> {
    const { database, clock, log, pace } = this.#parts
    try {
      const running = [...this.#running.values()]
      if (running.length > 0) {
        const jobs = running.map(({ job }) => job)
        const held = await renewJobs(database, this.#id, pace.leaseMs, jobs)
        for (const { job, abort } of running) if (!held.has(job.id)) abort.abort(new Error('Another worker has it.'))
      }
      const recovered = await recoverJobs(database, clock.now())
      if (recovered === 0) return
      log.warn({ recovered }, 'jobs of a worker that is gone are done by another')
      this.#look()
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'the worker cannot say it is there')
    }
  }
}
