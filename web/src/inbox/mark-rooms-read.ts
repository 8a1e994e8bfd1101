import type { RoomEntry } from '@parley/sdk'
import type { Page } from '../page.ts'

/** Marks all of them as read; a notice offers to put the marks back. */
export function markRoomsRead(page: Page, entries: readonly RoomEntry[]): void {
  const { client, notices, catalogue } = page
  for (const { room } of entries) client.markRead(room.id, room.seq)
  const { inbox, common } = catalogue.getSnapshot().words
  const putBack = () => {
    for (const { room, membership } of entries) client.markUnread(room.id, membership.readSeq + 1)
  }
  notices.tell({
    kind: 'success',
    title: inbox.wasRead(entries.length),
    action: { label: common.undo, run: putBack },
  })
}
