import type { RoomStateView, WelcomeView } from '@parley/protocol'
import type { InRoom, MembershipRow, RoomRow } from '../access/rooms.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'
import type { House } from '../house.ts'
import { formerMemberships, membershipsIn } from '../members/index.ts'
import { latestMessages, showTo, viewMessage } from '../messages/index.ts'
import { countMentions } from '../receipts/index.ts'
import { getRooms } from '../rooms/index.ts'

/** Somebody, and rooms of theirs that they are to be told of. */
export interface Asked {
  readonly accountId: string
  readonly roomIds: readonly string[]
}

/** A room somebody is in. */
export interface Inside {
  readonly room: RoomRow
  readonly membership: MembershipRow
}

function pairsOf(asked: readonly Asked[]): InRoom[] {
  return asked.flatMap(({ accountId, roomIds }) => roomIds.map((roomId) => ({ accountId, roomId })))
}

const keyOf = ({ accountId, roomId }: InRoom) => `${accountId} ${roomId}`

/** The rooms asked for, in that order, without those that their person is not in any more. */
export async function loadInside(
  { database }: House,
  asked: readonly Asked[],
): Promise<ReadonlyMap<Asked, readonly Inside[]>> {
  const pairs = pairsOf(asked)
  const [rooms, memberships] = await Promise.all([
    getRooms(database, [...new Set(pairs.map(({ roomId }) => roomId))]),
    membershipsIn(database, pairs),
  ])
  const held = new Map(memberships.map((each) => [keyOf({ accountId: each.userId, roomId: each.roomId }), each]))
  return new Map(
    asked.map((each) => [
      each,
      each.roomIds.flatMap((roomId) => {
        const [room, membership] = [rooms.get(roomId), held.get(keyOf({ accountId: each.accountId, roomId }))]
        return room === undefined || membership === undefined ? [] : [{ room, membership }]
      }),
    ]),
  )
}

/** Of rooms that their person is in no more: which were left, at which revision, and which are deleted. */
export async function findEnds(
  { database }: House,
  asked: readonly Asked[],
): Promise<ReadonlyMap<Asked, Pick<WelcomeView, 'left' | 'deleted'>>> {
  const former = new Map((await formerMemberships(database, pairsOf(asked))).map((each) => [keyOf(each), each.rev]))
  return new Map(
    asked.map((each) => {
      const ends = each.roomIds.map((roomId) => ({ roomId, rev: former.get(keyOf({ ...each, roomId })) }))
      const left = ends.flatMap(({ roomId, rev }) => (rev === undefined ? [] : [[roomId, rev] as const]))
      const deleted = ends.flatMap(({ roomId, rev }) => (rev === undefined ? [roomId] : []))
      return [each, { left: Object.fromEntries(left), deleted }] as const
    }),
  )
}

/** Rooms as their members find them: what is unread, and what was said last. Many people's are looked up together. */
export async function describeRooms(
  { database }: House,
  told: ReadonlyMap<Asked, readonly Inside[]>,
): Promise<ReadonlyMap<Asked, RoomStateView[]>> {
  const pairs = [...told].flatMap(([{ accountId }, inside]) =>
    inside.map(({ room }) => ({ accountId, roomId: room.id })),
  )
  const [latest, counted] = await Promise.all([
    latestMessages(database, [...new Set(pairs.map(({ roomId }) => roomId))]),
    countMentions(database, pairs),
  ])
  const lastMessage = new Map(latest.map((row) => [row.roomId, viewMessage(row)]))
  const mentions = new Map(counted.map((each) => [keyOf(each), each.mentions]))
  const described = [...told].map(async ([each, inside]) => {
    const visible = inside.flatMap(({ room, membership }) => {
      const last = lastMessage.get(room.id)
      return last !== undefined && last.seq >= membership.firstSeq ? [last] : []
    })
    const shown = new Map((await showTo(database, each.accountId, visible)).map((message) => [message.roomId, message]))
    const rooms = inside.map(({ room, membership }) => ({
      room: viewRoom(room),
      membership: viewMembership(membership),
      joinedRev: membership.joinedRev,
      unread: room.seq - membership.readSeq,
      mentions: mentions.get(keyOf({ accountId: each.accountId, roomId: room.id })) ?? 0,
      lastMessage: shown.get(room.id) ?? null,
    }))
    return [each, rooms] as const
  })
  return new Map(await Promise.all(described))
}
