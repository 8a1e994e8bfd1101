import { z } from 'zod'
import { firstIdAt } from '../../platform/ids.ts'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { House } from '../house.ts'
import { indexMessage } from '../messages/index.ts'
import { throughMessages } from '../through-messages.ts'
import { addWords, advance, type Unwritten, unwrittenBetween, writtenUpTo } from './store-words.ts'

/** Messages younger than this may still be on their way, or be written by a node of an older version that knows no words. */
const settledMs = 2 * 60_000

const kind = jobKind('search.words', {
  queue: 'upkeep',
  payload: z.strictObject({}),
  timeoutMs: 600_000,
  everyMs: 60_000,
})

/** Writes down the words of messages that were said when nobody wrote them down: by an older version of the program, before or while it was replaced. */
export const writingDown = work(kind, async (_payload, { clock, database, wordIndex }: House, { signal }) => {
  const passage = {
    begin: () => writtenUpTo(database),
    next: (after: string, before: string, many: number) => unwrittenBetween(database, after, before, many),
    async work(missing: readonly Unwritten[]) {
      await addWords(database, missing.map(indexed))
      wordIndex.wrote()
    },
    advance: (to: string) => advance(database, to),
  }
  await throughMessages(passage, firstIdAt(new Date(clock.now().getTime() - settledMs)), signal)
})

function indexed(message: Unwritten) {
  const { id, rev } = message
  const { vector, words } = indexMessage(message)
  return { id, rev, vector, words }
}
