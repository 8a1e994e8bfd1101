import type { AuthorView } from '@parley/protocol/wire'
import type { ReactNode } from 'react'
import { usePreferences } from '../app/page-context.ts'
import { Avatar } from '../ui/avatar.tsx'
import { AuthorLine } from './author-line.tsx'
import { MessageTime } from './message-time.tsx'

interface MessageFrameProps {
  readonly author: AuthorView
  readonly createdAt: string
  readonly isFollowing: boolean
  readonly children: ReactNode
}

/** Who and when, beside or above what was said: the same for what is sent and what is not yet, so that nothing moves. */
export function MessageFrame({ author, createdAt, isFollowing, children }: MessageFrameProps) {
  const { showAvatars, density } = usePreferences()
  return (
    <div className="flex gap-3">
      {showAvatars && (
        <div className={density === 'compact' ? 'message-gutter w-7' : 'message-gutter w-10'}>
          {isFollowing ? (
            <MessageTime at={createdAt} isQuiet />
          ) : (
            <Avatar
              id={author.id}
              name={author.displayName}
              url={author.avatarUrl}
              size={density === 'compact' ? 'small' : 'normal'}
            />
          )}
        </div>
      )}
      <div className="min-w-0 flex-1">
        {!isFollowing && <AuthorLine author={author} createdAt={createdAt} />}
        {children}
      </div>
    </div>
  )
}
