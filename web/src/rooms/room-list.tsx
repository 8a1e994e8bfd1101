import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { RoomName } from '../conversation/room-name.tsx'
import { roomRoute } from '../conversation/room-route.ts'
import { NavigationLink } from '../navigation/link.tsx'

/** The rooms one is in. */
export function RoomList() {
  const { client } = usePage()
  const { rooms } = useWords()
  const entries = useWatch(client.store.rooms)
  return (
    <ul aria-label={rooms.title} className="flex flex-col gap-1 pt-4">
      {entries.map(({ room, unread }) => (
        <li key={room.id}>
          <NavigationLink
            to={roomRoute(room)}
            className="flex min-h-9 items-center gap-3 rounded-md px-3 text-ink-muted hover:bg-hover aria-[current=page]:bg-current-place aria-[current=page]:text-on-current-place"
          >
            <RoomName room={room} />
            {unread > 0 && <span className="ms-auto text-sm tabular-nums">{unread}</span>}
          </NavigationLink>
        </li>
      ))}
    </ul>
  )
}
