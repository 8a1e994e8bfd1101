import type { LiveEvent } from '@parley/protocol/wire'
import type { ClientStore } from '../store/client-store.ts'
import type { SyncPorts } from './ports.ts'

type RoomCreated = Extract<LiveEvent, { readonly ev: 'room.created' }>

/**
 * Tells events so that whoever applies them can follow: that this person is in a room before anything that happens there, and
 * that just once. Remembers of each room what was told of it, because what is held may be ahead of that.
 */
export function tellInOrder(store: ClientStore, tell: SyncPorts['tell']): SyncPorts['tell'] {
  const created = (event: RoomCreated) => {
    const { room } = event.data
    const record = store.record(room.id)
    if (record === undefined || (record.told !== null && room.rev <= record.rev)) return
    record.told = room
    tell(event)
  }
  return (event) => {
    if (event.ev === 'room.created') return created(event)
    const record = 'rev' in event || event.ev === 'gap' ? store.record(event.room ?? '') : undefined
    if (record !== undefined) {
      if (record.told === null) created(newRoom(record.entry))
      if (event.ev === 'room.updated') record.told = event.data.room
      if (event.ev === 'message.created') record.toldSeq = Math.max(record.toldSeq, event.data.message.seq)
    }
    tell(event)
  }
}

/** Tells of the rooms this person came into without anybody having said so. */
export function tellNewRooms(store: ClientStore, tell: SyncPorts['tell']): void {
  for (const [, { entry, told }] of store.records()) if (told === null) tell(newRoom(entry))
}

function newRoom({ room, membership }: RoomCreated['data']): RoomCreated {
  return { ev: 'room.created', room: room.id, data: { room, membership } }
}
