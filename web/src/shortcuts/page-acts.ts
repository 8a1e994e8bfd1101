import { markAllRead } from '../inbox/mark-rooms-read.ts'
import { goToRoom } from '../navigation/go-to-room.ts'
import type { Page } from '../page.ts'
import { nextRoom, nextUnread } from '../sidebar/next-room.ts'
import { needsReading } from '../sidebar/reading.ts'
import { sidebarOf } from '../sidebar/sidebar-of.ts'
import type { ShortcutAction } from './actions.ts'
import { nextRegion } from './regions.ts'

type Act = (page: Page, meId: string) => void

/** What keys do that mean the same wherever one is. */
export const pageActs = {
  settings: ({ navigation }) => navigation.go({ at: 'settings', section: null }),
  searchAll: ({ navigation }) => navigation.go({ at: 'search', q: '' }),
  mentions: ({ navigation }) => navigation.go({ at: 'inbox', tab: 'mentions' }),
  contacts: ({ navigation }) => navigation.go({ at: 'contacts', tab: 'all', userId: null }),
  allRead: (page) => void markAllRead(page).catch((error) => page.tellFailure((words) => words.unexpected, error)),
  regions: () => void nextRegion(1),
  regionsBack: () => void nextRegion(-1),
  roomUp: (page, meId) => goTo(page, meId, (rooms, at) => nextRoom(rooms, at, -1)),
  roomDown: (page, meId) => goTo(page, meId, (rooms, at) => nextRoom(rooms, at, 1)),
  unreadUp: (page, meId) => goTo(page, meId, (rooms, at) => nextUnread(rooms, isUnread(page), at, -1)),
  unreadDown: (page, meId) => goTo(page, meId, (rooms, at) => nextUnread(rooms, isUnread(page), at, 1)),
} as const satisfies { readonly [A in ShortcutAction]?: Act }

/** From room to room, in the order of the list. */
function goTo(
  page: Page,
  meId: string,
  pick: (rooms: readonly string[], current: string | null) => string | null,
): void {
  const { sections, current } = sidebarOf(page, meId)
  const rooms = sections.getSnapshot().flatMap(({ roomIds }) => roomIds)
  const next = pick(rooms, current.getSnapshot())
  const entry = next === null ? null : page.client.store.room(next).getSnapshot()
  if (entry !== null) goToRoom(page, entry.room)
}

function isUnread({ client, timers }: Page): (roomId: string) => boolean {
  return (roomId) => {
    const entry = client.store.room(roomId).getSnapshot()
    return entry !== null && needsReading(entry, timers.now())
  }
}
