import { CircleAlert, Pencil } from 'lucide-react'
import { memo, type MouseEvent, useMemo } from 'react'
import { useMe, usePage, useWatch, useWords } from '../app/page-context.ts'
import { RoomIcon } from '../conversation/room-icon.tsx'
import { roomRoute } from '../conversation/room-route.ts'
import { roomTitle } from '../conversation/room-title.ts'
import { goToRoom } from '../navigation/go-to-room.ts'
import { isPlainClick, Link } from '../navigation/link.tsx'
import { isMuted } from '../conversation/is-muted.ts'
import { countFor, needsReading } from './reading.ts'
import { RowState, sayRow } from './row-state.tsx'

export interface RoomRowProps {
  readonly roomId: string
  readonly isCurrent: boolean
}

const rowClass =
  'flex min-h-9 scroll-my-12 items-center gap-2.5 rounded-md px-3 text-ink-muted hover:bg-hover hover:text-ink max-md:min-h-12 data-muted:opacity-70 data-unread:font-semibold data-unread:text-ink data-drop:shadow-[inset_0_2px_0_var(--brand)] aria-[current=page]:bg-current-place aria-[current=page]:text-on-current-place'

/** One room in the list. It watches its room alone, so that a thousand of them stay quick. */
export const RoomRow = memo(function RoomRow({ roomId, isCurrent }: RoomRowProps) {
  const page = usePage()
  const { client, timers } = page
  const me = useMe()
  const words = useWords()
  const entry = useWatch(useMemo(() => client.store.room(roomId), [client, roomId]))
  const draft = useWatch(useMemo(() => client.drafts.room(roomId), [client, roomId]))
  const failed = useWatch(client.outbox.failed).get(roomId) ?? 0
  if (entry === null) return null
  const hasDraft = !isCurrent && draft !== null && draft.content.trim() !== ''
  const { room } = entry
  const now = timers.now()
  const muted = isMuted(entry.membership, now)
  const title = roomTitle(room, me.id, words.frame)
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    goToRoom(page, room)
  }
  return (
    <li className="[contain-intrinsic-block-size:auto_2.25rem] [content-visibility:auto]">
      <Link
        to={roomRoute(room)}
        tabIndex={-1}
        data-stop={title}
        data-room={room.id}
        data-unread={!isCurrent && needsReading(entry, now) ? '' : undefined}
        data-muted={muted ? '' : undefined}
        aria-label={sayRow(title, entry, { isMuted: muted, hasDraft, failed }, words)}
        aria-current={isCurrent ? 'page' : undefined}
        title={title}
        className={rowClass}
        onClick={follow}
      >
        <RoomIcon room={room} />
        <span className="flex min-w-0 flex-1">
          <bdi className="min-w-0 truncate">{title}</bdi>
        </span>
        {hasDraft && <Pencil aria-hidden className="size-3.5 flex-none opacity-80" />}
        {failed > 0 && <CircleAlert aria-hidden className="size-4 flex-none text-danger" />}
        <RowState entry={entry} count={countFor(entry, now)} isMuted={muted} isCurrent={isCurrent} />
      </Link>
    </li>
  )
})
