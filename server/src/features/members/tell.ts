import type { MembershipView, RoomEventName, UserView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { readMembership } from '../access/rooms.ts'
import type { SignedIn } from '../access/actor.ts'
import type { House } from '../house.ts'
import { getPeople, viewPerson } from '../people/index.ts'
import { viewMembership } from '../access/view-room.ts'

/** Everybody in a room sees the same of a member, whatever they would see on that member's profile. */
const anyone: SignedIn = { kind: 'guest', accountId: '', sessionId: '', role: 'user' }

export interface MemberView {
  readonly membership: MembershipView
  readonly user: UserView
}

export async function loadMember({ clock, database }: House, roomId: string, accountId: string): Promise<MemberView> {
  const [membership, [person]] = await Promise.all([
    readMembership(database, roomId, accountId),
    getPeople(database, [accountId]),
  ])
  if (membership === null || person === undefined) throw new Refusal('member_not_found')
  return { membership: viewMembership(membership), user: viewPerson(person, anyone, clock.now()) }
}

/** Reads a member as they are after a change, tells the room, and answers with them. */
export async function tellMember(
  house: House,
  ev: Extract<RoomEventName, `member.${string}`>,
  roomId: string,
  accountId: string,
  rev: number,
): Promise<MemberView> {
  const member = await loadMember(house, roomId, accountId)
  house.roomLog.publish({ ev, room: roomId, rev, data: { roomId, ...member } })
  return member
}
