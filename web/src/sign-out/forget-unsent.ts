import type { DraftKeep, OutboxKeep } from '@parley/sdk'
import { forgetTrays } from './own-trays.ts'
import { forgetSearches } from '../search/kept-searches.ts'
import { forgetEdits } from './own-edits.ts'

/**
 * Whoever signs out by their own hand leaves nothing behind, neither what could not be sent nor what was only begun. What
 * can go at once goes first: the page may be closed as soon as it shows the door.
 */
export async function forgetUnsent(outbox: OutboxKeep, drafts: DraftKeep, personId: string): Promise<void> {
  forgetEdits(personId)
  forgetSearches(personId)
  for (const draft of drafts.load()) if (draft.personId === personId) drafts.remove(personId, draft.roomId)
  await Promise.all([forgetOutbox(outbox, personId), forgetTrays(personId)])
}

async function forgetOutbox(outbox: OutboxKeep, personId: string): Promise<void> {
  const rows = await outbox.load().catch(() => [])
  const own = rows.filter((row) => row.personId === personId)
  await Promise.all(own.map(({ nonce }) => outbox.remove(nonce).catch(() => {})))
}
