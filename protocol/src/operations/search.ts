import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { carried, querySizes } from '../search/query.ts'
import { Id, AnsweredMessage, Room, searched, Time } from '../shapes.ts'

export const searchMessages = operation('search.messages', {
  summary:
    'Messages in the rooms you are in, the latest first. A page can be short or empty and still have a next one.',
  audience: 'signed-in',
  input: z.strictObject({
    q: searched(querySizes.length).default('').meta({
      description:
        'Words, "exact phrases", -without, one OR another, *inside of words, and from: in: mentions: has: is: before: after: during:',
    }),
    roomId: Id.optional(),
    fromId: Id.optional(),
    before: Time.optional().meta({ description: 'Said before this moment.' }),
    after: Time.optional().meta({ description: 'Said at this moment or later.' }),
    has: z.enum(carried).optional(),
    utcOffset: z.int().min(-1080).max(1080).default(0).meta({
      description: 'How many minutes your days begin before those of UTC, for the days in a query.',
    }),
    limit: z.int().min(1).max(50).default(20),
    cursor: z.string().max(sizes.queryMax).optional(),
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        message: AnsweredMessage,
        room: Room,
        highlight: z.string().meta({
          description: 'An excerpt of what was said with what was found in <mark>; everything else is escaped.',
        }),
        files: z.array(z.strictObject({ fileId: Id, highlight: z.string() })).meta({
          description: 'Those of its files in whose name or description something was found, marked in the same way.',
        }),
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
  refusals: ['query_not_understood', 'room_not_found', 'not_a_member', 'search_took_too_long'],
  limits: [{ name: 'search', by: 'person', counts: 'calls' }],
})
