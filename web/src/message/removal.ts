import type { Cell, TimelineMessage } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

export interface Removal {
  /** Deletes in a moment, so that it can be taken back until then. */
  remove(message: TimelineMessage): void
  /** It was not meant so. */
  undo(messageId: string): void
  /** Deletes at once all that waits: the person is leaving. */
  flush(): void
}

export interface RemovalPorts {
  /** Messages that look deleted here and are not yet for everybody. */
  readonly going: Cell<ReadonlySet<string>>
  readonly tell: (message: TimelineMessage) => Promise<unknown>
  /** Says that it is deleted and can be taken back. Answers how to unsay it. */
  readonly offerUndo: (undo: () => void) => () => void
  readonly refused: (error: unknown, again: () => void) => void
  readonly timers: Timers
}

/** Long enough to notice a slip, short enough that nobody relies on it. */
export const undoMs = 6_000

export function createRemoval({ going, tell, offerUndo, refused, timers }: RemovalPorts): Removal {
  const due = new Map<string, { readonly now: () => void; readonly cancel: () => void }>()

  function show(messageId: string, isWaiting: boolean): void {
    const next = new Set(going.getSnapshot())
    if (isWaiting) next.add(messageId)
    else next.delete(messageId)
    going.set(next)
  }

  async function carryOut(message: TimelineMessage): Promise<void> {
    try {
      await tell(message)
    } catch (error) {
      refused(error, () => remove(message))
    } finally {
      show(message.id, false)
    }
  }

  function remove(message: TimelineMessage): void {
    if (going.getSnapshot().has(message.id)) return
    show(message.id, true)
    const stop = timers.after(undoMs, () => now())
    const unsay = offerUndo(() => undo(message.id))
    const cancel = () => {
      stop()
      unsay()
      due.delete(message.id)
    }
    const now = () => {
      cancel()
      void carryOut(message)
    }
    due.set(message.id, { now, cancel })
  }

  function undo(messageId: string): void {
    const entry = due.get(messageId)
    if (entry === undefined) return
    entry.cancel()
    show(messageId, false)
  }

  return {
    remove,
    undo,
    flush() {
      for (const { now } of Array.from(due.values())) now()
    },
  }
}
