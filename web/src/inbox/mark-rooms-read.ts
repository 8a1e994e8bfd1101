import type { RoomEntry } from '@parley/sdk'
import type { Page } from '../page.ts'

/** Marks all of them as read; a notice offers to put the marks back. */
export async function markRoomsRead(page: Page, entries: readonly RoomEntry[]): Promise<void> {
  const { client, notices, catalogue } = page
  for (const { room } of entries) client.markRead(room.id, room.seq)
  const putBack = () => {
    for (const { room, membership } of entries) client.markUnread(room.id, membership.readSeq + 1)
  }
  const { inbox, common } = await catalogue.whole()
  notices.tell({
    kind: 'success',
    title: inbox.wasRead(entries.length),
    action: { label: common.undo, run: putBack },
  })
}
