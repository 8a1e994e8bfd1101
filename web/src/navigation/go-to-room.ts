import type { RoomView } from '@parley/protocol/wire'
import { roomRoute } from '../conversation/room-route.ts'
import type { Page } from '../page.ts'
import type { Route, RoomPanel } from './routes.ts'

/** What stands beside every room alike; the rest belongs to the one where it was opened. */
const kept: readonly RoomPanel[] = ['about', 'members', 'pins']

/** The panel that stays open when somebody moves on to another room: where there is space for it beside the conversation. */
export function panelToKeep(route: Route, isWide: boolean): RoomPanel | null {
  if (!isWide || route.at !== 'room' || route.panel === null) return null
  return kept.includes(route.panel) ? route.panel : 'about'
}

/** Moves on to a room, and takes along what stands beside the one that is left. */
export function goToRoom(
  { navigation, form }: Pick<Page, 'navigation' | 'form'>,
  room: Pick<RoomView, 'id' | 'slug' | 'visibility'>,
): void {
  const panel = panelToKeep(navigation.getSnapshot().route, form.getSnapshot() === 'desktop')
  navigation.go(roomRoute(room, panel === null ? {} : { panel }))
}
