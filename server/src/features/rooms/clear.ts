import { z } from 'zod'
import { jobKind, Postponed, work } from '../../platform/jobs/job.ts'
import type { House } from '../house.ts'
import { lockRemains, removeUpTo } from './store-remains.ts'

/** So many messages are removed in one transaction: others who write wait no longer than for that. */
const sliceSize = 500
/** After so many slices what else there is to do has its turn. */
const slicesAtOnce = 100

/** What is left to be removed of a room that is gone; everybody else has forgotten it. */
export const clearRoom = jobKind('rooms.clear', {
  queue: 'upkeep',
  payload: z.strictObject({ roomId: z.uuid() }),
  timeoutMs: 600_000,
  mostAttempts: 100,
})

/** Whoever goes on after another begins with what is still there. */
export const clearing = work(clearRoom, async ({ roomId }, { database }: House, { signal }) => {
  for (let slice = 0; slice < slicesAtOnce; slice += 1) {
    signal.throwIfAborted()
    const removed = await database.transaction(async (transaction) => {
      const seqs = await lockRemains(transaction, roomId, sliceSize)
      const last = seqs.at(-1)
      if (last !== undefined) await removeUpTo(transaction, roomId, last)
      return seqs.length
    })
    if (removed < sliceSize) return
  }
  throw new Postponed(0, 'There is more of it.')
})
