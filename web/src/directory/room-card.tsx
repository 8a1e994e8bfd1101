import type { RoomView } from '@parley/protocol/wire'
import { Check, Users } from 'lucide-react'
import { useLang, usePage, useAllWords } from '../app/page-context.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'
import { JoinButton } from '../rooms/join-button.tsx'
import { RoomMark } from '../rooms/room-mark.tsx'
import { relativeTime } from '../time/relative-time.ts'
import { Tag } from '../ui/tag.tsx'

/** A room in the directory. Its name leads inside, to look around before joining. */
export function RoomCard({ room, isJoined }: { readonly room: RoomView; readonly isJoined: boolean }) {
  const { timers } = usePage()
  const lang = useLang()
  const { directory } = useAllWords()
  const about = room.topic === '' ? room.description : room.topic
  return (
    <article className="relative grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-4 gap-y-3 rounded-lg border border-line bg-raised p-4 hover:border-line-strong md:grid-cols-[auto_minmax(0,1fr)_auto]">
      <RoomMark room={room} />
      <div className="flex min-w-0 flex-col gap-1">
        <h2 className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          {/* All of the card leads there; its buttons lie above. */}
          <Link to={roomRoute(room)} className="min-w-0 font-semibold after:absolute after:inset-0 after:rounded-lg">
            <bdi>{room.name}</bdi>
          </Link>
          {room.category !== '' && <Tag>{room.category}</Tag>}
        </h2>
        {about !== '' && (
          <p dir="auto" className="w-fit max-w-full line-clamp-2 text-sm text-ink-muted">
            {about}
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-muted">
          <span className="flex items-center gap-1.5">
            <Users aria-hidden className="size-4" />
            {directory.members(room.memberCount)}
          </span>
          {room.lastMessageAt !== null && (
            <span>{directory.lively(relativeTime(room.lastMessageAt, timers.now(), lang))}</span>
          )}
          {isJoined && (
            <span className="flex items-center gap-1 font-medium text-good">
              <Check aria-hidden className="size-4" />
              {directory.joined}
            </span>
          )}
        </p>
      </div>
      <div className="relative max-md:col-start-2">
        <JoinButton room={room} isJoined={isJoined} size="small" />
      </div>
    </article>
  )
}
