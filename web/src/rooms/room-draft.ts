import { lineProblem, slugOf, slugProblem, textProblem, tidyLine } from '@parley/protocol/rules'
import { type Call, type RoomView, sizes, type UserView } from '@parley/protocol/wire'
import type { Problems } from '../forms/form.ts'
import { type FieldWords, problemWords } from '../words/field-words.ts'

/** What a room can be, in the words of who makes one. */
export const roomTypes = ['public', 'private', 'group'] as const
export type RoomType = (typeof roomTypes)[number]

/** What is written into the form of a room, whether it is new or changed. What is empty is not set. */
export interface RoomDraft {
  readonly type: RoomType
  readonly name: string
  readonly slug: string
  readonly topic: string
  readonly description: string
  readonly category: string
  /** A number as it was typed. */
  readonly maxMembers: string
  readonly historyVisibility: RoomView['historyVisibility']
  readonly readOnly: boolean
  readonly slowModeSeconds: number
  readonly people: readonly UserView[]
}

export const emptyDraft: RoomDraft = {
  type: 'public',
  name: '',
  slug: '',
  topic: '',
  description: '',
  category: '',
  maxMembers: '',
  historyVisibility: 'all',
  readOnly: false,
  slowModeSeconds: 0,
  people: [],
}

export function typeOf({ kind, visibility }: Pick<RoomView, 'kind' | 'visibility'>): RoomType {
  return kind === 'group' ? 'group' : visibility
}

export function draftOfRoom(room: RoomView): RoomDraft {
  return {
    type: typeOf(room),
    name: room.name ?? '',
    slug: room.slug ?? '',
    topic: room.topic,
    description: room.description,
    category: room.category,
    maxMembers: String(room.maxMembers),
    historyVisibility: room.historyVisibility,
    readOnly: room.readOnly,
    slowModeSeconds: room.slowModeSeconds,
    people: [],
  }
}

/** A private room is known by its id: what it is called is nobody's business outside. */
const suggestedSlug = ({ type, name }: RoomDraft) => (type === 'public' ? (slugOf(name) ?? '') : '')

/** The address follows the name until somebody writes one of their own. */
export function followingSlug(before: RoomDraft, after: RoomDraft): string {
  return before.slug === suggestedSlug(before) ? suggestedSlug(after) : after.slug
}

export interface DraftWords extends FieldWords {
  readonly rooms: {
    readonly draft: {
      readonly membersProblem: (least: number, most: number) => string
      readonly slugTaken: string
    }
  }
}

/** `isTaken` is what is known of addresses by now; the server has the last word. */
export function checkRoomDraft(
  draft: RoomDraft,
  words: DraftWords,
  { isTaken = () => false, least = 2 }: { readonly isTaken?: (slug: string) => boolean; readonly least?: number } = {},
): Problems<RoomDraft> {
  const optional = (text: string, max: number) => (tidyLine(text) === '' ? null : lineProblem(tidyLine(text), max))
  const slug = draft.type !== 'public' || draft.slug === '' ? null : slugProblem(draft.slug)
  const most = Number(draft.maxMembers)
  const fewest = Math.max(least, draft.people.length + 1)
  const fits = draft.maxMembers.trim() === '' || (Number.isInteger(most) && most >= fewest && most <= sizes.membersMax)
  const problems = {
    name: lineProblem(tidyLine(draft.name), sizes.roomNameMax),
    slug: slug ?? (draft.type === 'public' && isTaken(draft.slug) ? words.rooms.draft.slugTaken : null),
    topic: optional(draft.topic, sizes.topicMax),
    description: textProblem(draft.description, sizes.descriptionMax),
    category: optional(draft.category, sizes.categoryMax),
    maxMembers: fits ? null : words.rooms.draft.membersProblem(fewest, sizes.membersMax),
  }
  return problemWords(problems, words)
}

export function createCall(draft: RoomDraft): Call<'rooms.create'> {
  const { type, slug, maxMembers, people } = draft
  return {
    kind: type === 'group' ? 'group' : 'channel',
    ...(type !== 'group' && { visibility: type }),
    ...(type === 'public' && slug !== '' && { slug }),
    ...(type !== 'public' && { historyVisibility: draft.historyVisibility }),
    ...(maxMembers.trim() !== '' && { maxMembers: Number(maxMembers) }),
    ...(people.length > 0 && { memberIds: people.map(({ id }) => id) }),
    name: draft.name,
    topic: draft.topic,
    description: draft.description,
    category: draft.category,
    readOnly: draft.readOnly,
  }
}

/** What has to be sent so that the room becomes what the draft says: only what was changed, or two who edit undo each other. */
export function updateCall(room: RoomView, before: RoomDraft, draft: RoomDraft): Call<'rooms.update'> {
  const changed = (field: keyof RoomDraft) => draft[field] !== before[field]
  const isHidden = draft.type !== 'public'
  return {
    roomId: room.id,
    ...(changed('name') && { name: draft.name }),
    ...(changed('slug') && draft.type === 'public' && { slug: draft.slug === '' ? null : draft.slug }),
    ...(changed('topic') && { topic: draft.topic }),
    ...(changed('description') && { description: draft.description }),
    ...(changed('category') && { category: draft.category }),
    ...(changed('maxMembers') && draft.maxMembers.trim() !== '' && { maxMembers: Number(draft.maxMembers) }),
    ...(changed('readOnly') && { readOnly: draft.readOnly }),
    ...(changed('slowModeSeconds') && { slowModeSeconds: draft.slowModeSeconds }),
    ...(changed('type') && room.kind === 'channel' && draft.type !== 'group' && { visibility: draft.type }),
    // Everybody reads a public room, so its history cannot be hidden from newcomers.
    ...(isHidden && changed('historyVisibility') && { historyVisibility: draft.historyVisibility }),
    ...(!isHidden && before.historyVisibility === 'joined' && { historyVisibility: 'all' as const }),
  }
}
