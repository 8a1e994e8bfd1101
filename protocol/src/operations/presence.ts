import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Id, PresenceOf } from '../shapes.ts'

export const presenceGet = operation('presence.get', {
  summary: 'How these people are: here, away, busy or gone. Who is unknown is absent.',
  audience: 'signed-in',
  input: z.strictObject({ userIds: z.array(Id).min(1).max(sizes.pageMax) }),
  output: z.strictObject({ items: z.array(PresenceOf), nextCursor: z.string().nullable() }),
})

export const presenceSet = operation('presence.set', {
  summary: 'How you want to appear while you are here. It stays until you set it again.',
  audience: 'signed-in',
  input: z.strictObject({ status: z.enum(['online', 'away', 'busy', 'invisible']) }),
  output: z.strictObject({ status: z.enum(['online', 'away', 'busy', 'invisible']) }),
})
