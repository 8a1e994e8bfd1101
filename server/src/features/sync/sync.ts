import { sync as syncOperation } from '@parley/protocol'
import { implement } from '../implement.ts'
import { membershipsOf } from '../members/index.ts'
import { latestMessages, viewMessage } from '../messages/index.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'
import { loadMe } from '../people/index.ts'
import { countMentions } from '../receipts/index.ts'
import { roomsOf } from '../rooms/index.ts'

export const sync = implement(syncOperation, async (_input, context) => {
  const { actor, database, epoch } = context
  const [me, rooms, memberships] = await Promise.all([
    loadMe(context, actor.accountId),
    roomsOf(database, actor.accountId),
    membershipsOf(database, actor.accountId),
  ])
  const ids = rooms.map(({ id }) => id)
  const [latest, mentions] = await Promise.all([
    latestMessages(database, ids),
    countMentions(database, actor.accountId, ids),
  ])
  const lastMessage = new Map(latest.map((row) => [row.roomId, row]))
  const mine = new Map(memberships.map((membership) => [membership.roomId, membership]))
  return {
    epoch,
    me,
    rooms: rooms.flatMap((room) => {
      const membership = mine.get(room.id)
      if (membership === undefined) return []
      const last = lastMessage.get(room.id)
      const visible = last !== undefined && last.seq >= membership.firstSeq
      return [
        {
          room: viewRoom(room),
          membership: viewMembership(membership),
          unread: room.seq - membership.readSeq,
          mentions: mentions.get(room.id) ?? 0,
          lastMessage: visible ? viewMessage(last) : null,
        },
      ]
    }),
  }
})
