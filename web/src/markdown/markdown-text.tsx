import type { ReactNode } from 'react'
import { isOnlyEmoji } from './only-emoji.ts'
import { parseMarkdown } from './parse.ts'
import { renderBlocks } from './render.tsx'

/** Elements of texts, as long as whoever holds the key holds it: scrolling by a message again reads nothing again. */
const kept = new WeakMap<object, ReactNode>()

interface MarkdownTextProps {
  readonly content: string
  /** Stands for this very text, such as a message in one of its versions. */
  readonly source: object
}

/** What somebody wrote, in the shape they meant. */
export function MarkdownText({ content, source }: MarkdownTextProps) {
  return (
    <div className="message-text" data-emoji={isOnlyEmoji(content) ? '' : undefined}>
      {elementsOf(content, source)}
    </div>
  )
}

function elementsOf(content: string, source: object): ReactNode {
  const known = kept.get(source)
  if (known !== undefined) return known
  const made = renderBlocks(parseMarkdown(content))
  kept.set(source, made)
  return made
}
