import { z } from 'zod'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { House } from '../house.ts'
import { knownForMs } from './fetch-previews.ts'
import { sweepPreviews } from './store.ts'

const dayMs = 24 * 3_600_000

const sweepKind = jobKind('previews.sweep', { queue: 'upkeep', payload: z.strictObject({}), everyMs: dayMs })

/** A day more than it can be found, so that nobody has just found it. */
export const sweeping = work(sweepKind, async (_payload, { clock, database }: House) => {
  await sweepPreviews(database, new Date(clock.now().getTime() - knownForMs - dayMs))
})
