import { z } from 'zod'
import { operation } from '../operation.ts'
import { Draft, PreferencesShape } from '../shapes.ts'

export const ownGet = operation('own.get', {
  summary: 'All that is yours alone, as it is on all your devices, at one revision.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ own: z.int().min(0), preferences: PreferencesShape, drafts: z.array(Draft) }),
})
