import type { TimelineMessage } from '@parley/sdk'
import { Avatar } from '../ui/avatar.tsx'

export interface MessageItemProps {
  readonly message: TimelineMessage
  /** The one before is by the same person and shortly before: who and when need not be said again. */
  readonly isFollowing: boolean
  /** Somebody has just jumped here. */
  readonly isHighlighted: boolean
}

/** One message, in any state it can be in. Arrow keys bring the focus to what is marked as a stop. */
export function MessageItem({ message, isFollowing, isHighlighted }: MessageItemProps) {
  const { author, content } = message
  return (
    <article
      tabIndex={-1}
      data-stop
      data-highlighted={isHighlighted || undefined}
      className={`flex gap-3 rounded-md px-5 data-highlighted:bg-accent-soft ${isFollowing ? 'pt-0.5' : 'pt-(--message-gap)'}`}
    >
      <div className="w-10 flex-none">{!isFollowing && <Avatar id={author.id} name={author.displayName} />}</div>
      <div className="min-w-0">
        {!isFollowing && <bdi className="font-semibold">{author.displayName}</bdi>}
        <p className="whitespace-pre-wrap">{content}</p>
      </div>
    </article>
  )
}
