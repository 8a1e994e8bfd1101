import type { PlaceView } from '@parley/protocol/wire'
import type { FrozenRoom, StoreSnapshot } from '@parley/sdk'

/** Goes up when what is kept changes its form; what was kept in another one is forgotten. */
const keptForm = 3

/** What this browser keeps of the place and of one person in it, to begin with next time. */
export interface KeptState {
  /** When it was last known to be up to date, in milliseconds since 1970. */
  readonly asOf: number
  readonly place: PlaceView
  readonly snapshot: StoreSnapshot
}

/** It is stored in parts, so that a word in one room does not have all rooms written anew. */
export type KeptPart =
  | {
      readonly key: 'head'
      readonly form: number
      readonly asOf: number
      readonly place: PlaceView
      readonly epoch: string | null
      readonly me: StoreSnapshot['me']
      readonly own: StoreSnapshot['own']
      /** The rooms that belong to it. */
      readonly roomIds: readonly string[]
    }
  | { readonly key: 'people'; readonly people: StoreSnapshot['people'] }
  | { readonly key: `room ${string}`; readonly room: FrozenRoom }

type HeadPart = Extract<KeptPart, { key: 'head' }>
type RoomPart = Extract<KeptPart, { room: FrozenRoom }>

export const roomKey = (roomId: string) => `room ${roomId}` as const

export function headOf({ asOf, place, snapshot }: KeptState): HeadPart {
  const { epoch, me, own, rooms } = snapshot
  return { key: 'head', form: keptForm, asOf, place, epoch, me, own, roomIds: rooms.map(({ entry }) => entry.room.id) }
}

/** Whether two parts are of one person in one epoch of the place, so that the one may stand beside the other. */
export function isSameStory(one: KeptPart | undefined, other: HeadPart): boolean {
  return one?.key === 'head' && one.form === other.form && one.me.id === other.me.id && one.epoch === other.epoch
}

/**
 * Whether a room as it is written down stays, though a tab has another form of it: tabs look at different rooms, and one that never
 * opened this room must not write it down without its history.
 */
export function staysAsKept(kept: KeptPart | undefined, next: RoomPart): boolean {
  if (kept === undefined || !('room' in kept)) return false
  if (next.room.history === null) return kept.room.history !== null
  return kept.room.rev > next.room.rev
}

/** Puts the parts together; null when they are not of this form. */
export function assemble(parts: readonly KeptPart[]): KeptState | null {
  const byKey = new Map(parts.map((part) => [part.key, part]))
  const [head, people] = [byKey.get('head'), byKey.get('people')]
  if (head?.key !== 'head' || head.form !== keptForm) return null
  const rooms = head.roomIds.flatMap((roomId) => {
    const part = byKey.get(roomKey(roomId))
    return part !== undefined && 'room' in part ? [part.room] : []
  })
  const { asOf, epoch, me, own, place } = head
  return {
    asOf,
    place,
    snapshot: { form: 2, epoch, me, own, people: people?.key === 'people' ? people.people : [], rooms },
  }
}
