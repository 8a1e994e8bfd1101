import { type InputOf, type roomsCreate, type roomsUpdate, sizes } from '@parley/protocol'
import type { Settings } from '../../config/settings.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import type { RoomRow } from '../access/rooms.ts'

/** The most members a room of this kind has unless somebody says otherwise. */
const usualMembers = { channel: sizes.channelMembers, group: sizes.groupMembers } as const

const creators = {
  accounts: ['user', 'moderator', 'admin'],
  moderators: ['moderator', 'admin'],
  admins: ['admin'],
} as const satisfies Record<Settings['PARLEY_ROOM_CREATION'], readonly SignedIn['role'][]>

/** Turns away who may not create rooms in this place. */
export function decideCreator({ role }: Pick<SignedIn, 'role'>, allowed: Settings['PARLEY_ROOM_CREATION']): void {
  if (!creators[allowed].some((each) => each === role)) throw new Refusal('rooms_restricted')
}

export function decideNewRoom(input: InputOf<typeof roomsCreate>) {
  if (input.kind === 'group' && input.visibility === 'public') {
    throw refuse('invalid_input', 'visibility', 'A group is always private.')
  }
  const visibility = input.kind === 'group' ? 'private' : (input.visibility ?? 'public')
  const historyVisibility = input.historyVisibility ?? 'all'
  refuseHiddenPublic(visibility, historyVisibility)
  return {
    kind: input.kind,
    visibility,
    name: input.name,
    topic: input.topic ?? '',
    description: input.description ?? '',
    category: input.category ?? '',
    slug: input.slug ?? null,
    maxMembers: input.maxMembers ?? usualMembers[input.kind],
    historyVisibility,
    readOnly: input.readOnly ?? false,
  } as const
}

/** To hide from members what every stranger may read would promise something that is not so. */
function refuseHiddenPublic(visibility: RoomRow['visibility'], historyVisibility: RoomRow['historyVisibility']): void {
  if (visibility !== 'public' || historyVisibility === 'all') return
  throw refuse(
    'invalid_input',
    'historyVisibility',
    'Everybody reads a public channel; hide its history by making it private.',
  )
}

/** Older ones lead nowhere any more. */
const mostFormerSlugs = 20

/** Under which slugs it was known, when it is called something else from now on. */
function formerSlugsOf({ slug, formerSlugs }: RoomRow, becomes: string | null, now: Date): RoomRow['formerSlugs'] {
  if (becomes === slug) return formerSlugs
  const all = slug === null ? formerSlugs : [{ slug, until: now.toISOString() }, ...formerSlugs]
  return all.filter((former) => former.slug !== becomes).slice(0, mostFormerSlugs)
}

/** The room after a change, or the reason why not. */
export function decideUpdate(room: RoomRow, change: InputOf<typeof roomsUpdate>, now: Date): RoomRow {
  if (room.kind === 'direct') throw new Refusal('direct_is_fixed')
  if (room.kind === 'group' && change.visibility === 'public')
    throw refuse('invalid_input', 'visibility', 'A group is always private.')
  if (change.maxMembers !== undefined && change.maxMembers < room.memberCount) {
    throw refuse('room_full', 'maxMembers', 'There are more members than this already.')
  }
  const visibility = change.visibility ?? room.visibility
  const historyVisibility = change.historyVisibility ?? room.historyVisibility
  refuseHiddenPublic(visibility, historyVisibility)
  const slug = change.slug === undefined ? room.slug : change.slug
  return {
    ...room,
    name: change.name ?? room.name,
    visibility,
    topic: change.topic ?? room.topic,
    description: change.description ?? room.description,
    category: change.category ?? room.category,
    slug,
    formerSlugs: formerSlugsOf(room, slug, now),
    maxMembers: change.maxMembers ?? room.maxMembers,
    historyVisibility,
    slowModeSeconds: change.slowModeSeconds ?? room.slowModeSeconds,
    readOnly: change.readOnly ?? room.readOnly,
    archivedAt: change.archived === undefined ? room.archivedAt : change.archived ? (room.archivedAt ?? now) : null,
  }
}
