import type { MembershipView, MeView, RoomView } from '@parley/protocol/wire'

type RoomRole = MembershipView['role']

/** From the highest to the lowest. */
export const roomRoles = ['owner', 'admin', 'moderator', 'member'] as const satisfies readonly RoomRole[]
const ranks: Readonly<Record<RoomRole, number>> = { member: 1, moderator: 2, admin: 3, owner: 4 }

export type Standing = {
  readonly room: Pick<RoomView, 'kind' | 'visibility' | 'archivedAt'>
  readonly membership: Pick<MembershipView, 'role' | 'userId'>
  readonly me: Pick<MeView, 'kind' | 'role'>
}

/** The place's moderators and administrators keep order in public rooms; private ones are their members' own. */
function rankIn({ room, membership, me }: Standing): number {
  const own = ranks[membership.role]
  if (room.visibility !== 'public') return own
  return Math.max(own, me.role === 'admin' ? ranks.admin : me.role === 'moderator' ? ranks.moderator : 0)
}

/** What somebody may do in a room they are in. The server decides; this is so that nothing is offered in vain. */
export interface RoomRights {
  readonly edit: boolean
  readonly remove: boolean
  readonly leave: boolean
  /** Brings people in, by name or by link. */
  readonly invite: boolean
  readonly pin: boolean
  /** Shows people out, and silences them. */
  readonly moderate: boolean
  /** Decides about what waits, and has other programs write here: what takes an account as well. */
  readonly keepOrder: boolean
}

export function roomRights(standing: Standing): RoomRights {
  const { room, me } = standing
  const rank = rankIn(standing)
  if (room.kind === 'direct') {
    return { edit: false, remove: false, leave: false, invite: false, pin: true, moderate: false, keepOrder: false }
  }
  return {
    edit: rank >= ranks.admin,
    remove: rank >= ranks.owner,
    leave: true,
    invite:
      me.kind !== 'guest' && room.archivedAt === null && (room.visibility === 'public' || rank >= ranks.moderator),
    pin: rank >= ranks.moderator,
    moderate: rank >= ranks.moderator,
    keepOrder: rank >= ranks.moderator && me.kind !== 'guest',
  }
}

/** What somebody may do about one member. */
export interface MemberRights {
  /** The roles they may be given, from the highest; ownership is handed over, not given. */
  readonly roles: readonly Exclude<RoomRole, 'owner'>[]
  readonly handOver: boolean
  readonly silence: boolean
  readonly remove: boolean
}

const nothing: MemberRights = { roles: [], handOver: false, silence: false, remove: false }

export function memberRights(standing: Standing, member: Pick<MembershipView, 'role' | 'userId'>): MemberRights {
  const { room, membership } = standing
  if (room.kind === 'direct') return nothing
  const [mine, theirs] = [rankIn(standing), ranks[member.role]]
  const given = roomRoles.filter((role) => role !== 'owner').filter((role) => role !== member.role)
  if (member.userId === membership.userId) {
    // Everybody may step down but the owner, whom a room needs.
    return member.role === 'owner' ? nothing : { ...nothing, roles: given.filter((role) => ranks[role] < theirs) }
  }
  const isBelow = theirs < mine
  return {
    roles: mine >= ranks.admin && isBelow ? given.filter((role) => ranks[role] <= mine) : [],
    handOver: membership.role === 'owner',
    silence: mine >= ranks.moderator && isBelow,
    remove: mine >= ranks.moderator && isBelow,
  }
}

/** Who becomes the owner when the owner leaves: the highest and longest member, and never a guest. */
export function findHeir<M extends { readonly membership: MembershipView; readonly user: { readonly kind: string } }>(
  members: readonly M[],
  leavingId: string,
): M | null {
  const candidates = members.filter(({ membership, user }) => membership.userId !== leavingId && user.kind === 'person')
  const order = (a: M, b: M) =>
    ranks[b.membership.role] - ranks[a.membership.role] ||
    (a.membership.joinedAt < b.membership.joinedAt ? -1 : a.membership.joinedAt > b.membership.joinedAt ? 1 : 0) ||
    (a.membership.userId < b.membership.userId ? -1 : 1)
  return candidates.toSorted(order)[0] ?? null
}
