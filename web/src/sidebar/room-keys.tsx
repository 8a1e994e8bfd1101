import { useMe, usePage } from '../app/page-context.ts'
import { goToRoom } from '../navigation/go-to-room.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { nextRoom, nextUnread } from './next-room.ts'
import { needsReading } from './reading.ts'
import { sidebarOf } from './sidebar-of.ts'

/** Keys that go from room to room, in the order of the list. */
export function RoomKeys() {
  const page = usePage()
  const { client, timers } = page
  const { sections, current } = sidebarOf(page, useMe().id)

  function go(pick: (rooms: readonly string[], current: string | null) => string | null): boolean {
    const rooms = sections.getSnapshot().flatMap(({ roomIds }) => roomIds)
    const next = pick(rooms, current.getSnapshot())
    const entry = next === null ? null : client.store.room(next).getSnapshot()
    if (entry === null) return false
    goToRoom(page, entry.room)
    return true
  }
  const isUnread = (roomId: string) => {
    const entry = client.store.room(roomId).getSnapshot()
    return entry !== null && needsReading(entry, timers.now())
  }
  useShortcut('roomUp', () => go((rooms, at) => nextRoom(rooms, at, -1)))
  useShortcut('roomDown', () => go((rooms, at) => nextRoom(rooms, at, 1)))
  useShortcut('unreadUp', () => go((rooms, at) => nextUnread(rooms, isUnread, at, -1)))
  useShortcut('unreadDown', () => go((rooms, at) => nextUnread(rooms, isUnread, at, 1)))
  return null
}
