import { Info } from 'lucide-react'
import { useWords } from '../app/page-context.ts'
import { useDocumentTitle } from '../app/use-document-title.ts'
import type { RoomPanel } from '../navigation/routes.ts'
import { Link } from '../navigation/link.tsx'
import { useOpenRoom } from './room-context.ts'
import { RoomName } from './room-name.tsx'
import { roomRoute } from './room-route.ts'

/** Where one is, and what can stand beside it. */
export function RoomHeader({ panel }: { readonly panel: RoomPanel | null }) {
  const { room } = useOpenRoom().entry
  const { rooms } = useWords()
  useDocumentTitle(room.name ?? rooms.direct)
  return (
    <header className="flex min-h-14 items-center gap-3 border-b border-line px-5 py-2">
      <div className="flex min-w-0 flex-1 flex-col">
        <h1 tabIndex={-1} className="flex min-w-0 font-display text-lg font-semibold">
          <RoomName room={room} />
        </h1>
        {room.topic !== '' && <p className="truncate text-sm text-ink-muted">{room.topic}</p>}
      </div>
      <Link
        to={roomRoute(room, { panel: panel === null ? 'about' : null })}
        aria-label={rooms.details}
        className="button"
        data-tone="quiet"
        data-shape="icon"
      >
        <Info aria-hidden className="size-5" />
      </Link>
    </header>
  )
}
