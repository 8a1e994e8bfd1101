import type { MessageView } from '@parley/protocol/wire'
import { useMemo } from 'react'
import { usePage } from '../app/page-context.ts'
import { MarkdownText } from '../markdown/markdown-text.tsx'
import { type Surroundings, SurroundingsContext } from '../markdown/surroundings.ts'

export interface ProseProps {
  /** Names what somebody opened in it. */
  readonly id: string
  readonly content: string
  /** Stands for this very text. */
  readonly source: object
  /** Whom it speaks to; left out where nothing can be learnt of them. */
  readonly speaksTo?: Pick<MessageView, 'mentions' | 'mentionsRoom'>
}

const nobody: NonNullable<ProseProps['speaksTo']> = { mentions: [], mentionsRoom: null }

/** What somebody wrote in Markdown, where it is not a message among others. */
export function Prose({ id, content, source, speaksTo = nobody }: ProseProps) {
  const { messages } = usePage()
  const { mentions, mentionsRoom } = speaksTo
  const surroundings = useMemo<Surroundings>(
    () => ({ id, mentions, mentionsRoom, openings: messages.openings }),
    [id, mentions, mentionsRoom, messages],
  )
  return (
    <SurroundingsContext value={surroundings}>
      <MarkdownText content={content} source={source} tail={null} />
    </SurroundingsContext>
  )
}
