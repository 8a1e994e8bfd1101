import type { RoomView } from '@parley/protocol/wire'
import type { Route } from '../navigation/routes.ts'

/** The address of a room: a public one's slug, where it has one. That of a private room may be another's, too. */
export function roomRoute(
  room: Pick<RoomView, 'id' | 'slug' | 'visibility'>,
  within: { readonly message?: string; readonly panel?: Extract<Route, { at: 'room' }>['panel'] } = {},
): Route {
  return {
    at: 'room',
    room: (room.visibility === 'public' ? room.slug : null) ?? room.id,
    message: within.message ?? null,
    panel: within.panel ?? null,
  }
}
