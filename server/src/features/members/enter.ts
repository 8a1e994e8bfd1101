import { sizes } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import type { RoomRole, RoomRow } from '../access/rooms.ts'
import type { House } from '../house.ts'
import { note, type Place } from '../messages/index.ts'
import { countRooms, couldOwn, enterRoom, RoomFull, setRole } from './store.ts'

/** Somebody who came in with a change: at which revision, and what was noted. */
export interface Entered {
  readonly accountId: string
  readonly rev: number
  /** At which revision they came to own a room that nobody inside owned. */
  readonly ownerRev: number | null
  readonly notes: readonly Place[]
}

/**
 * Takes somebody into a room as part of a change; null when they are in it. Coming into a public channel is no news to those
 * inside; into any other room it is noted. Who comes into a room that nobody inside owns owns it, unless they are a guest.
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
  // What somebody is told when they come back is made of all of them. Nobody is kept from being written to.
  if (room.kind !== 'direct' && (await countRooms(change.transaction, accountId)) > sizes.roomsOfOne)
    throw new Refusal('too_many_rooms')
  change.takeRev()
  const notes: Place[] = []
  const isNews = room.kind !== 'direct' && room.visibility !== 'public' && role !== 'owner'
  const what = byId === accountId ? ({ what: 'joined' } as const) : ({ what: 'added', userId: accountId } as const)
  if (isNews) notes.push(await note(house, change, byId, what))
  if (room.kind === 'direct' || !(await couldOwn(change.transaction, room.id, accountId)))
    return { accountId, rev, ownerRev: null, notes }
  const ownerRev = change.takeRev()
  await setRole(change.transaction, room.id, accountId, 'owner', ownerRev)
  notes.push(await note(house, change, accountId, { what: 'owner', userId: accountId }))
  return { accountId, rev, ownerRev, notes }
}
