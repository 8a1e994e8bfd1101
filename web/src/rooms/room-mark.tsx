import type { RoomView } from '@parley/protocol/wire'
import { Hash, Lock, MessageCircle, Users } from 'lucide-react'
import { nameColour } from '../people/identity.ts'
import { Face } from '../ui/avatar.tsx'

export interface RoomMarkProps {
  readonly room: Pick<RoomView, 'id' | 'kind'> & Partial<Pick<RoomView, 'visibility' | 'avatarUrl'>>
  readonly size?: 'normal' | 'large'
}

const sizes = { normal: ['size-10', 'size-5'], large: ['size-16', 'size-8'] } as const

/** What kind of room it is, on its colour. The name stands beside it, always. */
export function RoomMark({ room: { id, kind, visibility, avatarUrl }, size = 'normal' }: RoomMarkProps) {
  const Icon = kind === 'direct' ? MessageCircle : kind === 'group' ? Users : visibility === 'private' ? Lock : Hash
  const [box, icon] = sizes[size]
  return (
    <span
      aria-hidden
      className={`speech avatar flex-none text-on-name ${box}`}
      style={{ backgroundColor: nameColour(id) }}
    >
      <Icon className={icon} />
      <Face url={avatarUrl} />
    </span>
  )
}
