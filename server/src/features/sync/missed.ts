import type { RoomEvent } from '@parley/protocol'
import { Gather } from '../../platform/gather.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { Missed } from '../../roomlog/news.ts'
import { newsOf } from '../../roomlog/news.ts'
import type { MembershipRow, RoomRow } from '../access/rooms.ts'
import { viewMember, viewRoom } from '../access/view-room.ts'
import type { House } from '../house.ts'
import { membersChanged } from '../members/index.ts'
import { findLateMembers, hiddenFrom, messagesChanged, viewMessage } from '../messages/index.ts'
import { getPeople, stranger, viewPerson } from '../people/index.ts'
import { getRooms } from '../rooms/index.ts'

/** More than this is not told one by one. */
const mostTold = 200

/**
 * What happened in a room after a revision, as the events that were missed would tell it now. A node died, and all rooms are
 * asked about at once: how far they have come is read together, and most have come no further.
 */
export function findingMissed(house: House): (roomId: string, since: number) => Promise<Missed> {
  const rooms = new Gather<string, RoomRow>((ids) => getRooms(house.database, ids))
  // The room is read first: what comes after it is told by its own event.
  return async (roomId, since) => findMissed(house, await rooms.get(roomId), since)
}

async function findMissed({ clock, database }: House, room: RoomRow | undefined, since: number): Promise<Missed> {
  if (room === undefined) return { is: 'gone' }
  const roomId = room.id
  if (room.rev === since) return { is: 'news', news: [], rev: room.rev }
  const [messages, members] = await Promise.all([
    messagesChanged(database, roomId, since, 1, mostTold + 1),
    membersChanged(database, roomId, since, mostTold + 1),
  ])
  if (messages.length > mostTold || members.length > mostTold) return { is: 'reset', rev: room.rev }
  const [people, late] = await Promise.all([
    getPeople(
      database,
      members.map(({ userId }) => userId),
    ),
    messages.length === 0 ? [] : findLateMembers(database, roomId, Math.min(...messages.map(({ seq }) => seq))),
  ])
  const events: RoomEvent[] = messages.flatMap((row) => {
    const message = viewMessage(row)
    // Whether the reaction of somebody who is not named was given or taken back meanwhile is told only to who asks.
    if (message.reactions.some(({ count, userIds }) => count > userIds.length)) return []
    const isAsSaid = message.editedAt === null && message.pinnedAt === null && message.reactions.length === 0
    const ev = message.deletedAt !== null ? 'message.deleted' : isAsSaid ? 'message.created' : 'message.updated'
    return [{ ev, room: roomId, rev: row.rev, data: { message } }]
  })
  for (const row of members) {
    const person = people.get(row.userId)
    if (person === undefined) continue
    const data = { roomId, membership: viewMember(row), user: viewPerson(person, stranger, clock.now()) }
    events.push({ ev: kindOf(row, since), room: roomId, rev: row.rev, data })
  }
  if (room.changedRev > since)
    events.push({ ev: 'room.updated', room: roomId, rev: room.changedRev, data: { room: viewRoom(room) } })
  const news = events
    .toSorted((a, b) => a.rev - b.rev)
    .map((event) => newsOf(event, 'message' in event.data ? hiddenFrom(late, event.data.message.seq) : []))
  return { is: 'news', news, rev: room.rev }
}

/** Who came in since and was given a role at once is heard of for the first time. */
function kindOf({ leftAt, joinedRev }: MembershipRow, since: number) {
  if (leftAt !== null) return 'member.left'
  return joinedRev > since ? 'member.joined' : 'member.updated'
}

const insideStatement = sql<{ accountId: string }>(
  'sync.inside',
  'select account_id as "accountId" from memberships where room_id = $1 and account_id = any($2::uuid[]) and left_at is null',
)

/** Which of these people are in a room. */
export async function findInside({ database }: House, roomId: string, accountIds: readonly string[]) {
  const rows = await database.read(insideStatement, [roomId, accountIds])
  return new Set(rows.map(({ accountId }) => accountId))
}
