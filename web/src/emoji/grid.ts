import type { Emoji } from './emoji.ts'

/** A stretch of emoji under a heading of its own. */
export interface Shelf {
  readonly key: string
  readonly emoji: readonly Emoji[]
}

/** A line of the picker, all of the same height, so that only those in sight have to be there. */
export type GridRow =
  | { readonly is: 'heading'; readonly key: string }
  | { readonly is: 'emoji'; readonly key: string; readonly start: number; readonly emoji: readonly Emoji[] }

/** Lays shelves out in lines. `start` counts emoji from the first. */
export function layOut(shelves: readonly Shelf[], columns: number): readonly GridRow[] {
  const rows: GridRow[] = []
  let start = 0
  for (const { key, emoji } of shelves) {
    if (emoji.length === 0) continue
    rows.push({ is: 'heading', key })
    for (let at = 0; at < emoji.length; at += columns) {
      const line = emoji.slice(at, at + columns)
      rows.push({ is: 'emoji', key, start, emoji: line })
      start += line.length
    }
  }
  return rows
}

export type GridStep = 'left' | 'right' | 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last'

const pageRows = 6

/** Where a step leads from the place one is at. It ends at the ends. */
export function stepInGrid(rows: readonly GridRow[], at: number, step: GridStep): number {
  const lines = rows.filter((row) => row.is === 'emoji')
  const count = lines.reduce((sum, { emoji }) => sum + emoji.length, 0)
  const within = (place: number) => Math.max(0, Math.min(count - 1, place))
  const line = lines.findIndex(({ start, emoji }) => at >= start && at < start + emoji.length)
  const jump = (by: number): number => {
    const next = lines[Math.max(0, Math.min(lines.length - 1, line + by))]
    const column = at - (lines[line]?.start ?? 0)
    return next === undefined ? at : next.start + Math.min(column, next.emoji.length - 1)
  }
  switch (step) {
    case 'left':
      return within(at - 1)
    case 'right':
      return within(at + 1)
    case 'up':
      return jump(-1)
    case 'down':
      return jump(1)
    case 'pageUp':
      return jump(-pageRows)
    case 'pageDown':
      return jump(pageRows)
    case 'first':
      return 0
    case 'last':
      return within(count - 1)
  }
}
