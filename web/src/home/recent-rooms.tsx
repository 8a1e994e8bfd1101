import { useId } from 'react'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { RoomIcon } from '../conversation/room-icon.tsx'
import { RoomName } from '../conversation/room-name.tsx'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'
import { recentsOf } from '../switcher/recents-of.ts'
import { recentRooms } from './recent-order.ts'

const most = 6

/** Where one was last, to go on there. */
export function RecentRooms() {
  const page = usePage()
  const me = useMe()
  const { home } = useAllWords()
  const rooms = useWatch(page.client.store.rooms)
  const recents = useWatch(recentsOf(page, me.id))
  const titleId = useId()
  const entries = recentRooms(recents, rooms, page.timers.now()).slice(0, most)
  if (entries.length === 0) return null
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <h2 id={titleId} className="font-semibold">
        {home.recent}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {entries.map(({ room }) => (
          <li key={room.id} className="max-w-full">
            <Link
              to={roomRoute(room)}
              className="flex min-h-10 max-w-64 items-center gap-2.5 rounded-full border border-line bg-raised px-4 hover:border-line-strong"
            >
              <RoomIcon room={room} />
              <RoomName room={room} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
