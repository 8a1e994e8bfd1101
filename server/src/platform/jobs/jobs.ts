import type { z } from 'zod'
import type { Bus } from '../bus/bus.ts'
import type { Clock } from '../clock.ts'
import type { NewId } from '../ids.ts'
import type { Database, Queryable } from '../postgres/database.ts'
import type { JobKind } from './job.ts'
import { countJobs, enqueueJob, type JobRow, listJobs, removeJob, retryJob } from './store.ts'

export interface JobsParts {
  readonly database: Database
  readonly bus: Bus
  readonly clock: Clock
  readonly newId: NewId
}

interface Order {
  readonly key?: string | null
  /** For whom it is done: those of one person wait for each other before those of anybody else wait for them. */
  readonly owner?: string | null
  readonly inMs?: number
}

/** Where work is left that is done later, by whichever node has a worker. */
export class Jobs {
  readonly #parts: JobsParts

  constructor(parts: JobsParts) {
    this.#parts = parts
  }

  /**
   * Asks for a job in the caller's transaction: it is there if what it is about is there, and not otherwise. Of one kind
   * there is one job for a `key`; asked for while it runs, it runs once more. Call `wake` when the transaction is
   * committed; should that be forgotten, the job is found a second later.
   */
  async enqueue<P extends z.ZodType>(
    db: Queryable,
    kind: JobKind<P>,
    payload: z.input<P>,
    { key = null, owner = null, inMs = 0 }: Order = {},
  ): Promise<void> {
    const { clock, newId } = this.#parts
    const now = clock.now()
    const dueAt = new Date(now.getTime() + inMs)
    kind.payload.parse(payload)
    await enqueueJob(db, { id: newId(), kind: kind.name, queue: kind.queue, key, owner, payload, dueAt, now })
  }

  /** Tells every worker that there may be something to do. */
  wake(): void {
    void this.#parts.bus.publish('jobs.waiting', {})
  }

  list(state: JobRow['state'] | null, before: string | null, limit: number): Promise<JobRow[]> {
    return listJobs(this.#parts.database, state, before, limit)
  }

  count() {
    return countJobs(this.#parts.database, this.#parts.clock.now())
  }

  /** Whether there was one that nobody is doing. */
  async retry(id: string): Promise<boolean> {
    const isThere = await retryJob(this.#parts.database, id, this.#parts.clock.now())
    if (isThere) this.wake()
    return isThere
  }

  /** Forgets one that was given up: what else waits is needed by somebody. Answers with how it stood; null if there was none. */
  remove(id: string): Promise<JobRow['state'] | null> {
    return removeJob(this.#parts.database, id)
  }
}
