import type { TimelineMessage } from '@parley/sdk'
import { Pin } from 'lucide-react'
import { memo } from 'react'
import { later } from '../app/later.tsx'
import { useMe, usePage, useWatch, useWords } from '../app/page-context.ts'
import { MessageFiles } from '../files/message-files.tsx'
import { MessageBody } from './message-body.tsx'
import { LinkPreviews } from './link-previews.tsx'
import { MessageContext } from './message-context.ts'
import { MessageFrame } from './message-frame.tsx'
import { ReactionsRow } from './reactions-row.tsx'
import { ReceiptMark } from './receipt-mark.tsx'
import { ReplyQuote } from './reply-quote.tsx'
import { Tombstone } from './tombstone.tsx'
import { useHot } from './use-hot.ts'
import { useMessageGestures } from './use-message-gestures.ts'

/** Fetched when somebody is at a message for the first time. */
const MessageToolbar = later(async () => (await import('./message-toolbar.tsx')).MessageToolbar)

export interface MessageItemProps {
  readonly message: TimelineMessage
  /** The one before is by the same person and shortly before: who and when need not be said again. */
  readonly isFollowing: boolean
  /** Somebody came here for this one. */
  readonly isHighlighted: boolean
}

/** One message, in any state it can be in. Arrow keys bring the focus to what is marked as a stop. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, isFollowing, isHighlighted } = props
  const { messages } = usePage()
  const me = useMe()
  const { isHot, at } = useHot()
  const gestures = useMessageGestures(message)
  const overlay = useWatch(messages.overlay)
  const isBusy = overlay !== null && 'message' in overlay && overlay.message.id === message.id
  const isForMe = message.author.id !== me.id && (message.mentionsRoom === 'room' || message.mentions.includes(me.id))
  return (
    <article
      tabIndex={-1}
      data-stop
      data-message={message.id}
      data-following={isFollowing ? '' : undefined}
      data-highlighted={isHighlighted ? '' : undefined}
      data-for-me={isForMe && message.deletedAt === null ? '' : undefined}
      data-busy={isBusy ? '' : undefined}
      className="message"
      {...at}
      {...gestures}
    >
      <Said message={message} isFollowing={isFollowing} />
      {(isHot || isBusy) && <MessageToolbar message={message} />}
    </article>
  )
})

/** What a person said, with all that came of it. */
function Said({ message, isFollowing }: Pick<MessageItemProps, 'message' | 'isFollowing'>) {
  const { messages } = usePage()
  const words = useWords().message
  const isGoing = useWatch(messages.going).has(message.id)
  const isDeleted = isGoing || message.deletedAt !== null
  return (
    <MessageContext value={message}>
      <MessageFrame author={message.author} createdAt={message.createdAt} isFollowing={isFollowing}>
        {isDeleted ? (
          <Tombstone />
        ) : (
          <>
            {message.pinnedAt !== null && (
              <p className="flex items-center gap-1.5 text-xs text-ink-muted">
                <Pin aria-hidden className="size-3.5" />
                {words.pinned}
              </p>
            )}
            {message.replyTo !== null && <ReplyQuote roomId={message.roomId} replyTo={message.replyTo} />}
            {message.content !== '' && <MessageBody message={message} />}
            {message.files.length > 0 && <MessageFiles message={message} />}
            {message.previews.length > 0 && <LinkPreviews message={message} />}
            <ReactionsRow message={message} />
            <ReceiptMark message={message} />
          </>
        )}
      </MessageFrame>
    </MessageContext>
  )
}
