import type { MembershipView, PassingEvent, RoomEventName, UserView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { currentRoom, type MembershipRow, type RoomRow } from '../access/rooms.ts'
import { viewMember, viewMembership, viewRoom } from '../access/view-room.ts'
import type { House } from '../house.ts'
import { getPeople, stranger, viewPerson } from '../people/index.ts'
import { findMembers } from './store.ts'

type MemberEvent = Extract<RoomEventName, `member.${string}`>

export interface MemberView {
  readonly membership: MembershipView
  readonly user: UserView
}

/** Somebody whose membership changed, at which revision of the room. */
export interface ChangedMember {
  readonly accountId: string
  readonly rev: number
}

/** These members as everybody, whatever they would see on a member’s profile, in the room sees them, in the order asked for. */
export async function loadMembers(house: House, roomId: string, accountIds: readonly string[]): Promise<MemberView[]> {
  const [rows, persons] = await Promise.all([
    findMembers(house.database, roomId, accountIds),
    getPeople(house.database, accountIds),
  ])
  const memberships = new Map(rows.map((row) => [row.userId, row]))
  const people = new Map(persons.map((row) => [row.id, row]))
  const now = house.clock.now()
  return accountIds.map((accountId) => {
    const [membership, person] = [memberships.get(accountId), people.get(accountId)]
    if (membership === undefined || person === undefined) throw new Refusal('member_not_found')
    return { membership: viewMember(membership), user: viewPerson(person, stranger, now) }
  })
}

export async function loadMember(house: House, roomId: string, accountId: string): Promise<MemberView> {
  const [member] = await loadMembers(house, roomId, [accountId])
  if (member === undefined) throw new Refusal('member_not_found')
  return member
}

/** Reads members as they are after a change and tells the room. */
export async function tellMembers(
  house: House,
  ev: MemberEvent,
  roomId: string,
  changed: readonly ChangedMember[],
): Promise<void> {
  const members = await loadMembers(
    house,
    roomId,
    changed.map(({ accountId }) => accountId),
  )
  await Promise.all(
    members.map((member, index) =>
      house.roomLog.tell({ ev, room: roomId, rev: changed[index]?.rev ?? 0, data: { roomId, ...member } }),
    ),
  )
}

/** Tells somebody, on all their devices, of a room they are in, as it is for them. */
export async function tellRoomState(house: House, room: RoomRow, membership: MembershipRow): Promise<void> {
  const event: PassingEvent = {
    ev: 'room.created',
    room: room.id,
    data: { room: viewRoom(room), membership: viewMembership(membership) },
  }
  await house.bus.publish('person.news', { person: membership.userId, text: JSON.stringify(event) })
}

/** Tells people that they are in a room now, and those inside that they came. */
export async function tellNewcomers(house: House, roomId: string, entered: readonly ChangedMember[]): Promise<void> {
  const ids = entered.map(({ accountId }) => accountId)
  const [room, memberships] = await Promise.all([
    currentRoom(house.database, roomId),
    findMembers(house.database, roomId, ids),
  ])
  if (room === null) throw new Refusal('room_not_found')
  const inside = memberships.filter(({ leftAt }) => leftAt === null)
  await Promise.all(inside.map((membership) => tellRoomState(house, room, membership)))
  await tellMembers(house, 'member.joined', roomId, entered)
}
