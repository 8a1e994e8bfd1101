import { z } from 'zod'
import { firstIdAt } from '../../platform/ids.ts'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { House } from '../house.ts'
import { askForPreviews } from '../messages/index.ts'
import { advance, lookedAtUpTo, unseenBetween } from './store-progress.ts'

const batch = 2_000
/** Whoever took a message asks for its previews at once; later than this they are gone. */
const settledMs = 60_000

const kind = jobKind('previews.catchUp', { queue: 'upkeep', payload: z.strictObject({}), everyMs: 60_000 })

/**
 * Finds messages with links that nobody has looked at, because whoever took them died before they could ask for it. Every message
 * is read once for this, in the background: those who say something without a link pay nothing for links.
 */
export const catchingUp = work(kind, async (_payload, house: House, { signal }) => {
  const { clock, database, jobs, settings } = house
  const end = firstIdAt(new Date(clock.now().getTime() - settledMs))
  // Switched on again, it begins with what is said from then on.
  if (!settings.PARLEY_LINK_PREVIEWS) return await advance(database, end)
  for (let place = await lookedAtUpTo(database); ;) {
    signal.throwIfAborted()
    const { last, unseen } = await unseenBetween(database, place, end, batch)
    for (const { content, ...message } of unseen) await askForPreviews(house, database, message, content)
    if (unseen.length > 0) jobs.wake()
    if (last === null) return
    await advance(database, last)
    place = last
  }
})
