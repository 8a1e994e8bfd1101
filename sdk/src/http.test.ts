import { expect, it } from 'vitest'
import { routeOf } from '@parley/protocol/routes'
import { encodeCall } from './http.ts'

it.each([
  ['users.me', {}, 'GET', '/api/v1/users/me', null],
  ['users.search', { q: 'a&b=c', limit: 5 }, 'GET', '/api/v1/users?q=a%26b%3Dc&limit=5', null],
  ['users.search', { q: undefined }, 'GET', '/api/v1/users', null],
  ['users.get', { userId: '../x?y' }, 'GET', '/api/v1/users/..%2Fx%3Fy', null],
  ['sessions.end', { sessionId: 'id' }, 'DELETE', '/api/v1/auth/sessions/id', null],
  ['users.updateMe', { bio: null, location: undefined }, 'PATCH', '/api/v1/users/me', '{"bio":null}'],
  ['auth.logout', {}, 'POST', '/api/v1/auth/logout', '{}'],
] as const)('sends %s %j', (name, input, method, path, body) => {
  expect(encodeCall('http://place', routeOf(name), input)).toEqual({ method, url: `http://place${path}`, body })
})
