import { z } from 'zod'
import { operation } from '../operation.ts'
import { Password, Time } from '../shapes.ts'

export const usersDeleteMe = operation('users.deleteMe', {
  summary:
    'Delete your account. It is closed at once and can be taken back for some days by who knows its password; then it is erased. That of a guest, who could not come back, is erased at once.',
  audience: 'signed-in',
  input: z.strictObject({
    password: Password.optional().meta({ description: 'Yours; a guest has none.' }),
    messages: z.enum(['keep', 'remove']).default('keep').meta({
      description: 'What becomes of what you said and brought: it stays as that of a deleted account, or goes.',
    }),
  }),
  output: z.strictObject({ erasedAt: Time.meta({ description: 'From then on it cannot be taken back.' }) }),
  refusals: ['wrong_password', 'last_admin'],
  limits: [{ name: 'password', by: 'person', counts: 'refusals' }],
})
