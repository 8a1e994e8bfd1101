import { z } from 'zod'
import { firstIdAt } from '../../platform/ids.ts'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { House } from '../house.ts'
import { askForPreviews } from '../messages/index.ts'
import { throughMessages } from '../through-messages.ts'
import { advance, lookedAtUpTo, type Unseen, unseenBetween } from './store-progress.ts'

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
  const passage = {
    begin: () => lookedAtUpTo(database),
    next: (after: string, before: string, many: number) => unseenBetween(database, after, before, many),
    async work(unseen: readonly Unseen[]) {
      for (const { content, ...message } of unseen) await askForPreviews(house, database, message, content)
      jobs.wake()
    },
    advance: (to: string) => advance(database, to),
  }
  await throughMessages(passage, end, signal)
})
