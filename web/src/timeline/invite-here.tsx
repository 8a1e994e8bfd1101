import { UserPlus } from 'lucide-react'
import { useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'
import { useRights } from '../rooms/use-rights.ts'

/** The way to have others come into a room in which nothing was said yet. */
export function InviteHere() {
  const { room } = useOpenRoom().entry
  const { invite } = useRights()
  const { header } = useAllWords()
  if (!invite || room.kind === 'direct') return null
  return (
    <Link
      to={roomRoute(room, { panel: 'invites' })}
      className="button mt-2 self-start"
      data-tone="secondary"
      data-size="normal"
    >
      <UserPlus aria-hidden className="size-4" />
      {header.invite}
    </Link>
  )
}
