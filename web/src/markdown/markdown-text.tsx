import type { ReactNode } from 'react'
import { isOnlyEmoji } from './only-emoji.ts'
import { parseMarkdown } from './parse.ts'
import { renderMessage } from './render.tsx'

/** Elements of texts, as long as whoever holds the key holds it: scrolling by a message again reads nothing again. */
const kept = new WeakMap<object, ReactNode>()

interface MarkdownTextProps {
  readonly content: string
  /** Stands for this very text, such as a message in one of its versions. */
  readonly source: object
  /** What stands at the end of the last line. */
  readonly tail: ReactNode
}

/** What somebody wrote, in the shape they meant. */
export function MarkdownText({ content, source, tail }: MarkdownTextProps) {
  return (
    <div className="message-text" data-emoji={isOnlyEmoji(content) ? '' : undefined}>
      {elementsOf(content, source, tail)}
    </div>
  )
}

function elementsOf(content: string, source: object, tail: ReactNode): ReactNode {
  const known = kept.get(source)
  if (known !== undefined) return known
  const made = renderMessage(parseMarkdown(content), tail)
  kept.set(source, made)
  return made
}
