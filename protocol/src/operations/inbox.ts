import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Id, AnsweredMessage, Room, Time } from '../shapes.ts'

const Paged = z.strictObject({
  limit: z.int().min(1).max(sizes.pageMax).default(50),
  cursor: z.string().max(200).optional(),
})
const Found = z.strictObject({ message: AnsweredMessage, room: Room })
const OneMessage = z.strictObject({ roomId: Id, messageId: Id })

export const mentionsList = operation('mentions.list', {
  summary: 'Messages that speak to you, in rooms you are in, the latest first.',
  audience: 'signed-in',
  input: Paged.extend({ unread: z.boolean().default(false) }),
  output: z.strictObject({ items: z.array(Found), nextCursor: z.string().nullable() }),
})

export const bookmarksList = operation('bookmarks.list', {
  summary: 'Messages that you keep for yourself and may still see, the latest kept first.',
  audience: 'signed-in',
  input: Paged,
  output: z.strictObject({ items: z.array(Found.extend({ savedAt: Time })), nextCursor: z.string().nullable() }),
})

export const bookmarksAdd = operation('bookmarks.add', {
  summary: 'Keep a message for yourself. Keeping it again changes nothing.',
  audience: 'signed-in',
  input: OneMessage,
  output: z.strictObject({ savedAt: Time }),
  refusals: ['room_not_found', 'message_not_found', 'message_deleted', 'too_many_bookmarks'],
})

export const bookmarksRemove = operation('bookmarks.remove', {
  summary: 'Let go of a message that you kept.',
  audience: 'signed-in',
  input: OneMessage,
  output: null,
  refusals: ['room_not_found', 'message_not_found'],
})
