import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Id, Me, Profile, User, searched } from '../shapes.ts'
import { tidyLine } from '../text.ts'

export const usersMe = operation('users.me', {
  summary: 'Your own profile.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ user: Me }),
})

export const usersUpdateMe = operation('users.updateMe', {
  summary: 'Change your profile: fields that are absent stay, null clears. Guests can change their display name only.',
  audience: 'signed-in',
  isSaid: true,
  input: Profile,
  output: z.strictObject({ user: Me }),
  refusals: ['account_required'],
})

export const usersSetAvatar = operation('users.setAvatar', {
  summary: 'Have a picture of yours stand for you. Everybody in the place sees it; the one before is deleted.',
  audience: 'account',
  isSaid: true,
  input: z.strictObject({ fileId: Id }),
  output: z.strictObject({ user: Me }),
  refusals: ['file_not_found', 'file_not_ready', 'file_type_refused'],
})

export const usersClearAvatar = operation('users.clearAvatar', {
  summary: 'Have no picture stand for you any more.',
  audience: 'account',
  input: z.strictObject({}),
  output: z.strictObject({ user: Me }),
})

export const usersGet = operation('users.get', {
  summary: 'A person, as far as they let you see them.',
  audience: 'signed-in',
  input: z.strictObject({ userId: Id }),
  output: z.strictObject({ user: User }),
  refusals: ['user_not_found'],
})

export const usersSearch = operation('users.search', {
  summary: 'Find people by a part of their name or username; without a query, the newest.',
  audience: 'account',
  input: z.strictObject({
    q: searched(sizes.queryMax).overwrite(tidyLine).default(''),
    limit: z.int().min(1).max(sizes.pageMax).default(20),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({ items: z.array(User), nextCursor: z.string().nullable() }),
  limits: [{ name: 'search', by: 'person', counts: 'calls' }],
})
