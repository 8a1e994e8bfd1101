import { Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import type { RoomRole, RoomRow } from '../access/rooms.ts'
import type { House } from '../house.ts'
import type { Place } from '../messages/index.ts'
import { note } from './notes.ts'
import { enterRoom, RoomFull } from './store.ts'

/** Somebody who came in with a change: at which revision, and what was noted. */
export interface Entered {
  readonly accountId: string
  readonly rev: number
  readonly notes: readonly Place[]
}

/**
 * Takes somebody into a room as part of a change; null when they are in it. Coming into a public channel is no news to those
 * inside; into any other room it is noted.
 */
export async function enter(
  house: House,
  change: RoomChange,
  room: Pick<RoomRow, 'id' | 'kind' | 'visibility' | 'historyVisibility'>,
  { accountId, role, byId }: { accountId: string; role: RoomRole; byId: string },
): Promise<Entered | null> {
  const rev = change.rev + 1
  const firstSeq = room.historyVisibility === 'joined' ? change.seq + 1 : 1
  const entry = { roomId: room.id, accountId, role, now: house.clock.now(), rev, seq: change.seq, firstSeq }
  const isNew = await enterRoom(change.transaction, entry).catch((error: unknown) => {
    throw error instanceof RoomFull ? new Refusal('room_full') : error
  })
  if (!isNew) return null
  change.takeRev()
  const isNews = room.kind !== 'direct' && room.visibility !== 'public' && role !== 'owner'
  const what = byId === accountId ? ({ what: 'joined' } as const) : ({ what: 'added', userId: accountId } as const)
  return { accountId, rev, notes: isNews ? [await note(house, change, byId, what)] : [] }
}
