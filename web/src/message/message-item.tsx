import type { TimelineMessage } from '@parley/sdk'
import { Avatar } from '../ui/avatar.tsx'

export interface MessageItemProps {
  readonly message: TimelineMessage
  /** The one before is by the same person and shortly before: who and when need not be said again. */
  readonly isFollowing: boolean
}

/** One message, in any state it can be in. */
export function MessageItem({ message }: MessageItemProps) {
  const { author, content } = message
  return (
    <li className="flex gap-3">
      <Avatar id={author.id} name={author.displayName} />
      <div className="min-w-0">
        <bdi className="font-semibold">{author.displayName}</bdi>
        <p>{content}</p>
      </div>
    </li>
  )
}
