import type { MembershipView } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import type { Page } from '../page.ts'

type Notify = Pick<MembershipView, 'notify' | 'mutedUntil'>

/** How somebody wants a room to notify them, shown at once and taken back when the server does not take it. */
export interface NotifyWish {
  /** What was wished and is not said by the server yet; null when there is nothing. */
  readonly current: Watchable<Notify | null>
  make(wish: Notify): void
}

interface NotifyWishPorts {
  readonly save: (wish: Notify) => Promise<unknown>
  readonly refused: (error: unknown, wish: Notify) => void
}

function createNotifyWish({ save, refused }: NotifyWishPorts): NotifyWish {
  const current = createCell<Notify | null>(null)
  let turns = 0
  return {
    current,
    make(wish) {
      const turn = ++turns
      current.set(wish)
      save(wish)
        .catch((error: unknown) => refused(error, wish))
        .finally(() => turn === turns && current.set(null))
    },
  }
}

const wishes = new WeakMap<Page, Map<string, NotifyWish>>()

export function notifyWishOf(page: Page, roomId: string): NotifyWish {
  const known = wishes.get(page) ?? new Map<string, NotifyWish>()
  wishes.set(page, known)
  const before = known.get(roomId)
  if (before !== undefined) return before
  const made = createNotifyWish({
    save: ({ notify, mutedUntil }) => page.client.call('rooms.notify', { roomId, level: notify, mutedUntil }),
    refused: (error, wish) =>
      page.tellFailure(
        (words) => words.details.notify.failed,
        error,
        () => made.make(wish),
      ),
  })
  known.set(roomId, made)
  return made
}
