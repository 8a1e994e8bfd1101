import { Gauge, Histogram, type Registry } from 'prom-client'
import type { Jobs } from './jobs.ts'

/** What is measured of work in the background. */
export function createJobMeters(registry: Registry, jobs: Jobs) {
  const registers = [registry]
  const count = () => jobs.count().catch(() => [])
  // Looked up when somebody asks: the database knows, and nobody else.
  const late = new Gauge({
    name: 'parley_jobs_late_seconds',
    help: 'How long the job that waits longest has been due, by kind.',
    labelNames: ['kind'],
    registers,
    async collect() {
      const counts = await count()
      late.reset()
      for (const { kind, state, lateSeconds } of counts) if (state === 'waiting') late.set({ kind }, lateSeconds)
    },
  })
  const many = new Gauge({
    name: 'parley_jobs',
    help: 'Jobs of the place, by kind and state; those that are done are not kept.',
    labelNames: ['kind', 'state'],
    registers,
    async collect() {
      const counts = await count()
      many.reset()
      for (const { kind, state, many: found } of counts) many.set({ kind, state }, found)
    },
  })
  return {
    seconds: new Histogram({
      name: 'parley_job_duration_seconds',
      help: 'Time of one run of a job, by what came of it.',
      labelNames: ['kind', 'outcome'],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
      registers,
    }),
  }
}

export type JobMeters = ReturnType<typeof createJobMeters>
