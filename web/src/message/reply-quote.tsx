import type { MessageView } from '@parley/protocol/wire'
import { Reply } from 'lucide-react'
import type { ReactNode } from 'react'
import { later } from '../app/later.tsx'
import { usePage, useWords } from '../app/page-context.ts'
import { useContactState } from '../contacts/use-contacts.ts'
import { shortText } from '../markdown/short-text.ts'
import { PersonName, useNames } from '../people/person-name.tsx'

const Unquoted = later(async () => (await import('./unquoted.tsx')).Unquoted)

interface QuoteProps {
  readonly roomId: string
  readonly quoted: NonNullable<MessageView['replyTo']>
  readonly title?: string
  /** What the quote is there for. */
  readonly children: ReactNode
}

/** Another message in one line, and the way there. */
export function Quote({ roomId, quoted, title, children }: QuoteProps) {
  const { conversations } = usePage()
  const { author, excerpt, shows } = quoted
  const isFolded = useContactState(author.id) === 'blocked'
  return (
    <button
      type="button"
      title={isFolded ? undefined : title}
      className="reply-quote"
      onClick={() => conversations.of(roomId).go({ to: 'message', messageId: quoted.id })}
    >
      {children}
      {!isFolded && (
        <bdi className="reply-author truncate font-semibold">
          <PersonName person={author} />
        </bdi>
      )}
      {excerpt === '' || isFolded ? (
        <Unquoted roomId={roomId} replyTo={quoted} />
      ) : (
        <bdi className="min-w-0 truncate">{shows === 'files' ? excerpt : shortText(excerpt)}</bdi>
      )}
    </button>
  )
}

interface ReplyQuoteProps {
  readonly roomId: string
  readonly replyTo: NonNullable<MessageView['replyTo']>
}

/** What a message answers. */
export function ReplyQuote({ roomId, replyTo }: ReplyQuoteProps) {
  const nameOf = useNames()
  const { answers } = useWords().message
  return (
    <Quote roomId={roomId} quoted={replyTo} title={answers(nameOf(replyTo.author))}>
      <Reply aria-hidden className="size-3.5 rtl:-scale-x-100" />
    </Quote>
  )
}
