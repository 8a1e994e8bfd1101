import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { AdminUser, DisplayName, Id, searched, Session, Time, UserKind, Username, UserRole } from '../shapes.ts'
import { tidyLine } from '../text.ts'

const OneUser = z.strictObject({ userId: Id })

export const adminUsers = operation('admin.users', {
  summary: 'Everybody who has or had a way into the place, guests and bots included.',
  audience: 'admin',
  input: z.strictObject({
    q: searched(sizes.queryMax)
      .overwrite(tidyLine)
      .default('')
      .meta({ description: 'A part of a name or username, or a whole e-mail address.' }),
    role: UserRole.optional(),
    kind: UserKind.optional(),
    state: AdminUser.shape.state.optional(),
    sort: z.enum(['newest', 'name', 'seen']).default('newest').meta({
      description: 'By when they came, the latest first; by name; or by when they were last seen, the latest first.',
    }),
    cursor: z.string().max(1_000).optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
  }),
  output: z.strictObject({ items: z.array(AdminUser), nextCursor: z.string().nullable() }),
})

export const adminUser = operation('admin.user', {
  summary: 'One of them: their devices, and what they have in the place.',
  audience: 'admin',
  input: OneUser,
  output: z.strictObject({
    user: AdminUser,
    sessions: z.array(Session).meta({ description: 'Where they are signed in, the last used first; at most 100.' }),
    rooms: z.int().min(0).meta({ description: 'How many rooms they are in.' }),
    storage: z.strictObject({ used: z.int().min(0), quota: z.int().nullable() }),
    reset: z
      .strictObject({ createdAt: Time, expiresAt: Time })
      .nullable()
      .meta({ description: 'A code for a new password that was made for them and not used yet.' }),
  }),
  refusals: ['user_not_found'],
})

export const adminUpdateUser = operation('admin.updateUser', {
  summary: 'Give somebody another role in the place, or another name. Holds at once, on all their devices.',
  audience: 'admin',
  input: z.strictObject({
    userId: Id,
    role: UserRole.optional(),
    displayName: DisplayName.optional(),
    username: Username.optional(),
  }),
  output: z.strictObject({ user: AdminUser }),
  refusals: ['user_not_found', 'person_required', 'last_admin', 'username_reserved', 'username_taken'],
})

export const adminSignOut = operation('admin.signOut', {
  summary: 'Sign somebody out, of one device or of all.',
  audience: 'admin',
  input: z.strictObject({ userId: Id, sessionId: Id.optional() }),
  output: z.strictObject({ ended: z.int().min(0).meta({ description: 'How many devices were signed out.' }) }),
  refusals: ['user_not_found', 'session_not_found'],
})

export const adminDeactivate = operation('admin.deactivate', {
  summary:
    'Close an account: all its devices are signed out, and it opens nothing until it is activated. What was said stays.',
  audience: 'admin',
  input: z.strictObject({
    userId: Id,
    reason: searched(sizes.queryMax).overwrite(tidyLine).default('').meta({ description: 'For the audit log.' }),
  }),
  output: z.strictObject({ user: AdminUser }),
  refusals: ['user_not_found', 'last_admin', 'not_yourself'],
})

export const adminActivate = operation('admin.activate', {
  summary: 'Open an account again that was deactivated.',
  audience: 'admin',
  input: OneUser,
  output: z.strictObject({ user: AdminUser }),
  refusals: ['user_not_found'],
})

export const adminResetPassword = operation('admin.resetPassword', {
  summary: 'Make a code with which somebody sets a new password, once, within a day. It is shown only now.',
  audience: 'admin',
  input: OneUser,
  output: z.strictObject({
    code: z.string().meta({ description: 'For `auth.resetPassword`. An earlier code is worth nothing any more.' }),
    expiresAt: Time,
  }),
  refusals: ['user_not_found', 'person_required'],
})
