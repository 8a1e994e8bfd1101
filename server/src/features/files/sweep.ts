import { z } from 'zod'
import { jobKind, work } from '../../platform/jobs/job.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { House } from '../house.ts'
import { discardBlobs } from './blobs.ts'
import { deleteForgotten } from './store.ts'
import { deleteExpired } from './uploads/store.ts'

const minuteMs = 60_000
/** Whoever was going to send it has done so. */
const forgottenMs = 24 * 60 * minuteMs
/** No upload takes longer. */
const arrivingMs = 24 * 60 * minuteMs
/** Who has just begun to refer to bytes may not have finished. */
const graceMs = 5 * minuteMs
const most = 500

/** What arrives is younger than a day; what has arrived and nothing refers to may go. `skip locked`: many nodes do this. */
const doomStatement = sql<{ id: string }>(
  'blobs.doom',
  `update blobs b set doomed_at = coalesce(b.doomed_at, $1) where b.id in (
     select id from blobs c
     where c.touched_at < case when c.hash is null and c.doomed_at is null then $3::timestamptz else $2::timestamptz end
       and not exists (select from files f where f.blob_id = c.id) and not exists (select from file_variants v where v.blob_id = c.id)
       and not exists (select from link_previews p where p.image_blob_id = c.id)
       and not exists (select from exports e where e.blob_id = c.id) and not exists (select from upload_pieces u where u.blob_id = c.id)
     limit $4 for update skip locked
   ) and b.touched_at < $2 returning b.id`,
)

const sweepKind = jobKind('files.sweep', { queue: 'upkeep', payload: z.strictObject({}), everyMs: 5 * minuteMs })

export const sweeping = work(sweepKind, (_payload, house: House) => sweepFiles(house))

/** Forgets files that were never sent, and removes bytes that nothing refers to any more. */
export async function sweepFiles(house: Pick<House, 'clock' | 'database' | 'log' | 'storage'>): Promise<void> {
  const now = house.clock.now()
  const ago = (ms: number) => new Date(now.getTime() - ms)
  await deleteForgotten(house.database, ago(forgottenMs))
  await discardBlobs(house, await deleteExpired(house.database, now, most))
  const doomed = await house.database.run(doomStatement, [now, ago(graceMs), ago(arrivingMs), most])
  await discardBlobs(
    house,
    doomed.map(({ id }) => id),
  )
}
