import type { House } from '../house.ts'
import { indexMessage } from '../messages/index.ts'
import { addWords, advance, type Unwritten, unwrittenAfter, writtenUpTo } from './store-words.ts'

const batch = 500
/** Messages younger than this may still be on their way, or be written by a node of an older version that knows no words. */
const settledMs = 2 * 60_000

/**
 * Writes down the words of messages that were said when nobody wrote them down: by an older version of the program, before
 * or while it was replaced. It goes through all messages once, in order, and from there on looks at what is new; nobody
 * waits for it, and whoever stops it loses nothing.
 */
export async function writeDownWords({ database, clock }: Pick<House, 'database' | 'clock'>): Promise<void> {
  const settled = new Date(clock.now().getTime() - settledMs)
  let place = await writtenUpTo(database)
  for (;;) {
    const { last, missing } = await unwrittenAfter(database, place, batch)
    if (last === null) return
    if (missing.length > 0) await addWords(database, missing.map(indexed))
    if (last.at < settled) await advance(database, last.id)
    place = last.id
  }
}

function indexed(message: Unwritten) {
  const { id, rev } = message
  const { vector, words } = indexMessage(message)
  return { id, rev, vector, words }
}
