import { markRoomsRead } from '../inbox/mark-rooms-read.ts'
import { goToRoom } from '../navigation/go-to-room.ts'
import type { Route } from '../navigation/routes.ts'
import type { Page } from '../page.ts'
import { openDirect } from '../people/open-direct.ts'
import type { Choice, CommandName } from './choices.ts'

const places: { readonly [C in CommandName]?: Route } = {
  inbox: { at: 'inbox', tab: 'unread' },
  browse: { at: 'rooms' },
  create: { at: 'new-room' },
  people: { at: 'people', userId: null },
  contacts: { at: 'contacts', tab: 'all', userId: null },
  settings: { at: 'settings', section: null },
  appearance: { at: 'settings', section: 'appearance' },
  help: { at: 'settings', section: 'shortcuts' },
}

/** Does what was chosen. */
export function choose(page: Page, choice: Choice): void {
  switch (choice.is) {
    case 'room':
    case 'public':
      return goToRoom(page, choice.room)
    case 'person':
      return void openDirect(page, choice.person.id)
    case 'search':
      return page.navigation.go({ at: 'search', q: choice.query })
    case 'command':
      return obey(page, choice.command)
  }
}

function obey(page: Page, command: CommandName): void {
  const place = places[command]
  if (place !== undefined) return page.navigation.go(place)
  if (command === 'light' || command === 'dark') return page.preferences.change({ theme: command })
  if (command === 'signOut') return void page.signOut()
  void markRoomsRead(
    page,
    page.client.store.rooms.getSnapshot().filter(({ unread }) => unread > 0),
  )
}
