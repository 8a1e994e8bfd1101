import type { TimelineMessage } from '@parley/sdk'
import { type FocusEvent, type ReactNode, useMemo } from 'react'
import { usePage, useWords } from '../app/page-context.ts'
import { MarkdownText } from '../markdown/markdown-text.tsx'
import { type Surroundings, SurroundingsContext } from '../markdown/surroundings.ts'
import { useOpening } from '../markdown/use-opening.ts'
import { EditedMark } from './edited-mark.tsx'
import { isLongText } from './long-text.ts'

const tail = <EditedMark />

/** What a message says. */
export function MessageBody({ message }: { readonly message: TimelineMessage }) {
  const { messages } = usePage()
  const { id, mentions, mentionsRoom, roomLinks, content } = message
  const surroundings = useMemo<Surroundings>(
    () => ({ id, mentions, mentionsRoom, ...(roomLinks && { roomLinks }), openings: messages.openings }),
    [id, mentions, mentionsRoom, roomLinks, messages],
  )
  const text = <MarkdownText content={content} source={message} tail={message.editedAt === null ? null : tail} />
  return <SurroundingsContext value={surroundings}>{folded(content, text)}</SurroundingsContext>
}

/** A text as it is shown, which is only its beginning where it is very long. */
export function folded(content: string, text: ReactNode): ReactNode {
  return isLongText(content) ? <FoldedText>{text}</FoldedText> : text
}

function FoldedText({ children }: { readonly children: ReactNode }) {
  const { markdown } = useWords()
  const [isOpen, setOpen] = useOpening('whole')
  // What has the focus must be seen.
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const { bottom } = event.currentTarget.getBoundingClientRect()
    if (!isOpen && event.target.getBoundingClientRect().bottom > bottom) setOpen(true)
  }
  return (
    <>
      <div className="folded-text" data-open={isOpen ? '' : undefined} onFocus={onFocus}>
        {children}
      </div>
      <button
        type="button"
        aria-expanded={isOpen}
        className="min-h-8 rounded-sm text-sm font-semibold text-brand hover:underline"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? markdown.showLess : markdown.showMore}
      </button>
    </>
  )
}
