import { z } from 'zod'
import { operation } from '../operation.ts'
import { PreferencesShape } from '../shapes.ts'

export const preferencesGet = operation('preferences.get', {
  summary: 'Your preferences, with the defaults for what you never changed.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ preferences: PreferencesShape }),
})

export const preferencesSet = operation('preferences.set', {
  summary: 'Change some of your preferences; those that are absent stay.',
  audience: 'signed-in',
  input: PreferencesShape.partial(),
  output: z.strictObject({ preferences: PreferencesShape }),
})
