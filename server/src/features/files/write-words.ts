import { z } from 'zod'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { House } from '../house.ts'
import { rewriteWords } from '../messages/index.ts'
import { setWords, type WordlessFile, wordlessAfter } from './store.ts'

const batch = 500

const kind = jobKind('files.words', {
  queue: 'upkeep',
  payload: z.strictObject({}),
  timeoutMs: 600_000,
  everyMs: 60 * 60_000,
})

/** Writes down by what files find their message, of those that came before anybody did, or to a node of an older version. */
export const writingWords = work(kind, async (_payload, house: House, { signal }) => {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    signal.throwIfAborted()
    const files = await wordlessAfter(house.database, after, batch)
    for (const file of files) await writeWords(house, file)
    const last = files.at(-1)
    if (last === undefined) return
    house.wordIndex.wrote()
    after = last.id
  }
})

/** Where a message carries it, while nobody else changes that room. */
async function writeWords({ database, roomLog }: House, file: WordlessFile): Promise<void> {
  const { roomId, seq } = file
  if (roomId === null || seq === null) return await setWords(database, file)
  await roomLog.change(roomId, async ({ transaction }) => {
    await setWords(transaction, file)
    await rewriteWords(transaction, roomId, seq)
  })
}
