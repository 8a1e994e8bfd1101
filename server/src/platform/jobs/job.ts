import type { z } from 'zod'

/** How many jobs of a queue one worker runs at a time. Jobs that would be in each other's way share a queue. */
export const queues = {
  /** What makes pictures: as many as one child process does, which is one. */
  media: 1,
  /** What waits for a scanner. */
  scan: 2,
  /** What waits for other people's servers. */
  fetch: 4,
  /** What takes long and is about one person. */
  people: 1,
  upkeep: 1,
} as const

export type Queue = keyof typeof queues

/** A kind of job as data; whoever asks for one needs no more of it than this. */
export interface JobKind<P extends z.ZodType = z.ZodType> {
  /** Such as `files.process`. It stands in the database, so it stays. */
  readonly name: string
  readonly queue: Queue
  readonly payload: P
  /** Tried so often before it is left to people. */
  readonly mostAttempts: number
  /** Longer than this is a failure. */
  readonly timeoutMs: number
  /** Runs again and again by itself, so far apart, on one node of the place. */
  readonly everyMs: number | null
}

interface KindFacts<P extends z.ZodType> {
  readonly queue: Queue
  readonly payload: P
  readonly mostAttempts?: number
  readonly timeoutMs?: number
  readonly everyMs?: number
}

/**
 * @example
 * export const processFile = jobKind('files.process', { queue: 'media', payload: z.strictObject({ fileId: Id }) })
 */
export function jobKind<P extends z.ZodType>(name: string, facts: KindFacts<P>): JobKind<P> {
  const { queue, payload, mostAttempts = 8, timeoutMs = 60_000, everyMs = null } = facts
  return { name, queue, payload, mostAttempts, timeoutMs, everyMs }
}

/** What a job is told of its own run. */
export interface Run {
  /** Aborts when nobody wants the result any more: the time is up, the worker stops, or another has the job. */
  readonly signal: AbortSignal
  /** 1 for the first. */
  readonly attempt: number
}

/**
 * A kind with what carries it out. `run` may be run more than once for one job, by two workers at a time when one of them
 * is cut off, and must not mind: what it writes last is the same however often it is written.
 */
export interface Work<C> {
  readonly kind: JobKind
  run(payload: unknown, context: C, run: Run): Promise<void>
  /** Called once there will be no further attempt, before the job is left to people. */
  gaveUp(payload: unknown, context: C): Promise<void>
}

export function work<P extends z.ZodType, C>(
  kind: JobKind<P>,
  run: (payload: z.output<P>, context: C, run: Run) => Promise<void>,
  gaveUp: (payload: z.output<P>, context: C) => Promise<void> = async () => {},
): Work<C> {
  return {
    kind,
    run: async (payload, context, facts) => run(kind.payload.parse(payload), context, facts),
    gaveUp: async (payload, context) => gaveUp(kind.payload.parse(payload), context),
  }
}

/** Thrown by a job whose time has not come, such as when what it needs is away. It counts as no attempt. */
export class Postponed extends Error {
  override readonly name = 'Postponed'
  readonly byMs: number

  constructor(byMs: number, why: string) {
    super(why)
    this.byMs = byMs
  }
}

/** Thrown by a job that no further attempt can help. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless'
}
