import type { Timers } from '../time/timers.ts'
import { undoMs } from './removal.ts'

/** A message that was changed, and what it said until then. */
export interface Edited {
  readonly roomId: string
  readonly messageId: string
  readonly before: string
}

export interface EditUndoPorts {
  readonly timers: Timers
  readonly putBack: (edit: Edited) => Promise<unknown>
  /** Says that it is changed and can be taken back. Answers how to unsay it. */
  readonly offerUndo: (undo: () => void) => () => void
  readonly refused: (error: unknown, again: () => void) => void
}

/** Offers for a moment to put back what a message said: of the last change only, so that nothing piles up. */
export function createEditUndo({ timers, putBack, offerUndo, refused }: EditUndoPorts) {
  let withdraw = () => {}

  async function carryOut(edit: Edited): Promise<void> {
    try {
      await putBack(edit)
    } catch (error) {
      refused(error, () => void carryOut(edit))
    }
  }

  return {
    edited(edit: Edited): void {
      withdraw()
      const unsay = offerUndo(() => {
        withdraw()
        void carryOut(edit)
      })
      const stop = timers.after(undoMs, () => withdraw())
      withdraw = () => {
        withdraw = () => {}
        stop()
        unsay()
      }
    },
  }
}
