import type { MessageView } from '@parley/protocol/wire'
import { Reply } from 'lucide-react'
import { later } from '../app/later.tsx'
import { usePage, useWords } from '../app/page-context.ts'
import { useContactState } from '../contacts/use-contacts.ts'
import { shortText } from '../markdown/short-text.ts'

const Unquoted = later(async () => (await import('./unquoted.tsx')).Unquoted)

interface ReplyQuoteProps {
  readonly roomId: string
  readonly replyTo: NonNullable<MessageView['replyTo']>
}

/** What a message answers, and the way there. */
export function ReplyQuote({ roomId, replyTo }: ReplyQuoteProps) {
  const { conversations } = usePage()
  const { answers } = useWords().message
  const { author, excerpt, shows } = replyTo
  const isFolded = useContactState(author.id) === 'blocked'
  return (
    <button
      type="button"
      title={isFolded ? undefined : answers(author.displayName)}
      className="reply-quote"
      onClick={() => conversations.of(roomId).go({ to: 'message', messageId: replyTo.id })}
    >
      <Reply aria-hidden className="size-3.5 rtl:-scale-x-100" />
      {!isFolded && <bdi className="max-w-1/2 flex-none truncate font-semibold">{author.displayName}</bdi>}
      {excerpt === '' || isFolded ? (
        <Unquoted roomId={roomId} replyTo={replyTo} />
      ) : (
        <bdi className="min-w-0 truncate">{shows === 'files' ? excerpt : shortText(excerpt)}</bdi>
      )}
    </button>
  )
}
