import type { MessageView, RoomView } from '@parley/protocol'
import { viewRoom } from '../access/view-room.ts'
import type { House } from '../house.ts'
import { findMessages, viewMessage } from '../messages/index.ts'
import { findRooms } from './store.ts'

/** These messages with their rooms, by id; one that is gone meanwhile is absent. */
export async function showMessages(
  { database }: House,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { message: MessageView; room: RoomView }>> {
  const messages = await findMessages(database, ids)
  const rooms = await findRooms(database, [...new Set([...messages.values()].map(({ roomId }) => roomId))])
  return new Map(
    [...messages].flatMap(([id, row]) => {
      const room = rooms.get(row.roomId)
      return room === undefined ? [] : [[id, { message: viewMessage(row), room: viewRoom(room) }] as const]
    }),
  )
}
