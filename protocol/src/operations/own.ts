import { z } from 'zod'
import { operation } from '../operation.ts'
import { Draft, Membership, PreferencesShape } from '../shapes.ts'

export const ownGet = operation('own.get', {
  summary: 'All that is yours alone, as it is on all your devices, at one revision.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    own: z.int().min(0),
    preferences: PreferencesShape,
    drafts: z.array(Draft),
    memberships: z.array(Membership).meta({
      description: 'Where something is otherwise than for who just came in: notifications, favourites, own marks.',
    }),
  }),
})
