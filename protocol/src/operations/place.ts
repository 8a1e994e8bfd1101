import { z } from 'zod'
import { operation } from '../operation.ts'
import { Place, Time } from '../shapes.ts'

export const placeGet = operation('place.get', {
  summary: 'What anyone may know of this place before they sign in.',
  audience: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    place: Place,
    now: Time.meta({ description: 'What time it is there: what is decided by time is decided by this clock.' }),
  }),
})
