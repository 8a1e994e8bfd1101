import { z } from 'zod'
import { operation } from '../operation.ts'
import { Id, Session } from '../shapes.ts'

export const sessionsList = operation('sessions.list', {
  summary: 'The devices that are signed in, the one asking first.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(Session), nextCursor: z.string().nullable() }),
})

export const sessionsEnd = operation('sessions.end', {
  summary: 'Sign a device out.',
  audience: 'signed-in',
  input: z.strictObject({ sessionId: Id }),
  output: null,
  refusals: ['session_not_found'],
})
