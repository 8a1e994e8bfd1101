import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Id, RoomKind, RoomVisibility, searched, Time } from '../shapes.ts'
import { tidyLine } from '../text.ts'

const Count = z.int().min(0)

const AdminRoom = z.strictObject({
  id: Id,
  kind: RoomKind.exclude(['direct']),
  visibility: RoomVisibility,
  name: z.string(),
  slug: z.string().nullable(),
  owner: z.strictObject({ id: Id, username: z.string(), displayName: z.string() }).nullable(),
  memberCount: Count,
  messages: Count.meta({ description: 'How many were ever said in it.' }),
  lastMessageAt: Time.nullable(),
  createdAt: Time,
  archivedAt: Time.nullable(),
})

export const adminRooms = operation('admin.rooms', {
  summary:
    'All channels and groups, private ones included, by what can be known from outside. Directs are nobody else’s.',
  audience: 'admin',
  input: z.strictObject({
    q: searched(sizes.queryMax).overwrite(tidyLine).default(''),
    kind: AdminRoom.shape.kind.optional(),
    visibility: RoomVisibility.optional(),
    archived: z.boolean().optional(),
    sort: z
      .enum(['recent', 'members', 'messages', 'newest', 'name'])
      .default('recent')
      .meta({ description: 'By name from the first; by all else the most, or latest, first.' }),
    cursor: z.string().max(1_000).optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
  }),
  output: z.strictObject({ items: z.array(AdminRoom), nextCursor: z.string().nullable() }),
})

export const adminUpdateRoom = operation('admin.updateRoom', {
  summary: 'Archive a room, whoever’s it is, or hand it to another of its members.',
  audience: 'admin',
  input: z.strictObject({ roomId: Id, archived: z.boolean().optional(), ownerId: Id.optional() }),
  output: z.strictObject({ room: AdminRoom }),
  refusals: ['room_not_found', 'direct_is_fixed', 'member_not_found', 'person_required'],
})

export const adminDeleteRoom = operation('admin.deleteRoom', {
  summary: 'Delete a room with all that was said in it, whoever’s it is.',
  audience: 'admin',
  input: z.strictObject({ roomId: Id }),
  output: null,
  refusals: ['room_not_found', 'direct_is_fixed'],
})
