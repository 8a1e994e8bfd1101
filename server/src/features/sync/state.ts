import type { RoomStateView } from '@parley/protocol'
import type { MembershipRow, RoomRow } from '../access/rooms.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'
import type { House } from '../house.ts'
import { membershipsOf } from '../members/index.ts'
import { latestMessages, showTo, viewMessage } from '../messages/index.ts'
import { countMentions } from '../receipts/index.ts'
import { roomsOf } from '../rooms/index.ts'

/** A room somebody is in. */
export interface Inside {
  readonly room: RoomRow
  readonly membership: MembershipRow
}

/** Every room somebody is in, the liveliest first. */
export async function loadInside({ database }: House, accountId: string): Promise<Inside[]> {
  const [rooms, memberships] = await Promise.all([roomsOf(database, accountId), membershipsOf(database, accountId)])
  const mine = new Map(memberships.map((membership) => [membership.roomId, membership]))
  return rooms.flatMap((room) => {
    const membership = mine.get(room.id)
    return membership === undefined ? [] : [{ room, membership }]
  })
}

/** These rooms as their member finds them: what is unread, and what was said last. */
export async function describeRooms(
  { database }: House,
  accountId: string,
  inside: readonly Inside[],
): Promise<RoomStateView[]> {
  const ids = inside.map(({ room }) => room.id)
  const [latest, mentions] = await Promise.all([latestMessages(database, ids), countMentions(database, accountId, ids)])
  const shown = await showTo(database, accountId, latest.map(viewMessage))
  const lastMessage = new Map(shown.map((message) => [message.roomId, message]))
  return inside.map(({ room, membership }) => {
    const last = lastMessage.get(room.id)
    const isVisible = last !== undefined && last.seq >= membership.firstSeq
    return {
      room: viewRoom(room),
      membership: viewMembership(membership),
      unread: room.seq - membership.readSeq,
      mentions: mentions.get(room.id) ?? 0,
      lastMessage: isVisible ? last : null,
    }
  })
}
