import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import {
  Category,
  Description,
  HistoryVisibility,
  Id,
  MaxMembers,
  Membership,
  AnsweredMessage,
  NotifyLevel,
  Room,
  RoomName,
  RoomVisibility,
  Slug,
  SlowMode,
  Time,
  Topic,
  User,
  searched,
} from '../shapes.ts'
import { tidyLine } from '../text.ts'

const Entered = z.strictObject({ room: Room, membership: Membership })
const Seen = z.strictObject({ room: Room, membership: Membership.nullable() })

export const roomsBrowse = operation('rooms.browse', {
  summary: 'The directory of public rooms.',
  audience: 'signed-in',
  input: z.strictObject({
    q: searched(sizes.queryMax).overwrite(tidyLine).default(''),
    category: searched(sizes.categoryMax).optional(),
    sort: z.enum(['members', 'recent', 'name']).default('members'),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
    cursor: z.string().max(500).optional(),
  }),
  output: z.strictObject({ items: z.array(Room), nextCursor: z.string().nullable() }),
})

export const roomsCategories = operation('rooms.categories', {
  summary: 'The categories of the public rooms, the fullest first.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(z.strictObject({ category: z.string(), rooms: z.int() })) }),
})

export const roomsCreate = operation('rooms.create', {
  summary: 'Create a channel or a group and own it.',
  audience: 'account',
  isSaid: true,
  input: z.strictObject({
    kind: z.enum(['channel', 'group']),
    name: RoomName,
    visibility: RoomVisibility.optional().meta({
      description: 'Of a channel, public unless said otherwise; a group is always private.',
    }),
    topic: Topic.optional(),
    description: Description.optional(),
    category: Category.optional(),
    slug: Slug.optional(),
    maxMembers: MaxMembers.optional(),
    historyVisibility: HistoryVisibility.optional(),
    readOnly: z.boolean().optional(),
    memberIds: z.array(Id).max(sizes.addAtOnce).optional(),
  }),
  output: Entered,
  status: 201,
  refusals: ['slug_taken', 'room_full', 'too_many_rooms', 'user_not_found', 'rooms_restricted', 'not_to_be_added'],
  limits: [{ name: 'rooms', by: 'person', counts: 'successes' }],
})

export const roomsGet = operation('rooms.get', {
  summary: 'A room you are in, or a public one.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id }),
  output: Seen,
  refusals: ['room_not_found'],
})

export const roomsBySlug = operation('rooms.bySlug', {
  summary: 'The same by its address in links.',
  audience: 'signed-in',
  input: z.strictObject({ slug: searched(sizes.slugMax) }),
  output: Seen,
  refusals: ['room_not_found'],
})

export const roomsUpdate = operation('rooms.update', {
  summary: 'Change a room; what is absent stays.',
  audience: 'signed-in',
  isSaid: true,
  input: z.strictObject({
    roomId: Id,
    name: RoomName.optional(),
    visibility: RoomVisibility.optional(),
    topic: Topic.optional(),
    description: Description.optional(),
    category: Category.optional(),
    slug: Slug.nullable().optional(),
    avatarFileId: Id.nullable().optional().meta({ description: 'A picture of yours; null takes it away.' }),
    maxMembers: MaxMembers.optional(),
    historyVisibility: HistoryVisibility.optional(),
    slowModeSeconds: SlowMode.optional(),
    readOnly: z.boolean().optional(),
    archived: z.boolean().optional(),
  }),
  output: z.strictObject({ room: Room }),
  refusals: [
    'room_not_found',
    'not_a_member',
    'room_right_missing',
    'slug_taken',
    'direct_is_fixed',
    'room_full',
    'file_not_found',
    'file_not_ready',
    'file_type_refused',
  ],
})

export const roomsDelete = operation('rooms.delete', {
  summary: 'Delete a room with everything in it. Those inside are told.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id }),
  output: null,
  refusals: ['room_not_found', 'not_a_member', 'room_right_missing', 'direct_is_fixed'],
})

export const roomsJoin = operation('rooms.join', {
  summary: 'Join a public room. Joining again changes nothing.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id }),
  output: Entered,
  refusals: ['room_not_found', 'room_full', 'too_many_rooms', 'room_archived', 'banned'],
})

export const roomsLeave = operation('rooms.leave', {
  summary: 'Leave a room. An owner who leaves hands it over to the highest and longest member.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id }),
  output: null,
  refusals: ['room_not_found', 'not_a_member', 'direct_is_fixed'],
})

export const roomsDirect = operation('rooms.direct', {
  summary: 'The direct conversation with somebody: always the same one.',
  audience: 'account',
  isSaid: true,
  status: 201,
  input: z.strictObject({ userId: Id }),
  output: Entered,
  refusals: ['user_not_found', 'direct_closed', 'not_taking_messages', 'account_too_new'],
})

export const roomsNotify = operation('rooms.notify', {
  summary: 'When a room notifies you.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id, level: NotifyLevel, mutedUntil: Time.nullable().optional() }),
  output: z.strictObject({ membership: Membership }),
  refusals: ['room_not_found', 'not_a_member'],
})

export const roomsFavourite = operation('rooms.favourite', {
  summary: 'Put a room among your favourites, at the end or before another of them, or take it out.',
  audience: 'signed-in',
  input: z.strictObject({
    roomId: Id,
    favourite: z.boolean(),
    before: Id.optional().meta({ description: 'The favourite before which it is to stand.' }),
  }),
  output: z.strictObject({ membership: Membership }),
  refusals: ['room_not_found', 'not_a_member'],
})

export const roomsChanges = operation('rooms.changes', {
  summary: 'Everything in a room that changed after a revision, in its present state.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id, since: z.int().min(0) }),
  output: z.union([
    z.strictObject({
      rev: z.int(),
      room: Room,
      messages: z.array(AnsweredMessage),
      members: z.array(
        z.strictObject({
          membership: Membership,
          user: User,
          left: z.boolean(),
          rev: z.int().meta({ description: 'Of the last change of this membership.' }),
          joinedRev: z.int().meta({ description: 'At which this member came in, for the last time.' }),
        }),
      ),
      more: z.boolean(),
    }),
    z.strictObject({ reset: z.literal(true), rev: z.int() }),
  ]),
  refusals: ['room_not_found'],
})
