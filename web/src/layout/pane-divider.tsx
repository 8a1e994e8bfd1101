import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { growth, type PaneName, paneLimits, widthAfterKey } from './pane-widths.ts'

/** Between two panes: drag it, or move it with the arrow keys; a double click puts it back. */
export function PaneDivider({ pane, controls }: { readonly pane: PaneName; readonly controls: string }) {
  const { panes, catalogue } = usePage()
  const width = useWatch(panes)[pane]
  const { dir } = useWatch(catalogue)
  const { layout } = useWords()
  const { min, max } = paneLimits[pane]
  const grabbed = useRef<{ readonly x: number; readonly width: number } | null>(null)

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grabbed.current = { x: event.clientX, width }
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (grabbed.current === null) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    panes.resize(pane, grabbed.current.width + growth(pane, event.clientX - grabbed.current.x, dir) / rem)
  }
  const letGo = () => {
    grabbed.current = null
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = widthAfterKey(pane, width, event.key, dir)
    if (next === null) return
    event.preventDefault()
    panes.resize(pane, next)
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={layout.resize[pane]}
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      className="group relative z-10 -mx-1.5 flex w-3 flex-none cursor-col-resize touch-none justify-center"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={letGo}
      onDoubleClick={() => panes.reset(pane)}
      onKeyDown={onKeyDown}
    >
      <span
        aria-hidden
        className="my-3 w-1 rounded-full group-hover:bg-line-strong group-focus-visible:bg-focus group-active:bg-brand"
      />
    </div>
  )
}
