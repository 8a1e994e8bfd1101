import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/postgres/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import {
  findRoom,
  isKeptOut,
  type MembershipRow,
  readMembership,
  readRoom,
  type RoomRole,
  type RoomRow,
} from './rooms.ts'
import type { SignedIn } from './actor.ts'

declare const opened: unique symbol

/** A room this actor may look into; only the doors below make one. */
export interface OpenRoom {
  readonly room: RoomRow
  /** Null for somebody who looks into a public room from outside. */
  readonly membership: MembershipRow | null
  /** What the actor may do in it, the place's own roles considered. */
  readonly rank: number
  readonly [opened]: true
}

/** A room this actor is in. */
export interface MemberRoom extends OpenRoom {
  readonly membership: MembershipRow
}

const ranks: Readonly<Record<RoomRole, number>> = { member: 1, moderator: 2, admin: 3, owner: 4 }

export function rankOf(role: RoomRole): number {
  return ranks[role]
}

/** The place's moderators and administrators keep order in public rooms; private ones are their members' own. */
function rankIn(room: Pick<RoomRow, 'visibility'>, membership: MembershipRow | null, actor: SignedIn): number {
  const own = membership === null ? 0 : ranks[membership.role]
  if (room.visibility !== 'public') return own
  return Math.max(own, actor.role === 'admin' ? ranks.admin : actor.role === 'moderator' ? ranks.moderator : 0)
}

export type DoorParts = { readonly database: Database; readonly clock: Clock; readonly actor: SignedIn }

/** Opens a room for reading: to members, and a public one to everybody who is not banned. */
export async function openRoom({ database, clock, actor }: DoorParts, roomId: string): Promise<OpenRoom> {
  return lookInto(await findRoom(database, roomId, actor.accountId), actor, clock.now())
}

/**
 * The same while a change holds the room: what was true at the door may have ended while the change waited for its turn, so
 * what a change needs is decided by this.
 */
export async function openHeld(
  { transaction, roomId, now }: Pick<RoomChange, 'transaction' | 'roomId' | 'now'>,
  actor: SignedIn,
) {
  const room = await readRoom(transaction, roomId)
  return lookInto({ room, membership: await readMembership(transaction, roomId, actor.accountId) }, actor, now)
}

function lookInto(
  { room, membership }: { readonly room: RoomRow | null; readonly membership: MembershipRow | null },
  actor: SignedIn,
  now: Date,
): OpenRoom {
  const inside = membership !== null && membership.leftAt === null
  if (room === null || (!inside && (!seesOthers(actor) || room.visibility !== 'public' || isKeptOut(membership, now))))
    throw new Refusal('room_not_found')
  const current = inside ? membership : null
  return { room, membership: current, rank: rankIn(room, current, actor) } as OpenRoom
}

/** Whether somebody sees public rooms that they are not in: a bot does if it was let. */
export function seesOthers({ kind, scopes }: Pick<SignedIn, 'kind' | 'scopes'>): boolean {
  return kind !== 'bot' || scopes?.has('rooms:read') === true
}

/** Opens a room for somebody who is in it. */
export async function openAsMember(parts: DoorParts, roomId: string): Promise<MemberRoom> {
  return asMember(await openRoom(parts, roomId))
}

export function asMember(open: OpenRoom): MemberRoom {
  if (open.membership === null) throw new Refusal('not_a_member')
  return open as MemberRoom
}

/** Opens a room for keeping order in it. */
export async function openToManage(parts: DoorParts, roomId: string, least: RoomRole): Promise<OpenRoom> {
  return toManage(await openRoom(parts, roomId), least)
}

export function toManage(open: OpenRoom, least: RoomRole): OpenRoom {
  if (open.rank === 0) throw new Refusal('not_a_member')
  if (open.rank < ranks[least]) throw new Refusal('room_right_missing')
  return open
}

/** Turns away who may not write for a while. */
function refuseSilenced({ silencedUntil }: MembershipRow, now: Date): void {
  if (silencedUntil === null || silencedUntil <= now) return
  throw new Refusal('silenced', { retryAfterMs: silencedUntil.getTime() - now.getTime() })
}

/** Opens a room for changing what was said: what is decided here is decided again while the room is locked. */
export async function openToWrite(parts: DoorParts, roomId: string, now: Date): Promise<MemberRoom> {
  return toWrite(await openRoom(parts, roomId), now)
}

export function toWrite(open: OpenRoom, now: Date): MemberRoom {
  const member = toReact(open, now)
  if (member.room.readOnly && member.rank < ranks.moderator) throw new Refusal('room_read_only')
  return member
}

/** A room where only moderators write is still one where everybody may show what they feel. */
export function toReact(open: OpenRoom, now: Date): MemberRoom {
  const member = asMember(open)
  if (member.room.archivedAt !== null) throw new Refusal('room_archived')
  refuseSilenced(member.membership, now)
  return member
}
