import { durations } from '@parley/protocol'
import { z } from 'zod'
import { jobKind, work } from '../../platform/jobs/job.ts'
import { writeZip } from '../../platform/zip/write-zip.ts'
import { discardBlobs, settleBlob, settling, storeBlob, unlessStorageIsAway } from '../files/index.ts'
import type { House } from '../house.ts'
import { giveNotice, tellNotices } from '../notices/index.ts'
import { gather } from './gather.ts'
import { endExports, findWaiting, setFailed, setReady } from './store.ts'

const hourMs = 3_600_000

export const makeKind = jobKind('exports.make', {
  queue: 'people',
  payload: z.strictObject({ exportId: z.uuid() }),
  mostAttempts: 5,
  timeoutMs: 6 * hourMs,
})

/** Puts together all that is somebody's own, and tells them. */
export const making = work(
  makeKind,
  ({ exportId }, house: House, { signal }) =>
    unlessStorageIsAway(async () => {
      const { clock, database } = house
      const accountId = await findWaiting(database, exportId)
      if (accountId === null) return
      const blob = await storeBlob(house, writeZip(gather(house, accountId, signal)))
      const readyAt = clock.now()
      const expiresAt = new Date(readyAt.getTime() + durations.exportKeptSeconds * 1000)
      const noticeId = await settling(() =>
        database.transaction(async (transaction) => {
          const blobId = await settleBlob(transaction, blob, readyAt)
          if ((await setReady(transaction, exportId, { blobId, readyAt, expiresAt })) === null) return null
          const said = { kind: 'export_ready', text: '', until: expiresAt, about: `export ${exportId}` } as const
          return await giveNotice(transaction, house, accountId, said)
        }),
      )
      // What became nobody's while it was made is not kept until somebody sweeps.
      if (noticeId === null) await discardBlobs(house, [blob.id])
      await tellNotices(house, [noticeId])
    }),
  ({ exportId }, { database }) => setFailed(database, exportId),
)

const endKind = jobKind('exports.end', { queue: 'upkeep', payload: z.strictObject({}), everyMs: hourMs })

export const ending = work(endKind, (_payload, house: House) => endOldExports(house))

/** Lets go of those that were kept long enough. */
export async function endOldExports({ clock, database }: Pick<House, 'clock' | 'database'>): Promise<void> {
  await endExports(database, clock.now())
}
