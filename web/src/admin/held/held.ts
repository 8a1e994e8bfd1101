import type { HeldMessageView } from '@parley/protocol/wire'
import { createFinder, type Finder } from '../../app/finder.ts'
import type { Page } from '../../page.ts'
import { adminWords } from '../../words/index.ts'

export interface HeldQueue {
  readonly list: Finder<null, HeldMessageView>
  release(held: HeldMessageView): Promise<void>
  /** Refused where it cannot be done: whoever wrote the reason is told. */
  reject(held: HeldMessageView, why: string): Promise<void>
}

/** Messages that a rule held, the longest waiting first; of one room, or of all that somebody keeps order in. */
export function createHeldQueue(
  { client, timers, tellFailure, catalogue }: Pick<Page, 'client' | 'timers' | 'tellFailure' | 'catalogue'>,
  roomId: string | null = null,
): HeldQueue {
  const list = createFinder<null, HeldMessageView>({
    initial: null,
    find: (_ask, cursor, signal) =>
      client.call(
        'moderation.held',
        { ...(roomId !== null && { roomId }), ...(cursor !== null && { cursor }) },
        { signal },
      ),
    timers,
  })
  const without = ({ id }: HeldMessageView) => list.amend((items) => items.filter((item) => item.id !== id))
  return {
    list,
    async release(held) {
      try {
        await client.call('moderation.releaseHeld', { heldId: held.id })
        without(held)
      } catch (error) {
        tellFailure(() => adminWords(catalogue).heldQueue.actFailed, error)
        // Another may have decided about it meanwhile.
        list.refresh()
      }
    },
    async reject(held, why) {
      await client.call('moderation.rejectHeld', { heldId: held.id, why })
      without(held)
    },
  }
}
