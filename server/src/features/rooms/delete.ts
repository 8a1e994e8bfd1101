import { roomsDelete } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { openHeld, openToManage, toManage } from '../access/open-room.ts'
import { viewRoom } from '../access/view-room.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { clearRoom } from './clear.ts'
import { deleteRoom } from './store.ts'

export const remove = implement(roomsDelete, async ({ roomId }, context) => {
  const { actor, jobs, roomLog } = context
  const open = await openToManage(context, roomId, 'owner')
  if (open.room.kind === 'direct') throw new Refusal('direct_is_fixed')
  const { room, rev } = await roomLog.change(roomId, async (change) => {
    const { room } = toManage(await openHeld(change, actor), 'owner')
    const rev = change.takeRev()
    await deleteRoom(change.transaction, roomId)
    await jobs.enqueue(change.transaction, clearRoom, { roomId }, { key: roomId })
    await record(change.transaction, context, {
      act: 'room.deleted',
      target: { kind: 'room', id: roomId, name: room.name },
      details: { kind: room.kind, visibility: room.visibility, members: room.memberCount },
    })
    return { room: viewRoom({ ...room, rev }), rev }
  })
  jobs.wake()
  await roomLog.tell({ ev: 'room.deleted', room: roomId, rev, data: { room, roomId, byId: actor.accountId } })
  return null
})
