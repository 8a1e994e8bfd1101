import { useLayoutEffect, useRef } from 'react'
import { useWatch, useWords } from '../app/page-context.ts'
import { useTimeline } from './machine-context.ts'
import { listenForKeys } from './row-keys.ts'
import { RowView } from './row-view.tsx'

/** The rows that are in sight or about to be, with room for all the others. */
export function MessageList() {
  const { scroller, journeys } = useTimeline()
  const { timeline } = useWords()
  const { rows, pieces } = useWatch(scroller.shown)
  const highlighted = useWatch(journeys.highlighted)
  const viewport = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const gate = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    if (viewport.current === null || list.current === null || gate.current === null) return
    const stops = [
      scroller.attach({ viewport: viewport.current, list: list.current }),
      listenForKeys({ viewport: viewport.current, gate: gate.current }, scroller),
    ]
    return () => stops.forEach((stop) => stop())
  }, [scroller])
  useLayoutEffect(() => scroller.settle())

  return (
    <>
      <div
        ref={viewport}
        role="log"
        data-region
        // New messages are told on their own: rows that come by scrolling are none.
        aria-live="off"
        aria-label={timeline.label}
        className="relative min-h-0 flex-1 overflow-y-auto tall:overscroll-contain outline-offset-[-3px] [overflow-anchor:none]"
      >
        <ol ref={list} className="mx-auto flow-root max-w-5xl">
          {pieces.map((piece) => {
            if (piece.is === 'space') return <li key={piece.key} aria-hidden style={{ height: piece.height }} />
            const row = rows[piece.at]
            if (row === undefined) return null
            return <RowView key={row.key} row={row} isHighlighted={row.key === highlighted} />
          })}
        </ol>
      </div>
      <span ref={gate} />
    </>
  )
}
