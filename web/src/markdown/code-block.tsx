import { createElement, Fragment, useEffect, useState } from 'react'
import { later } from '../app/later.tsx'
import { useWords } from '../app/page-context.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import type { CodePiece } from './highlight.ts'
import { useOpening } from './use-opening.ts'

interface CodeBlockProps {
  readonly part: string
  readonly language: string
  readonly text: string
}

/** A block with more lines than this begins with fewer of them, by enough that showing all is worth a press. */
const longLines = 24
const firstLines = 16

const CopyCode = later(async () => (await import('./copy-code.tsx')).CopyCode)

/** Code as it was written: coloured when its language was named, scrolled sideways within itself. */
export function CodeBlock({ part, language, text }: CodeBlockProps) {
  const { markdown } = useWords()
  const [isOpen, setOpen] = useOpening(part)
  const lines = text.split('\n')
  const isLong = lines.length > longLines
  const shown = isLong && !isOpen ? lines.slice(0, firstLines).join('\n') : text
  return (
    <div className="code-block">
      <div className="flex min-h-8 items-center justify-between gap-2 ps-3 pe-1 text-xs text-ink-muted">
        <span>{language === '' ? markdown.code : language}</span>
        <CopyCode text={text} />
      </div>
      <ScrollRegion label={markdown.code} className="code-scroll" dir="ltr">
        <pre>
          <code>
            <Coloured text={shown} language={language} />
          </code>
        </pre>
      </ScrollRegion>
      {isLong && (
        <button type="button" className="fold-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? markdown.showLess : markdown.showLines(lines.length)}
        </button>
      )}
    </div>
  )
}

/** Colours come when they are known; they change nothing of the size. */
function Coloured({ text, language }: { readonly text: string; readonly language: string }) {
  const [found, setFound] = useState<{ readonly of: string; readonly pieces: readonly CodePiece[] } | null>(null)
  useEffect(() => {
    let isGone = false
    void piecesOf(text, language).then((pieces) => {
      if (!isGone && pieces !== null) setFound({ of: text, pieces })
    })
    return () => {
      isGone = true
    }
  }, [text, language])
  if (found?.of !== text) return text
  return createElement(Fragment, null, ...found.pieces.map(coloured))
}

/** What tells languages apart comes with the first block that names one. */
async function piecesOf(text: string, language: string): Promise<readonly CodePiece[] | null> {
  if (language === '') return null
  const module = await import('./highlight.ts').catch(() => null)
  return (await module?.highlight(text, language)) ?? null
}

function coloured({ text, scope }: CodePiece) {
  return scope === null ? text : <span data-scope={scope}>{text}</span>
}
