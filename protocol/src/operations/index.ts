import type { AnswerOf, CallOf, Operation } from '../operation.ts'
import type { OperationName } from '../routes.ts'
import * as auth from './auth.ts'
import * as place from './place.ts'
import * as preferences from './preferences.ts'
import * as sessions from './sessions.ts'
import * as users from './users.ts'

/** Every operation by name. A route without an operation, or the reverse, does not compile. */
export const operations = {
  'place.get': place.placeGet,

  'auth.register': auth.authRegister,
  'auth.login': auth.authLogin,
  'auth.guest': auth.authGuest,
  'auth.refresh': auth.authRefresh,
  'auth.logout': auth.authLogout,
  'auth.verify': auth.authVerify,
  'auth.upgrade': auth.authUpgrade,
  'auth.password': auth.authPassword,

  'sessions.list': sessions.sessionsList,
  'sessions.end': sessions.sessionsEnd,

  'users.me': users.usersMe,
  'users.updateMe': users.usersUpdateMe,
  'users.search': users.usersSearch,
  'users.get': users.usersGet,

  'preferences.get': preferences.preferencesGet,
  'preferences.set': preferences.preferencesSet,
} satisfies { readonly [N in OperationName]: Operation<N> }

export type Operations = typeof operations

/** What a caller sends to the operation of this name. */
export type Call<N extends OperationName> = CallOf<Operations[N]>
/** What the operation of this name answers. */
export type Answer<N extends OperationName> = AnswerOf<Operations[N]>
