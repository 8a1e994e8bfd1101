/**
 * The whole API on one screen: each operation's name, method and path below `/api/v1`.
 * It carries no schemas, so that a client can hold it for a few hundred bytes.
 */
export const routes = {
  'place.get': 'GET /place',

  'auth.register': 'POST /auth/register',
  'auth.login': 'POST /auth/login',
  'auth.guest': 'POST /auth/guest',
  'auth.refresh': 'POST /auth/refresh',
  'auth.logout': 'POST /auth/logout',
  'auth.verify': 'GET /auth/verify',
  'auth.upgrade': 'POST /auth/upgrade',
  'auth.password': 'POST /auth/password',

  'sessions.list': 'GET /auth/sessions',
  'sessions.end': 'DELETE /auth/sessions/{sessionId}',

  'users.me': 'GET /users/me',
  'users.updateMe': 'PATCH /users/me',
  'users.search': 'GET /users',
  'users.get': 'GET /users/{userId}',

  'preferences.get': 'GET /users/me/preferences',
  'preferences.set': 'PUT /users/me/preferences',
} as const satisfies Record<string, `${Method} /${string}`>

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type OperationName = keyof typeof routes

type GroupOf<N> = N extends `${infer Group}.${string}` ? Group : never

/** What each group of operations is about, for the API reference. */
export const groups: Readonly<Record<GroupOf<OperationName>, string>> = {
  place: 'The place itself.',
  auth: 'Coming in, staying in and leaving.',
  sessions: 'Signed-in devices.',
  users: 'People and their profiles.',
  preferences: 'How somebody likes their interface, the same on every device.',
}

export const basePath = '/api/v1'

export interface Route {
  readonly method: Method
  /** Below the base path, with parameters as `{userId}`. */
  readonly path: string
  /** The names of the parameters in the path. */
  readonly params: readonly string[]
  /** Where the fields travel that are not in the path. */
  readonly rest: 'query' | 'body'
}

/**
 * How an operation travels over HTTP.
 * @example
 * routeOf('sessions.end') // { method: 'DELETE', path: '/auth/sessions/{sessionId}', params: ['sessionId'], rest: 'query' }
 */
export function routeOf(name: OperationName): Route {
  const [method, path] = routes[name].split(' ') as [Method, string]
  const params = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
  return { method, path, params, rest: method === 'GET' || method === 'DELETE' ? 'query' : 'body' }
}
