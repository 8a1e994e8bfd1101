import { isStillEditable, type MembershipView, type MeView, type RoomView } from '@parley/protocol/wire'
import type { TimelineMessage } from '@parley/sdk'

/** Everything that can be done with a message, in the order in which the menu lists it. */
export const messageActions = [
  'react',
  'reply',
  'edit',
  'pin',
  'unpin',
  'save',
  'unsave',
  'unread',
  'copyText',
  'copyMarkdown',
  'copyLink',
  'readers',
  'reactors',
  'versions',
  'report',
  'remove',
  'removeOfOthers',
] as const

export type MessageAction = (typeof messageActions)[number]

/** What decides what somebody may do with a message. */
export interface OfferFacts {
  readonly message: Pick<
    TimelineMessage,
    'author' | 'kind' | 'content' | 'createdAt' | 'deletedAt' | 'editedAt' | 'pinnedAt' | 'reactions'
  >
  readonly room: Pick<RoomView, 'kind' | 'visibility' | 'archivedAt' | 'readOnly'>
  readonly membership: Pick<MembershipView, 'role' | 'silencedUntil'>
  readonly me: Pick<MeView, 'id' | 'role'>
  /** Whether this person keeps it. */
  readonly isSaved: boolean
  /** Whether this person shows others how far they have read, and so may see it of them. */
  readonly readReceipts: boolean
  /** For how long the place lets people change what they said; null for ever. */
  readonly editWindowSeconds: number | null
  /** By the clock of the place. */
  readonly now: number
}

const ranks = { member: 1, moderator: 2, admin: 3, owner: 4 } as const
const placeRanks = { user: 0, moderator: ranks.moderator, admin: ranks.admin } as const

/** The place's moderators keep order in public rooms; private ones are their members' own. */
function rankIn({ room, membership, me }: OfferFacts): number {
  const own = ranks[membership.role]
  return room.visibility === 'public' ? Math.max(own, placeRanks[me.role]) : own
}

/** What the place would let this person do, so that nothing is offered only to be refused. */
export function offersFor(facts: OfferFacts): ReadonlySet<MessageAction> {
  const { message, room, membership, me, now } = facts
  if (message.deletedAt !== null || message.kind === 'system') return new Set()
  const isOwn = message.author.id === me.id
  const isModerator = rankIn(facts) >= ranks.moderator
  const isSilenced = membership.silencedUntil !== null && Date.parse(membership.silencedUntil) > now
  const isOpen = room.archivedAt === null && !isSilenced
  const mayWrite = isOpen && (!room.readOnly || isModerator)
  const mayPin = !isSilenced && (isModerator || room.kind === 'direct')
  const hasText = message.content !== ''
  const may: Readonly<Record<MessageAction, boolean>> = {
    react: isOpen,
    reply: mayWrite,
    edit: mayWrite && isOwn && isStillEditable(Date.parse(message.createdAt), facts.editWindowSeconds, now),
    pin: mayPin && message.pinnedAt === null,
    unpin: mayPin && message.pinnedAt !== null,
    save: !facts.isSaved,
    unsave: facts.isSaved,
    unread: !isOwn,
    copyText: hasText,
    copyMarkdown: hasText,
    copyLink: true,
    readers: isOwn && facts.readReceipts,
    reactors: message.reactions.length > 0,
    versions: message.editedAt !== null,
    report: !isOwn,
    remove: isOwn,
    removeOfOthers: !isOwn && isModerator,
  }
  return new Set(messageActions.filter((action) => may[action]))
}
