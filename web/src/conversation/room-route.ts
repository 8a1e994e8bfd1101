import type { RoomView } from '@parley/protocol/wire'
import type { Route } from '../navigation/routes.ts'

/** The address of a room, by its slug where it has one. */
export function roomRoute(
  room: Pick<RoomView, 'id' | 'slug'>,
  within: { readonly message?: string; readonly panel?: Extract<Route, { at: 'room' }>['panel'] } = {},
): Route {
  return { at: 'room', room: room.slug ?? room.id, message: within.message ?? null, panel: within.panel ?? null }
}
