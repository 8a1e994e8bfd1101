import type { MembershipView, PassingEvent, RoomEventName, UserView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { tellOwn } from '../access/tell-own.ts'
import { currentRoom, type MembershipRow, type RoomRow } from '../access/rooms.ts'
import { viewMember, viewMembership, viewRoom } from '../access/view-room.ts'
import type { House } from '../house.ts'
import { getPeople, stranger, viewPerson } from '../people/index.ts'
import type { Entered } from './enter.ts'
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
  /** How somebody came to leave. */
  readonly end?: { readonly byId: string; readonly isBanned: boolean }
}

/** These members and the people they are, as they are now. */
async function readMembers({ database }: House, roomId: string, accountIds: readonly string[]) {
  const [rows, people] = await Promise.all([findMembers(database, roomId, accountIds), getPeople(database, accountIds)])
  return { memberships: new Map(rows.map((row) => [row.userId, row])), people }
}

type ReadMembers = Awaited<ReturnType<typeof readMembers>>

/** As everybody in the room sees them, whatever they would see on a member’s profile, in the order asked for. */
function viewMembers({ memberships, people }: ReadMembers, accountIds: readonly string[], now: Date): MemberView[] {
  return accountIds.map((accountId) => {
    const [membership, person] = [memberships.get(accountId), people.get(accountId)]
    if (membership === undefined || person === undefined) throw new Refusal('member_not_found')
    return { membership: viewMember(membership), user: viewPerson(person, stranger, now) }
  })
}

export async function loadMembers(house: House, roomId: string, accountIds: readonly string[]): Promise<MemberView[]> {
  return viewMembers(await readMembers(house, roomId, accountIds), accountIds, house.clock.now())
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
  await tellRead(house, ev, roomId, changed, await readMembers(house, roomId, idsOf(changed)))
}

async function tellRead(
  { clock, roomLog }: House,
  ev: MemberEvent,
  roomId: string,
  changed: readonly ChangedMember[],
  read: ReadMembers,
): Promise<void> {
  // In a room that was deleted since there is nobody to be told.
  const still = changed.filter(({ accountId }) => read.memberships.has(accountId))
  const members = viewMembers(read, idsOf(still), clock.now())
  await Promise.all(
    members.map((member, index) =>
      roomLog.tell({
        ev,
        room: roomId,
        rev: still[index]?.rev ?? 0,
        data: { roomId, ...member, ...still[index]?.end },
      }),
    ),
  )
}

function idsOf(changed: readonly ChangedMember[]): string[] {
  return changed.map(({ accountId }) => accountId)
}

/** Tells somebody, on all their devices, of a room they are in, as it is for them. */
async function tellRoomState(house: House, room: RoomRow, membership: MembershipRow): Promise<void> {
  const event: PassingEvent = {
    ev: 'room.created',
    room: room.id,
    data: { room: viewRoom(room), membership: viewMembership(membership) },
  }
  await tellOwn(house, membership.userId, event)
}

/** Tells those inside what their room is like after a change. */
export async function tellRoom({ database, roomLog }: House, roomId: string, rev: number): Promise<void> {
  const room = await currentRoom(database, roomId)
  if (room !== null) await roomLog.tell({ ev: 'room.updated', room: roomId, rev, data: { room: viewRoom(room) } })
}

/** Tells people that they are in a room now, and those inside that they came. */
export async function tellNewcomers(house: House, roomId: string, entered: readonly Entered[]): Promise<void> {
  const [room, read] = await Promise.all([
    currentRoom(house.database, roomId),
    readMembers(house, roomId, idsOf(entered)),
  ])
  if (room === null) throw new Refusal('room_not_found')
  const inside = [...read.memberships.values()].filter(({ leftAt }) => leftAt === null)
  await Promise.all(inside.map((membership) => tellRoomState(house, room, membership)))
  await tellRead(house, 'member.joined', roomId, entered, read)
  const owners = entered.flatMap(({ accountId, ownerRev }) => (ownerRev === null ? [] : [{ accountId, rev: ownerRev }]))
  await tellRead(house, 'member.updated', roomId, owners, read)
}
