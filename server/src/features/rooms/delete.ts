import { roomsDelete } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import { openHeld, openToManage, toManage } from '../access/open-room.ts'
import type { RoomRow } from '../access/rooms.ts'
import { viewRoom } from '../access/view-room.ts'
import { type Doing, record } from '../audit/index.ts'
import type { House } from '../house.ts'
import { implement } from '../implement.ts'
import { clearRoom } from './clear.ts'
import { deleteRoom } from './store.ts'

/** Deletes a room that `hold` opens while it is held, and tells those who were in it. */
export async function dissolve(
  parts: House & Doing,
  roomId: string,
  hold: (change: RoomChange) => Promise<RoomRow>,
): Promise<void> {
  const { actor, jobs, roomLog } = parts
  const { room, rev } = await roomLog.change(roomId, async (change) => {
    const room = await hold(change)
    const rev = change.takeRev()
    await deleteRoom(change.transaction, roomId)
    await jobs.enqueue(change.transaction, clearRoom, { roomId }, { key: roomId })
    await record(change.transaction, parts, {
      act: 'room.deleted',
      target: { kind: 'room', id: roomId, name: room.name },
      details: { kind: room.kind, visibility: room.visibility, members: room.memberCount },
    })
    return { room: viewRoom({ ...room, rev }), rev }
  })
  jobs.wake()
  const by = actor !== null && 'accountId' in actor ? { byId: actor.accountId } : {}
  await roomLog.tell({ ev: 'room.deleted', room: roomId, rev, data: { room, roomId, ...by } })
}

export const remove = implement(roomsDelete, async ({ roomId }, context) => {
  const open = await openToManage(context, roomId, 'owner')
  if (open.room.kind === 'direct') throw new Refusal('direct_is_fixed')
  await dissolve(context, roomId, async (change) => toManage(await openHeld(change, context.actor), 'owner').room)
  return null
})
