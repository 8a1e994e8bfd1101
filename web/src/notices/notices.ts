import { createCell, type Watchable } from '@parley/sdk'

export interface Notice {
  readonly kind: 'success' | 'problem'
  readonly title: string
  readonly text?: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

export interface ToldNotice extends Notice {
  readonly id: string
}

/** What happened and should be said, wherever the person is in the page by then. */
export interface Notices extends Watchable<readonly ToldNotice[]> {
  tell(notice: Notice): void
  /** It has been seen, or has been there for long enough. */
  forget(id: string): void
}

export function createNotices(): Notices {
  const cell = createCell<readonly ToldNotice[]>([])
  let count = 0
  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    tell: (notice) => cell.set([...cell.getSnapshot(), { ...notice, id: `notice-${++count}` }]),
    forget: (id) => cell.set(cell.getSnapshot().filter((notice) => notice.id !== id)),
  }
}
