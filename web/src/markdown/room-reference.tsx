import { usePage, useWatch } from '../app/page-context.ts'
import { findRoom } from '../conversation/find-room.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'
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
  const room = findRoom(rooms, meant?.roomId ?? word)?.room
  if (room === undefined && meant === undefined) return `#${slug}`
  return (
    <Link to={roomRoute(room ?? { id: meant?.roomId ?? '', slug: null })} className="mention">
      #<bdi>{room?.name ?? slug}</bdi>
    </Link>
  )
}
