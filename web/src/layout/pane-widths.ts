import type { Cell, Watchable } from '@parley/sdk'

export type PaneName = 'sidebar' | 'details'

/** In rem, so that they grow with the text. */
export type PaneWidths = Readonly<Record<PaneName, number>>

export const paneLimits: Readonly<
  Record<PaneName, { readonly min: number; readonly usual: number; readonly max: number }>
> = {
  sidebar: { min: 13, usual: 17, max: 28 },
  details: { min: 17, usual: 22, max: 40 },
}

/** A width the pane may have, to the quarter of a rem. */
function fitPane(pane: PaneName, width: number): number {
  const { min, max } = paneLimits[pane]
  return Math.min(max, Math.max(min, Math.round(width * 4) / 4))
}

/** Widths out of whatever was remembered. */
export function parseWidths(kept: unknown): PaneWidths {
  const read = (pane: PaneName) => {
    const width: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, pane) : null
    return typeof width === 'number' && Number.isFinite(width) ? fitPane(pane, width) : paneLimits[pane].usual
  }
  return { sidebar: read('sidebar'), details: read('details') }
}

/**
 * How much wider a pane becomes when its divider moves to the right by this much. The sidebar stands at the start and grows
 * towards the end; the details stand at the end and grow towards the start; right to left is all of that mirrored.
 */
export function growth(pane: PaneName, movedRight: number, dir: 'ltr' | 'rtl'): number {
  return (pane === 'sidebar') === (dir === 'ltr') ? movedRight : -movedRight
}

/** What a key on the divider makes of a width; null when it means nothing there. */
export function widthAfterKey(pane: PaneName, width: number, key: string, dir: 'ltr' | 'rtl'): number | null {
  const { min, max, usual } = paneLimits[pane]
  switch (key) {
    case 'ArrowRight':
      return fitPane(pane, width + growth(pane, 1, dir))
    case 'ArrowLeft':
      return fitPane(pane, width + growth(pane, -1, dir))
    case 'Home':
      return min
    case 'End':
      return max
    case 'Enter':
      return usual
    default:
      return null
  }
}

export interface Panes extends Watchable<PaneWidths> {
  resize(pane: PaneName, width: number): void
  reset(pane: PaneName): void
}

/** How wide the panes are, kept in `cell`. */
export function createPanes(cell: Cell<PaneWidths>): Panes {
  const resize = (pane: PaneName, width: number) => cell.set({ ...cell.getSnapshot(), [pane]: fitPane(pane, width) })
  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    resize,
    reset: (pane) => resize(pane, paneLimits[pane].usual),
  }
}
