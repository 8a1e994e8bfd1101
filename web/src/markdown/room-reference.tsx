import { usePage, useWatch } from '../app/page-context.ts'
import { findRoom } from '../conversation/find-room.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'
import type { Route } from '../navigation/routes.ts'
import { useSurroundings } from './surroundings.ts'

/**
 * The name of a room with a sign before it: of the one that was called so when it was written, as it is called now. A link where
 * it is a room one knows, or a public one.
 */
export function RoomReference({ slug }: { readonly slug: string }) {
  const rooms = useWatch(usePage().client.store.rooms)
  const { roomLinks } = useSurroundings()
  const word = slug.toLowerCase()
  const meant = roomLinks?.find((link) => link.slug === word)
  const known = findRoom(rooms, meant?.roomId ?? word) ?? rooms.find(({ room }) => room.slug === word)
  if (known === undefined && meant === undefined) return `#${slug}`
  const to: Route =
    known === undefined ? { at: 'room', room: meant?.roomId ?? '', message: null, panel: null } : roomRoute(known.room)
  return (
    <Link to={to} className="mention">
      #<bdi>{known?.room.name ?? slug}</bdi>
    </Link>
  )
}
