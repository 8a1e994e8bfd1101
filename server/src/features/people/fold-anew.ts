import { z } from 'zod'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { House } from '../house.ts'
import { foldAnew } from '../fold-rows.ts'
import { searchTextOf } from './search-text.ts'

const kind = jobKind('people.fold', { queue: 'upkeep', payload: z.strictObject({}), timeoutMs: 600_000 })

/** Names of people that were written down when they were compared in another way. */
export const folding = work(kind, async (_payload, { database }: House, { signal }) =>
  foldAnew<{ displayName: string; username: string }>(
    database,
    {
      table: 'accounts',
      parts: 'display_name as "displayName", username',
      fold: ({ displayName, username }) => searchTextOf(displayName, username),
    },
    signal,
  ),
)
