import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Id, Membership, RoomRole, Time, User, searched } from '../shapes.ts'
import { tidyLine } from '../text.ts'

const Member = z.strictObject({ membership: Membership, user: User })

export const membersList = operation('members.list', {
  summary: 'Who is in a room: owners first, then by name.',
  audience: 'signed-in',
  input: z.strictObject({
    roomId: Id,
    q: searched(sizes.queryMax).overwrite(tidyLine).default(''),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
    cursor: z.string().max(500).optional(),
  }),
  output: z.strictObject({ items: z.array(Member), nextCursor: z.string().nullable() }),
  refusals: ['room_not_found'],
})

export const membersAdd = operation('members.add', {
  summary: 'Add people to a room. Those who are in it already stay as they are.',
  audience: 'signed-in',
  isSaid: true,
  input: z.strictObject({ roomId: Id, userIds: z.array(Id).min(1).max(sizes.addAtOnce) }),
  output: z.strictObject({ items: z.array(Member) }),
  refusals: [
    'room_not_found',
    'not_a_member',
    'room_right_missing',
    'direct_is_fixed',
    'room_full',
    'too_many_rooms',
    'user_not_found',
    'not_to_be_added',
    'banned',
    'room_archived',
  ],
})

export const membersUpdate = operation('members.update', {
  summary: 'Change somebody’s role, hand the room over, or silence them for a time.',
  audience: 'signed-in',
  input: z
    .strictObject({
      roomId: Id,
      userId: Id,
      role: RoomRole.optional(),
      silenceSeconds: z
        .int()
        .min(1)
        .max(sizes.silenceMaxSeconds)
        .optional()
        .meta({ description: 'Silence them from now on for so long, by the clock of the place.' }),
      silencedUntil: Time.nullable()
        .optional()
        .meta({ description: 'Silence them until a time to come, or, with null, no longer.' }),
    })
    .refine(({ silenceSeconds, silencedUntil }) => silenceSeconds === undefined || silencedUntil === undefined, {
      path: ['silencedUntil'],
      message: 'Give at most one of silenceSeconds and silencedUntil.',
    }),
  output: z.strictObject({ membership: Membership }),
  refusals: [
    'room_not_found',
    'not_a_member',
    'room_right_missing',
    'member_not_found',
    'owner_must_stay',
    'direct_is_fixed',
    'bot_stays_member',
    'person_required',
  ],
})

export const membersRemove = operation('members.remove', {
  summary: 'Take somebody out of a room, and keep them out if they are banned.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id, userId: Id, ban: z.boolean().default(false) }),
  output: null,
  refusals: ['room_not_found', 'not_a_member', 'room_right_missing', 'member_not_found', 'direct_is_fixed'],
})
