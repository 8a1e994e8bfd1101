import type { MessageView, RoomEventData, RoomEventName } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { House } from '../house.ts'
import { findLateMembers, hiddenFrom, messagesAt } from './store.ts'
import { viewMessage } from './view.ts'

type MessageEvent = Extract<RoomEventName, `message.${string}`>

/** Whose reaction it is that was given or taken back. */
export type Reacted = NonNullable<RoomEventData<'message.updated'>['reaction']>

/** Where in the log a change of a message stands. */
export interface Place {
  readonly seq: number
  readonly rev: number
}

/**
 * Reads a message as it is after a change, tells the room, and answers with it. It may have been changed again already:
 * the event has the revision of its own change and the message its present state, so that no revision goes untold.
 */
export async function tellMessage(
  { database, roomLog }: House,
  ev: MessageEvent,
  roomId: string,
  place: Place,
  reaction: Reacted | null = null,
): Promise<MessageView> {
  const [message, late] = await Promise.all([
    loadMessageAt(database, roomId, place.seq),
    findLateMembers(database, roomId, place.seq),
  ])
  const data = reaction === null ? { message } : { message, reaction }
  void roomLog.tell({ ev, room: roomId, rev: place.rev, data }, hiddenFrom(late, place.seq))
  return message
}

/** A message keeps its place for ever, so one that is gone went with its room. */
export async function loadMessageAt(database: House['database'], roomId: string, seq: number): Promise<MessageView> {
  const [row] = await messagesAt(database, roomId, [seq])
  if (row === undefined) throw new Refusal('room_not_found')
  return viewMessage(row)
}
