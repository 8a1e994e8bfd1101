import type { RoomView } from '@parley/protocol/wire'
import { Hash, Lock, MessageCircle, Users } from 'lucide-react'
import { nameColour } from '../people/identity.ts'

export interface RoomMarkProps {
  readonly room: Pick<RoomView, 'id' | 'kind'> & { readonly visibility?: RoomView['visibility'] }
  readonly size?: 'normal' | 'large'
}

const sizes = { normal: ['size-10', 'size-5'], large: ['size-16', 'size-8'] } as const

/** What kind of room it is, on its colour. The name stands beside it, always. */
export function RoomMark({ room: { id, kind, visibility }, size = 'normal' }: RoomMarkProps) {
  const Icon = kind === 'direct' ? MessageCircle : kind === 'group' ? Users : visibility === 'private' ? Lock : Hash
  const [box, icon] = sizes[size]
  return (
    <span
      aria-hidden
      className={`speech grid flex-none place-items-center text-on-name ${box}`}
      style={{ backgroundColor: nameColour(id) }}
    >
      <Icon className={icon} />
    </span>
  )
}
