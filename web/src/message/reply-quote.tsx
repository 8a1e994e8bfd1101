import type { MessageView } from '@parley/protocol/wire'
import { Reply } from 'lucide-react'
import { usePage, useWords } from '../app/page-context.ts'
import { shortText } from '../markdown/short-text.ts'

interface ReplyQuoteProps {
  readonly roomId: string
  readonly replyTo: NonNullable<MessageView['replyTo']>
}

/** What a message answers, and the way there. */
export function ReplyQuote({ roomId, replyTo }: ReplyQuoteProps) {
  const { conversations } = usePage()
  const { reply } = useWords().message
  const { author, excerpt } = replyTo
  return (
    <button
      type="button"
      title={reply.to(author.displayName)}
      className="reply-quote"
      onClick={() => conversations.of(roomId).go({ to: 'message', messageId: replyTo.id })}
    >
      <Reply aria-hidden className="size-3.5 rtl:-scale-x-100" />
      <bdi className="max-w-1/2 flex-none truncate font-semibold">{author.displayName}</bdi>
      {excerpt === '' ? (
        <em className="truncate">{reply.deleted}</em>
      ) : (
        <bdi className="min-w-0 truncate">{shortText(excerpt)}</bdi>
      )}
    </button>
  )
}
