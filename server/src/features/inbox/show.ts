import type { AnsweredMessageView, RoomView } from '@parley/protocol'
import { viewRoom } from '../access/view-room.ts'
import type { SignedIn } from '../access/actor.ts'
import type { Context } from '../implement.ts'
import { findMessages, showTo, viewMessage } from '../messages/index.ts'
import { findRooms } from './store.ts'

/** These messages with their rooms, by id; one that is gone meanwhile is absent. */
export async function showMessages(
  { actor, database }: Context<SignedIn>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { message: AnsweredMessageView; room: RoomView }>> {
  const messages = await findMessages(database, ids)
  const rooms = await findRooms(database, [...new Set([...messages.values()].map(({ roomId }) => roomId))])
  const shown = await showTo(database, actor.accountId, [...messages.values()].map(viewMessage))
  return new Map(
    shown.flatMap((message) => {
      const room = rooms.get(message.roomId)
      return room === undefined ? [] : [[message.id, { message, room: viewRoom(room) }] as const]
    }),
  )
}
