import type { RoomEntry } from '@parley/sdk'
import type { Page } from '../page.ts'

/** Marks all of them as read. */
export function markRoomsRead(page: Page, entries: readonly RoomEntry[]): void {
  const { client, notices, catalogue } = page
  for (const { room } of entries) client.markRead(room.id, room.seq)
  notices.tell({ kind: 'success', title: catalogue.getSnapshot().words.inbox.wasRead(entries.length) })
}
