import { z } from 'zod'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { House } from '../house.ts'
import { foldAnew } from '../fold-rows.ts'
import { type FoundBy, searchTextOf } from './search-text.ts'

const kind = jobKind('rooms.fold', { queue: 'upkeep', payload: z.strictObject({}), timeoutMs: 600_000 })

/** Names of rooms that were written down when they were compared in another way. */
export const folding = work(kind, async (_payload, { database }: House, { signal }) =>
  foldAnew<FoundBy>(database, { table: 'rooms', parts: 'name, slug, topic', fold: searchTextOf }, signal),
)
