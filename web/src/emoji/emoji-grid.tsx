import { useEffect, useRef, useState } from 'react'
import { usePreferences, useAllWords } from '../app/page-context.ts'
import type { Emoji } from './emoji.ts'
import type { GridRow } from './grid.ts'
import { withTone } from './tones.ts'

export interface EmojiGridProps {
  readonly id: string
  readonly rows: readonly GridRow[]
  /** Which emoji the keys are at, counted from the first. */
  readonly at: number
  readonly columns: number
  readonly onPick: (emoji: Emoji) => void
  readonly onPoint: (at: number) => void
}

/** Lines out of sight that are there nevertheless, so that scrolling shows no holes. */
const spare = 4

/** The lines in sight of many more. */
export function EmojiGrid({ id, rows, at, columns, onPick, onPoint }: EmojiGridProps) {
  const { emoji: words, composer } = useAllWords()
  const { skinTone } = usePreferences()
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ top: 0, count: 12 })
  const activeRow = rows.findIndex((row) => row.is === 'emoji' && at >= row.start && at < row.start + row.emoji.length)

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const height = element.scrollHeight / Math.max(1, rows.length)
    const top = activeRow * height
    // The heading above the first line is shown with it.
    const from = rows[activeRow - 1]?.is === 'heading' ? top - height : top
    if (from < element.scrollTop) element.scrollTop = from
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight
  }, [activeRow, rows])

  function look({ currentTarget }: { readonly currentTarget: HTMLDivElement }): void {
    const height = currentTarget.scrollHeight / Math.max(1, rows.length)
    const top = Math.floor(currentTarget.scrollTop / height)
    setSeen({ top, count: Math.ceil(currentTarget.clientHeight / height) })
  }

  const from = Math.max(0, seen.top - spare)
  const shown = rows.slice(from, seen.top + seen.count + spare)
  return (
    <div ref={box} className="emoji-scroll" onScroll={look} tabIndex={-1}>
      <div
        id={id}
        role="grid"
        aria-label={composer.emoji}
        aria-rowcount={rows.length}
        aria-colcount={columns}
        className="relative"
        style={{ height: `calc(var(--emoji-cell) * ${rows.length})` }}
      >
        {shown.map((row, place) => (
          <div
            key={row.is === 'heading' ? `heading ${row.key}` : row.start}
            role="row"
            aria-rowindex={from + place + 1}
            className="emoji-row"
            style={{ top: `calc(var(--emoji-cell) * ${from + place})` }}
          >
            {row.is === 'heading' ? (
              <span role="rowheader" className="self-end px-1 pb-1 text-xs font-semibold text-ink-muted">
                {words.group(row.key)}
              </span>
            ) : (
              row.emoji.map((emoji, column) => (
                <button
                  type="button"
                  tabIndex={-1}
                  key={emoji.emoji}
                  id={`${id}-${row.start + column}`}
                  role="gridcell"
                  aria-label={emoji.label}
                  aria-selected={row.start + column === at}
                  className="emoji-cell"
                  onPointerMove={() => row.start + column !== at && onPoint(row.start + column)}
                  // The focus stays where one types.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => onPick(emoji)}
                >
                  {emoji.hasTones ? withTone(emoji.emoji, skinTone) : emoji.emoji}
                </button>
              ))
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
