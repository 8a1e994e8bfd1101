import { MessagesSquare } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { createLoader } from '../app/load.ts'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { RoomCard } from '../directory/room-card.tsx'
import { Link } from '../navigation/link.tsx'

const most = 4

/** Public rooms to begin with, the largest first; where there are none, how to make the first. */
export function SuggestedRooms() {
  const { client } = usePage()
  const { home } = useAllWords()
  const joined = useWatch(client.store.rooms)
  const titleId = useId()
  const [loader] = useState(() =>
    createLoader(async () => (await client.call('rooms.browse', { sort: 'members', limit: 20 })).items),
  )
  useEffect(() => void loader.reload(), [loader])
  const found = useWatch(loader)
  if (found.state !== 'ready') return null
  const mine = new Set(joined.map(({ room }) => room.id))
  const rooms = found.value.filter(({ id }) => !mine.has(id)).slice(0, most)
  if (rooms.length === 0) return mine.size === 0 ? <FirstRoom /> : null
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={titleId} className="font-semibold">
          {home.suggested}
        </h2>
        <Link to={{ at: 'rooms' }} className="link text-sm">
          {home.browse}
        </Link>
      </div>
      <ul className="flex flex-col gap-2">
        {rooms.map((room) => (
          <li key={room.id}>
            <RoomCard room={room} isJoined={false} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FirstRoom() {
  const me = useMe()
  const { home, sidebar } = useAllWords()
  return (
    <section className="flex flex-wrap items-center gap-4 rounded-lg border border-dashed border-line-strong p-5">
      <span aria-hidden className="speech grid size-11 flex-none place-items-center bg-brand-soft text-on-brand-soft">
        <MessagesSquare className="size-5" />
      </span>
      <div className="min-w-48 flex-1">
        <h2 className="font-semibold">{home.firstRoom}</h2>
        <p className="text-sm text-ink-muted">{me.kind === 'guest' ? home.firstRoomGuest : home.firstRoomText}</p>
      </div>
      {me.kind !== 'guest' && (
        <Link to={{ at: 'new-room' }} className="button" data-tone="primary">
          {sidebar.newRoom}
        </Link>
      )}
    </section>
  )
}
