import type { DraftKeep, OutboxKeep } from '@parley/sdk'
import { forgetTrays } from './own-trays.ts'
import { forgetSearches } from '../search/kept-searches.ts'
import { forgetEdits } from './own-edits.ts'

/** Whoever signs out by their own hand leaves nothing behind, neither what could not be sent nor what was only begun. */
export async function forgetUnsent(outbox: OutboxKeep, drafts: DraftKeep, personId: string): Promise<void> {
  const rows = await outbox.load().catch(() => [])
  const own = rows.filter((row) => row.personId === personId)
  await Promise.all(own.map(({ nonce }) => outbox.remove(nonce).catch(() => {})))
  for (const draft of drafts.load()) if (draft.personId === personId) drafts.remove(personId, draft.roomId)
  await forgetTrays(personId)
  forgetEdits(personId)
  forgetSearches(personId)
}
