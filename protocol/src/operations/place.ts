import { z } from 'zod'
import { operation } from '../operation.ts'
import { Place } from '../shapes.ts'

export const placeGet = operation('place.get', {
  summary: 'What anyone may know of this place before they sign in.',
  audience: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({ place: Place }),
})
