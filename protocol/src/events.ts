import { z } from 'zod'
import { Id, Membership, Message, Room, User } from './shapes.ts'

/**
 * What those who are in a room hear, as data. Each of these changes took the room's next revision; who finds one missing
 * asks for the changes since their own.
 */
export const roomEvents = {
  'message.created': z.strictObject({ message: Message }),
  'message.updated': z.strictObject({ message: Message }),
  'message.deleted': z.strictObject({ message: Message }),
  'room.created': z.strictObject({ room: Room }),
  'room.updated': z.strictObject({ room: Room }),
  'room.deleted': z.strictObject({ roomId: Id }),
  'member.joined': z.strictObject({ roomId: Id, membership: Membership, user: User }),
  'member.updated': z.strictObject({ roomId: Id, membership: Membership, user: User }),
  'member.left': z.strictObject({ roomId: Id, membership: Membership, user: User }),
} as const

export type RoomEventName = keyof typeof roomEvents
export type RoomEventData<N extends RoomEventName> = z.output<(typeof roomEvents)[N]>

/** One event as it travels. */
export type RoomEvent = {
  readonly [N in RoomEventName]: {
    readonly ev: N
    readonly room: string
    readonly rev: number
    readonly data: RoomEventData<N>
  }
}[RoomEventName]
