import { z } from 'zod'
import { orderSizes, sizes } from '../limits.ts'
import { operation, type OperationLimit } from '../operation.ts'
import { DisplayName, Email, Me, Password, Session, Username, searched, Written } from '../shapes.ts'

/** A browser asks for `cookie` and keeps its refresh token where no script can read it; everyone else keeps `token`. */
const SessionKind = z.enum(['token', 'cookie']).default('token').meta({
  description: 'Whether the refresh token comes in the answer or as an HttpOnly cookie.',
})

/** Looked at only where an account takes an invitation. */
const InviteCode = searched(64)
  .optional()
  .meta({ description: 'From `admin.createPlaceInvite`, where that is needed.' })

const Tokens = z.strictObject({
  user: Me,
  accessToken: z.string(),
  refreshToken: z.string().optional().meta({ description: 'Absent when it was set as a cookie.' }),
  expiresIn: z.int().meta({ description: 'Seconds until the access token expires.' }),
})

export const authRegister = operation('auth.register', {
  summary: 'Create an account and sign in. The first account of a place becomes its administrator.',
  audience: 'anyone',
  input: z
    .strictObject({
      username: Username,
      password: Password,
      passwordConfirm: z.string().optional(),
      email: Email.optional(),
      displayName: DisplayName.optional(),
      inviteCode: InviteCode,
      session: SessionKind,
    })
    .refine((input) => input.passwordConfirm === undefined || input.passwordConfirm === input.password, {
      path: ['passwordConfirm'],
      message: 'The two passwords are not the same.',
      when: ({ value }) => typeof value === 'object' && value !== null,
    }),
  output: Tokens,
  status: 201,
  refusals: [
    'weak_password',
    'username_reserved',
    'username_taken',
    'email_taken',
    'registration_closed',
    'invite_required',
    'invite_not_found',
  ],
  limits: [{ name: 'register', by: 'address', counts: 'successes' }],
  credentials: 'issue',
})

const SignIn = z
  .strictObject({
    login: searched(sizes.emailMax).optional().meta({ description: 'A username or an e-mail address.' }),
    username: searched(sizes.emailMax).optional(),
    email: searched(sizes.emailMax).optional(),
    password: Password,
    session: SessionKind,
  })
  .refine((input) => [input.login, input.username, input.email].filter((name) => name !== undefined).length === 1, {
    path: ['login'],
    message: 'Give exactly one of login, username and email.',
  })
  .transform(({ login, username, email, ...rest }) => ({
    ...rest,
    login: (login ?? username ?? email ?? '').trim(),
  }))

const signInLimits: readonly OperationLimit<z.output<typeof SignIn>>[] = [
  { name: 'login', by: 'address', counts: 'refusals', subject: (input) => input.login.toLowerCase() },
  { name: 'loginAddress', by: 'address', counts: 'refusals' },
]

export const authLogin = operation('auth.login', {
  summary: 'Sign in with a username or an e-mail address.',
  audience: 'anyone',
  input: SignIn,
  output: Tokens,
  refusals: ['wrong_credentials', 'account_banned', 'account_deactivated', 'account_leaving'],
  limits: signInLimits,
  credentials: 'issue',
})

export const authRestore = operation('auth.restore', {
  summary: 'Take back that you deleted your account, and sign in.',
  audience: 'anyone',
  input: SignIn,
  output: Tokens,
  refusals: ['wrong_credentials', 'account_banned', 'account_deactivated'],
  limits: signInLimits,
  credentials: 'issue',
})

export const authGuest = operation('auth.guest', {
  summary: 'Come in as a guest, with a chosen name or a generated one.',
  audience: 'anyone',
  input: z.strictObject({ displayName: DisplayName.optional(), session: SessionKind }),
  output: Tokens,
  status: 201,
  refusals: ['guests_off'],
  limits: [{ name: 'guest', by: 'address', counts: 'successes' }],
  credentials: 'issue',
})

export const authRefresh = operation('auth.refresh', {
  summary: 'Exchange a refresh token for new tokens. A token used twice ends the session it belongs to.',
  audience: 'anyone',
  input: z.strictObject({
    refreshToken: z.string().max(200).optional().meta({ description: 'Absent when the cookie carries it.' }),
  }),
  output: Tokens,
  refusals: ['refresh_invalid', 'refresh_reused', 'account_banned', 'account_deactivated', 'foreign_origin'],
  credentials: 'renew',
})

export const authLogout = operation('auth.logout', {
  summary: 'Sign this device out.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: null,
  credentials: 'end',
})

export const authVerify = operation('auth.verify', {
  summary: 'Whose token this is, and of which device.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ user: Me, session: Session }),
})

export const authUpgrade = operation('auth.upgrade', {
  summary: 'Turn a guest into a full account that keeps its history.',
  audience: 'signed-in',
  input: z.strictObject({
    username: Username,
    password: Password,
    email: Email.optional(),
    inviteCode: InviteCode,
    session: SessionKind,
  }),
  output: Tokens,
  refusals: [
    'guest_required',
    'account_banned',
    'weak_password',
    'username_reserved',
    'username_taken',
    'email_taken',
    'registration_closed',
    'invite_required',
    'invite_not_found',
  ],
  limits: [{ name: 'register', by: 'address', counts: 'successes' }],
  credentials: 'issue',
})

export const authPassword = operation('auth.password', {
  summary: 'Change the password. All other devices are signed out.',
  audience: 'account',
  input: z.strictObject({ current: Password, next: Password }),
  output: null,
  refusals: ['wrong_password', 'weak_password'],
  limits: [{ name: 'password', by: 'person', counts: 'refusals' }],
})

export const authAppeal = operation('auth.appeal', {
  summary: 'Ask for another decision on the ban that keeps you out. It can be asked for once.',
  audience: 'anyone',
  input: z.strictObject({
    login: searched(sizes.emailMax)
      .overwrite((login) => login.trim())
      .meta({ description: 'A username or an e-mail address.' }),
    password: Password,
    text: Written(orderSizes.appealMax),
  }),
  output: null,
  refusals: ['wrong_credentials', 'already_appealed', 'not_appealable'],
  limits: [
    { name: 'login', by: 'address', counts: 'refusals', subject: (input) => input.login.toLowerCase() },
    { name: 'loginAddress', by: 'address', counts: 'refusals' },
  ],
})

export const authResetPassword = operation('auth.resetPassword', {
  summary: 'Set a new password with a code from whoever runs the place. All devices are signed out.',
  audience: 'anyone',
  input: z.strictObject({ code: searched(100), password: Password }),
  output: null,
  refusals: ['reset_invalid', 'weak_password'],
  limits: [{ name: 'reset', by: 'address', counts: 'refusals' }],
})
