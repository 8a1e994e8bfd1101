import type { MessageView, RoomView } from '@parley/protocol/wire'
import { createCell, ParleyError, type Watchable } from '@parley/sdk'

/** What can be seen of a room one is not in. */
export type Elsewhere =
  | { readonly is: 'looking' }
  /** One is in it after all: it is shown as such, at the address by which it is known. */
  | { readonly is: 'inside'; readonly roomId: string }
  /** There is none, or it is not open to this person: from outside these look the same. */
  | { readonly is: 'missing' }
  | { readonly is: 'failed'; readonly problem: unknown }
  | {
      readonly is: 'open'
      readonly room: RoomView
      /** The newest, ascending. */
      readonly messages: readonly MessageView[]
      readonly older: 'none' | 'some' | 'loading' | 'failed'
    }

export interface ElsewherePorts {
  readonly find: (asked: string) => Promise<{ readonly room: RoomView; readonly membership: unknown }>
  readonly read: (
    roomId: string,
    before: number | null,
  ) => Promise<{ readonly messages: readonly MessageView[]; readonly hasBefore: boolean }>
}

export interface RoomWindow extends Watchable<Elsewhere> {
  look(): Promise<void>
  older(): Promise<void>
}

/** Looks into a room from outside. `asked` is its slug or its id. */
export function createRoomWindow(asked: string, { find, read }: ElsewherePorts): RoomWindow {
  const cell = createCell<Elsewhere>({ is: 'looking' })
  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    async look() {
      if (cell.getSnapshot().is === 'failed') cell.set({ is: 'looking' })
      try {
        const { room, membership } = await find(asked)
        if (membership !== null) return cell.set({ is: 'inside', roomId: room.id })
        const { messages, hasBefore } = await read(room.id, null)
        cell.set({ is: 'open', room, messages, older: hasBefore ? 'some' : 'none' })
      } catch (problem) {
        cell.set(isMissing(problem) ? { is: 'missing' } : { is: 'failed', problem })
      }
    },
    async older() {
      const now = cell.getSnapshot()
      if (now.is !== 'open' || now.older === 'none' || now.older === 'loading') return
      cell.set({ ...now, older: 'loading' })
      try {
        const page = await read(now.room.id, now.messages[0]?.seq ?? null)
        cell.set({
          ...now,
          messages: [...page.messages, ...now.messages],
          older: page.hasBefore ? 'some' : 'none',
        })
      } catch {
        cell.set({ ...now, older: 'failed' })
      }
    },
  }
}

/** Nobody can be told apart from nothing, and what cannot be an address is not one. */
function isMissing(problem: unknown): boolean {
  return problem instanceof ParleyError && (problem.code === 'NOT_FOUND' || problem.code === 'VALIDATION_ERROR')
}

const idPattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** Whether what stands in an address is a room's id; an address of a room can look like one too, which nobody should do. */
export function isRoomId(asked: string): boolean {
  return idPattern.test(asked)
}
