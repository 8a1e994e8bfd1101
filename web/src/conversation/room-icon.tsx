import { isErased, type RoomView } from '@parley/protocol/wire'
import { Hash, Lock, UsersRound } from 'lucide-react'
import { useMe } from '../app/page-context.ts'
import { PresenceDot } from '../presence/presence-dot.tsx'
import { usePresence } from '../presence/use-presence.ts'
import { Avatar, Face } from '../ui/avatar.tsx'
import { otherIn } from './room-title.ts'

/** What kind of room it is, at a glance: a channel, a private one, a group, or whom it is with and how they are. */
export function RoomIcon({ room }: { readonly room: RoomView }) {
  const other = otherIn(room, useMe().id)
  const presence = usePresence(other?.id ?? null)
  if (other !== null) {
    return (
      <span className="relative flex-none">
        <Avatar id={other.id} name={isErased(other) ? '' : other.displayName} url={other.avatarUrl} size="tiny" />
        {presence !== null && presence.presence !== 'offline' && (
          <span className="absolute -end-1 -bottom-1 grid rounded-full bg-ground p-px">
            <PresenceDot presence={presence.presence} />
          </span>
        )}
      </span>
    )
  }
  if (room.avatarUrl !== null) {
    return (
      <span aria-hidden className="speech avatar size-5 flex-none">
        <Face url={room.avatarUrl} />
      </span>
    )
  }
  const Icon = room.kind === 'group' ? UsersRound : room.visibility === 'private' ? Lock : Hash
  return <Icon aria-hidden className="size-4 flex-none opacity-70" />
}
