import { usePage, useWatch } from '../app/page-context.ts'
import { findRoom } from '../conversation/find-room.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'

/** The name of a room with a sign before it; a link where it is a room one knows. */
export function RoomReference({ slug }: { readonly slug: string }) {
  const rooms = useWatch(usePage().client.store.rooms)
  const room = findRoom(rooms, slug.toLowerCase())?.room
  if (room === undefined) return `#${slug}`
  return (
    <Link to={roomRoute(room)} className="mention">
      #<bdi>{room.name ?? slug}</bdi>
    </Link>
  )
}
