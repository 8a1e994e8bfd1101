import { firstIdAt } from '../../platform/ids.ts'
import type { House } from '../house.ts'
import { indexMessage } from '../messages/index.ts'
import { addWords, advance, type Unwritten, unwrittenBetween, writtenUpTo } from './store-words.ts'

/** So many are looked at in one statement. */
const batch = 2_000
/** Messages younger than this may still be on their way, or be written by a node of an older version that knows no words. */
const settledMs = 2 * 60_000

/**
 * Writes down the words of messages that were said when nobody wrote them down: by an older version of the program, before
 * or while it was replaced. It goes through all messages once, in order; nobody waits for it, and whoever stops it loses nothing.
 */
export async function writeDownWords({
  database,
  clock,
  wordIndex,
}: Pick<House, 'database' | 'clock' | 'wordIndex'>): Promise<void> {
  const end = firstIdAt(new Date(clock.now().getTime() - settledMs))
  for (let place = await writtenUpTo(database); ;) {
    const { last, missing } = await unwrittenBetween(database, place, end, batch)
    if (last === null) return
    if (missing.length > 0) {
      await addWords(database, missing.map(indexed))
      wordIndex.wrote()
    }
    await advance(database, last)
    place = last
  }
}

function indexed(message: Unwritten) {
  const { id, rev } = message
  const { vector, words } = indexMessage(message)
  return { id, rev, vector, words }
}
