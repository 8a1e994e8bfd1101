import { createCell, type Watchable } from '@parley/sdk'

export interface Notice {
  readonly kind: 'success' | 'problem'
  readonly title: string
  readonly text?: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Whoever tells it also forgets it: it does not go by itself. */
  readonly lasts?: boolean
}

export interface ToldNotice extends Notice {
  readonly id: string
}

/** What happened and should be said, wherever the person is in the page by then. */
export interface Notices extends Watchable<readonly ToldNotice[]> {
  /** Answers the id by which it can be forgotten. */
  tell(notice: Notice): string
  /** It has been seen, or has been there for long enough. */
  forget(id: string): void
}

export function createNotices(): Notices {
  const cell = createCell<readonly ToldNotice[]>([])
  let count = 0
  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    tell(notice) {
      const id = `notice-${++count}`
      cell.set([...cell.getSnapshot(), { ...notice, id }])
      return id
    },
    forget: (id) => cell.set(cell.getSnapshot().filter((notice) => notice.id !== id)),
  }
}
