import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Draft, Id, searched, Time } from '../shapes.ts'

export const draftsList = operation('drafts.list', {
  summary: 'What you have begun to write, the latest first, in rooms that you may read.',
  audience: 'signed-in',
  input: z.strictObject({
    limit: z.int().min(1).max(sizes.pageMax).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({ items: z.array(Draft), nextCursor: z.string().nullable() }),
})

export const draftsSet = operation('drafts.set', {
  summary: 'Keep what you have begun to write in a room; an empty one is removed. The later write stays.',
  audience: 'signed-in',
  input: z.strictObject({
    roomId: Id,
    content: searched(sizes.draftMax).meta({ description: `Up to ${sizes.draftMax} characters, kept as written.` }),
    replyToId: Id.nullable().optional(),
    base: Time.nullable().optional().meta({
      description:
        'When the draft was written that this one was made from, null if from none. One that it was not made from is in the answer as `replaced`, and an empty draft does not remove it.',
    }),
  }),
  output: z.strictObject({
    own: z.int().min(0),
    draft: Draft.nullable().meta({ description: 'What is kept now.' }),
    replaced: Draft.nullable().meta({ description: 'What was kept before and this draft was not made from.' }),
  }),
  refusals: ['room_not_found'],
  bodyBytes: sizes.messageBytes,
})
