import { z } from 'zod'
import { operation } from '../operation.ts'
import { Id, Membership, Room, searched, Time } from '../shapes.ts'

/** At most a year, at least a minute. */
const Seconds = z.int().min(60).max(31_536_000)
const Code = searched(64)

const Invite = z.strictObject({
  code: z.string(),
  roomId: Id,
  createdBy: Id,
  createdAt: Time,
  expiresAt: Time.nullable(),
  maxUses: z.int().nullable(),
  uses: z.int(),
})

export const invitesCreate = operation('invites.create', {
  summary: 'Make a link that lets people into a room, for a time and a number of uses.',
  audience: 'account',
  isSaid: true,
  input: z.strictObject({
    roomId: Id,
    expiresIn: Seconds.nullable()
      .default(604_800)
      .meta({ description: 'Seconds; a week unless said otherwise, null for ever.' }),
    maxUses: z.int().min(1).max(100_000).nullable().default(null),
  }),
  output: z.strictObject({ invite: Invite }),
  status: 201,
  refusals: ['room_not_found', 'not_a_member', 'room_right_missing', 'direct_is_fixed'],
  limits: [{ name: 'rooms', by: 'person', counts: 'successes' }],
})

export const invitesList = operation('invites.list', {
  summary: 'The links that still let people into a room.',
  audience: 'account',
  input: z.strictObject({ roomId: Id }),
  output: z.strictObject({ items: z.array(Invite), nextCursor: z.string().nullable() }),
  refusals: ['room_not_found', 'not_a_member', 'room_right_missing', 'direct_is_fixed'],
})

export const invitesRevoke = operation('invites.revoke', {
  summary: 'Make a link worthless.',
  audience: 'account',
  input: z.strictObject({ roomId: Id, code: Code }),
  output: null,
  refusals: ['room_not_found', 'not_a_member', 'room_right_missing', 'direct_is_fixed', 'invite_not_found'],
})

export const invitesPreview = operation('invites.preview', {
  summary: 'What a link leads to, before joining.',
  audience: 'anyone',
  input: z.strictObject({ code: Code }),
  output: z.strictObject({
    room: z.strictObject({
      id: Id,
      kind: z.enum(['channel', 'group']),
      name: z.string().nullable(),
      topic: z.string(),
      description: z.string(),
      memberCount: z.int(),
    }),
    invitedBy: z.string().meta({ description: 'The display name of who made the link.' }),
    expiresAt: Time.nullable(),
  }),
  refusals: ['invite_not_found'],
})

export const invitesAccept = operation('invites.accept', {
  summary: 'Join a room by a link. Who is in it already uses nothing up.',
  audience: 'signed-in',
  input: z.strictObject({ code: Code }),
  output: z.strictObject({ room: Room, membership: Membership }),
  refusals: ['invite_not_found', 'room_full', 'too_many_rooms', 'room_archived', 'banned'],
})
