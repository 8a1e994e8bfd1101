import type { UserView } from '@parley/protocol/wire'
import { Avatar } from '../ui/avatar.tsx'
import { PresenceDot } from './presence-dot.tsx'
import { usePresence } from './use-presence.ts'

interface PresentAvatarProps {
  readonly person: Pick<UserView, 'id' | 'displayName' | 'avatarUrl'>
  readonly size?: 'small' | 'normal'
}

/** Somebody's picture with a mark while they are here. What it says stands beside it in words. */
export function PresentAvatar({ person, size = 'normal' }: PresentAvatarProps) {
  const presence = usePresence(person.id)?.presence ?? 'offline'
  return (
    <span className="relative flex-none">
      <Avatar id={person.id} name={person.displayName} url={person.avatarUrl} size={size} />
      {presence !== 'offline' && (
        <span className="absolute -end-1 -bottom-1 grid rounded-full bg-sheet p-0.5">
          <PresenceDot presence={presence} />
        </span>
      )}
    </span>
  )
}
