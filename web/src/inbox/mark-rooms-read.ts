import type { RoomEntry } from '@parley/sdk'
import type { Page } from '../page.ts'

/** Marks all of them as read; a notice offers to put the marks back. */
export async function markRoomsRead(page: Page, entries: readonly RoomEntry[]): Promise<void> {
  for (const { room } of entries) page.client.markRead(room.id, room.seq)
  await offerToPutBack(page, entries)
}

/** Marks every room as read, at once; a notice offers to put the marks back. */
export async function markAllRead(page: Page): Promise<void> {
  const { client } = page
  const unread = client.store.rooms.getSnapshot().filter((entry) => entry.unread > 0)
  client.markAllRead()
  await offerToPutBack(page, unread)
}

async function offerToPutBack({ client, notices, catalogue }: Page, entries: readonly RoomEntry[]): Promise<void> {
  const putBack = () => {
    for (const { room, membership } of entries) client.markUnread(room.id, membership.readSeq + 1)
  }
  const { inbox, common, frame } = await catalogue.whole()
  if (entries.length === 0) return void notices.tell({ kind: 'success', title: frame.allRead })
  notices.tell({
    kind: 'success',
    title: inbox.wasRead(entries.length),
    action: { label: common.undo, run: putBack },
  })
}
