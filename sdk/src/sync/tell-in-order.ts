import type { LiveEvent, MembershipView, RoomEvent, RoomView } from '@parley/protocol/wire'
import type { ClientStore } from '../store/client-store.ts'
import type { SyncPorts } from './ports.ts'

/**
 * Tells events so that whoever applies them can follow: that this person is in a room before anything that happens there, and
 * that just once. Remembers of each room what was told of it, because what is held may be ahead of that.
 */
export function tellInOrder(store: ClientStore, tell: SyncPorts['tell']): SyncPorts['tell'] {
  return (event) => {
    if (event.ev === 'room.created') return created(store, event.data.room, event.data.membership, tell)
    const record = 'room' in event && event.room !== undefined ? store.record(event.room) : undefined
    if (record !== undefined && ('rev' in event || event.ev === 'gap')) {
      if (record.told === null) created(store, record.entry.room, record.entry.membership, tell)
      record.told = toldBy(event, record.told ?? record.entry.room)
      if (event.ev === 'message.created') record.toldSeq = Math.max(record.toldSeq, event.data.message.seq)
    }
    tell(event)
  }
}

/** Tells of the rooms this person came into without anybody having said so. */
export function tellNewRooms(store: ClientStore, tell: SyncPorts['tell']): void {
  for (const [, { entry, told }] of store.records()) {
    if (told === null) tell({ ev: 'room.created', room: entry.room.id, data: entry })
  }
}

function created(store: ClientStore, room: RoomView, membership: MembershipView, tell: SyncPorts['tell']): void {
  const record = store.record(room.id)
  if (record === undefined || (record.told !== null && room.rev <= record.rev)) return
  record.told = room
  tell({ ev: 'room.created', room: room.id, data: { room, membership } })
}

function toldBy(event: RoomEvent | LiveEvent, told: RoomView): RoomView {
  if (event.ev === 'room.updated') return event.data.room
  const isHandedOver = event.ev === 'member.updated' && event.data.membership.role === 'owner'
  return isHandedOver ? { ...told, ownerId: event.data.membership.userId } : told
}
