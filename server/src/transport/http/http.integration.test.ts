import { connect } from 'node:net'
import { livePaths, routes } from '@parley/protocol'
import { goodPassword, openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld({ env: { PARLEY_CORS_ORIGINS: 'https://friend.example' } })
})
afterAll(() => world.close())

describe('every answer', () => {
  it.each([
    ['//api/v1/place', 200],
    ['//api/v1/nothing', 404],
    ['//api/v1/users/me', 401],
    ['//health', 200],
    ['//api/docs', 200],
    ['//api/v1/users/%zz', 404],
  ])('of %s carries the protecting headers and a request id', async (path, status) => {
    const answer = await world.send('GET', path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    expect(answer.headers.get('content-security-policy')).toMatch(/base-uri 'none'.*frame-ancestors 'none'/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
    expect(answer.headers.get('x-powered-by')).toBeNull()
  })

  it('goes by the id that a proxy gave the request, if it is harmless', async () => {
    const idOf = async (id: string) =>
      (await world.send('GET', '/place', { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await idOf('proxy-12345678')).toBe('proxy-12345678')
    expect(await idOf('x"} injected')).not.toContain('injected')
  })

  it('finds its way into the log by that id, without names, bodies or secrets', async () => {
    const body = {
      username: 'logged.person',
      displayName: 'Logged Person',
      email: 'logged@example.org',
      password: goodPassword,
    }
    const answer = await world.send('POST', '/auth/register', { body })
    const me = await world.send('GET', '/users?q=logged', { token: answer.tokens.accessToken })
    const log = world.logs.join('')

    expect(log).toContain(me.headers.get('x-request-id'))
    expect(log).toContain('"personId"')
    for (const secret of [...Object.values(body), answer.tokens.accessToken, answer.tokens.refreshToken, 'q=logged']) {
      expect(log).not.toContain(secret)
    }
  })
})

describe('a refusal', () => {
  it('has one form', async () => {
    const { status, body } = await world.send('GET', '/users/me')
    expect(status).toBe(401)
    expect(body).toEqual({
      error: {
        code: 'UNAUTHORIZED',
        reason: 'token_missing',
        message: 'Sign in first.',
        timestamp: '2030-01-01T12:00:00.000Z',
        requestId: expect.stringMatching(/^[\w-]{36}$/),
      },
    })
  })

  it.each([
    ['{', 'application/json', 400, 'invalid_json'],
    ['[1]', 'application/json', 400, 'invalid_input'],
    ['"text"', 'application/json', 400, 'invalid_input'],
    ['null', 'application/json', 400, 'invalid_input'],
    ['login=ada', 'application/x-www-form-urlencoded', 400, 'unsupported_media_type'],
    ['<x/>', 'text/xml', 400, 'unsupported_media_type'],
    [`{"login":"${'x'.repeat(70_000)}"}`, 'application/json', 413, 'body_too_large'],
  ])('meets the body %.20j of type %s', async (body, type, status, reason) => {
    const answer = await world.send('POST', '/auth/login', { body, headers: { 'content-type': type } })
    expect([answer.status, answer.error.reason]).toEqual([status, reason])
  })

  it.each([
    '{"__proto__":{"kind":"person"},"login":"a","password":"b"}',
    '{"constructor":{"prototype":{}},"login":"a","password":"b"}',
  ])('meets %s by the name of the field', async (body) => {
    const answer = await world.send('POST', '/auth/login', { body })
    expect([answer.status, answer.error.reason]).toEqual([400, 'invalid_input'])
    expect(answer.error.details?.[0]?.field).toMatch(/__proto__|constructor/)
  })

  it('meets a field of another type by saying what was expected', async () => {
    const { token } = await world.person()
    const answer = await world.send('PATCH', '/users/me', { token, body: { displayName: 5, visibility: [] } })
    expect(answer.error.details?.map(({ message }) => message)).toEqual(['Expected a text.', 'Expected an object.'])
  })

  it('meets thousands of unknown fields with a short answer', async () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, 1]))
    const answer = await world.send('POST', '/auth/login', { body })
    expect(answer.status).toBe(400)
    expect(answer.error.details).toHaveLength(25)
    expect(answer.text.length).toBeLessThan(5_000)
  })

  it('meets a field that comes twice, and one that comes in the address instead of the body', async () => {
    const { token } = await world.person()
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]
    const twice = await world.send('DELETE', `/auth/sessions/${one}?sessionId=${other}`, { token })
    const misplaced = await world.send('POST', '/auth/login?login=eve', { body: { password: goodPassword } })
    expect(twice.error.details).toEqual([{ field: 'sessionId', message: 'This field is given twice.' }])
    expect(misplaced.error.details).toEqual([{ field: 'login', message: 'Send this in the body.' }])
  })

  it.each([
    '/nothing',
    '/users/me/nothing',
    '/..%2f..%2fetc/passwd',
    '/users/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/users/%',
    '/users/%00',
  ])('meets the path %s', async (path) => {
    const { token } = await world.person()
    const answer = await world.send('GET', path, { token })
    expect([400, 404]).toContain(answer.status)
    expect(answer.error.code).toMatch(/NOT_FOUND|VALIDATION_ERROR/)
  })

  // What a client makes of these is a path outside the API, where there is the page or, before it is built, nothing.
  it.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd'])(
    'never meets %s with a file of the machine',
    async (path) => {
      const answer = await world.send('GET', path)
      expect(answer.status === 404 || answer.text.includes('<title>')).toBe(true)
      expect(answer.text).not.toContain('root:')
    },
  )

  it.each([
    ['TRACE /api/v1/place HTTP/1.1\r\nHost: x\r\nCookie: secret=1\r\n\r\n', /^HTTP\/1\.1 4\d\d /],
    [
      'POST /api/v1/auth/guest HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    ['GET /api/v1/place HTTP/1.1\r\nHost: x\r\nX-One: a\nX-Two: b\r\n\r\n', /^HTTP\/1\.1 400 /],
  ])('meets what could be read in two ways, or be echoed: %j', async (bytes, wanted) => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1')
    socket.end(bytes)
    const answer = (await socket.toArray()).join('')
    expect(answer).toMatch(wanted)
    expect(answer).not.toContain('secret=1')
  })

  it('says nothing of the inside when something unexpected happens', async () => {
    const { token } = await world.person()
    const { database } = world.app.house
    const read = database.read.bind(database)
    database.read = () => Promise.reject(new Error('secret inside: relation "accounts" on 10.0.0.1'))
    const answer = await world.send('GET', '/users/me', { token }).finally(() => {
      database.read = read
    })
    expect([answer.status, answer.error.reason]).toEqual([500, 'internal'])
    expect(answer.text).not.toMatch(/secret|relation|10\.0/)
    expect(world.logs.join('')).toContain(answer.error.requestId)
  })
})

describe('a browser', () => {
  const enter = (headers: Record<string, string> = {}) =>
    world.send('POST', '/auth/guest', { body: { session: 'cookie' }, headers })
  const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? ''

  it('keeps its refresh token in a cookie that no script and no other site can use', async () => {
    const answer = await enter()
    const cookie = answer.headers.getSetCookie()[0] ?? null
    expect(cookie).toMatch(
      /^parley_[0-9a-f]{12}=[\w-]{43}; HttpOnly; SameSite=Strict; Max-Age=2592000; Path=\/api\/v1\/auth\/$/,
    )
    expect(answer.text).not.toContain('refreshToken')
  })

  it('refreshes by the cookie alone and gets the next one', async () => {
    const first = cookieOf((await enter()).headers)
    const answer = await world.send('POST', '/auth/refresh', { headers: { cookie: `other=1; ${first}` } })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain('refreshToken')
    expect(cookieOf(answer.headers)).not.toBe(first)
  })

  it('is told to forget a cookie that is over', async () => {
    const cookie = cookieOf((await enter()).headers)
    const name = cookie.split('=')[0] ?? ''
    const answer = await world.send('POST', '/auth/refresh', { headers: { cookie: `${name}=of-another-time` } })
    expect([answer.status, answer.error.reason]).toEqual([401, 'refresh_invalid'])
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
  })

  it('cannot be made to refresh by another website', async () => {
    const cookie = cookieOf((await enter()).headers)
    for (const origin of ['https://evil.example', 'https://friend.example', 'null']) {
      const answer = await world.send('POST', '/auth/refresh', { headers: { cookie, origin } })
      expect([answer.status, answer.error.reason]).toEqual([403, 'foreign_origin'])
    }
    const own = await world.send('POST', '/auth/refresh', { headers: { cookie, origin: world.url } })
    expect(own.status).toBe(200)
  })

  it('cannot be signed in by another website, nor by an address alone', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await world.send('POST', '/auth/guest', { body: { session: 'cookie' }, headers: { origin } })
      expect([answer.status, answer.error.reason, answer.headers.get('set-cookie')]).toEqual([
        403,
        'foreign_origin',
        null,
      ])
    }
    const address = await world.send('POST', '/auth/guest?session=cookie')
    expect([address.status, address.headers.get('set-cookie')]).toEqual([400, null])
  })

  it('drops the cookie with a logout', async () => {
    const { token } = await world.guest()
    const answer = await world.send('POST', '/auth/logout', { token })
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
  })

  it('gets Secure cookies and HSTS where the place is reached by https', async () => {
    const secure = await openWorld({ env: { PARLEY_PUBLIC_URL: 'https://chat.example.org' } })
    try {
      const answer = await secure.send('POST', '/auth/guest', { body: { session: 'cookie' } })
      for (const set of answer.headers.getSetCookie()) expect(set).toMatch(/^__Secure-parley_.*; HttpOnly;.*; Secure/)
      expect(answer.headers.getSetCookie()).toHaveLength(2)
      expect(answer.headers.get('strict-transport-security')).toContain('; includeSubDomains')
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=63072000')
      const cookie = cookieOf(answer.headers)
      const own = await secure.send('POST', '/auth/refresh', {
        headers: { cookie, origin: 'https://chat.example.org' },
      })
      expect(own.status).toBe(200)
    } finally {
      await secure.close()
    }
  })

  it('may call from websites the operator named, and from no other', async () => {
    const preflight = (origin: string) =>
      world.send('OPTIONS', '/users/me', {
        headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
      })
    const friend = await preflight('https://friend.example')
    const stranger = await preflight('https://evil.example')
    expect(friend.headers.get('access-control-allow-origin')).toBe('https://friend.example')
    expect(friend.headers.get('access-control-allow-credentials')).toBeNull()
    const methods = friend.headers.get('access-control-allow-methods')?.split(', ')
    expect(methods).toEqual(expect.arrayContaining(Object.values(routes).map((route) => route.split(' ')[0])))
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('watching', () => {
  it('tells health part by part', async () => {
    const { status, body } = await world.send('GET', '//health')
    expect(status).toBe(200)
    expect(body).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      uptime: expect.any(Number),
      services: { database: 'ok', bus: 'ok', storage: 'ok' },
    })
    expect((await world.send('GET', '//health/ready')).body).toEqual({ ready: true })
  })

  it('says so when the database is away, and what to do', async () => {
    const place = await openWorld()
    const person = await place.person()
    await place.app.house.database.close()
    const [health, ready, call] = await Promise.all([
      place.send('GET', '//health'),
      place.send('GET', '//health/ready'),
      place.send('POST', '/auth/guest', { body: {} }),
    ])
    await place.restart()
    try {
      expect([health.status, ready.status]).toEqual([503, 503])
      expect([call.status, call.error.reason]).toEqual([503, 'database_unavailable'])
      expect(call.headers.get('retry-after')).toBe('1')
      expect((await place.send('GET', '/users/me', { token: person.token })).status).toBe(200)
    } finally {
      await place.close()
    }
  })

  it.each(['storage', 'bus'] as const)('goes on taking requests when only the %s is away', async (part) => {
    const place = await openWorld()
    vi.spyOn(place.app.house[part], 'ping').mockRejectedValue(new Error('away'))
    try {
      const [health, ready] = [await place.send('GET', '//health'), await place.send('GET', '//health/ready')]
      const services = { database: 'ok', storage: 'ok', bus: 'ok', [part]: 'down' }
      expect([health.status, health.body]).toMatchObject([200, { status: 'degraded', services }])
      expect([ready.status, ready.body]).toEqual([200, { ready: true }])
    } finally {
      await place.close()
    }
  })

  it('measures routes by name, never by address', async () => {
    const { token } = await world.person()
    await world.send('GET', `/users/${crypto.randomUUID()}`, { token })
    const { text } = await world.send('GET', '//metrics')
    expect(text).toMatch(/parley_http_request_duration_seconds_count\{method="GET",route="users\.get",status="404"\} 1/)
    expect(text).toMatch(/parley_database_statement_duration_seconds_count\{statement="people\.get"\}/)
    expect(text).toMatch(/parley_open_sockets \d/)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  it('shows figures to this machine only, not to those a proxy speaks for', async () => {
    const forwarded = await world.send('GET', '//metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(forwarded.status).toBe(404)
    const place = await openWorld({ env: { PARLEY_METRICS_TOKEN: 'a-token-for-prometheus' } })
    try {
      expect((await place.send('GET', '//metrics')).status).toBe(404)
      expect((await place.send('GET', '//metrics', { token: 'a-token-for-prometheu5' })).status).toBe(404)
      expect((await place.send('GET', '//metrics', { token: 'a-token-for-prometheus' })).status).toBe(200)
    } finally {
      await place.close()
    }
  })
})

describe('the API reference', () => {
  it('describes every operation, the ways to hear events without a socket and where webhooks are, and nothing else', async () => {
    const { body } = await world.send('GET', '/openapi.json')
    const { openapi, paths } = body as {
      openapi: string
      paths: Record<string, Record<string, { operationId: string }>>
    }
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [operationId, `${method.toUpperCase()} ${path}`]),
    )
    expect(openapi).toBe('3.1.0')
    const fallbacks = { 'events.stream': `GET ${livePaths.stream}`, 'events.poll': `GET ${livePaths.poll}` }
    const hooks = { 'hooks.post': 'POST /hooks/{hookId}/{secret}' }
    expect(Object.fromEntries(described)).toEqual({ ...routes, ...fallbacks, ...hooks })
  })

  it('loads nothing from elsewhere', async () => {
    const page = await world.send('GET', '//api/docs')
    const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source)
    expect(sources.length).toBeGreaterThan(2)
    for (const source of sources) {
      expect(source).toMatch(/^\/api\/docs\//)
      const file = await world.send('GET', `/${source}`)
      expect(file.status).toBe(200)
      expect(file.headers.get('content-type')).toContain('charset=utf-8')
    }
  })
})

it('finishes requests under way before it stops', async () => {
  const place = await openWorld()
  const { passwords } = place.app.house
  const hash = passwords.hash.bind(passwords)
  let goOn = () => {}
  const reached = new Promise<void>((resolve) => {
    passwords.hash = async (password) => {
      resolve()
      await new Promise<void>((release) => {
        goOn = release
      })
      return await hash(password)
    }
  })
  const answered = place.send('POST', '/auth/register', { body: { username: 'lastminute', password: goodPassword } })
  await reached
  const restarted = place.restart()
  goOn()
  await restarted
  try {
    expect((await answered).status).toBe(201)
    const login = await place.send('POST', '/auth/login', { body: { login: 'lastminute', password: goodPassword } })
    expect(login.status).toBe(200)
  } finally {
    await place.close()
  }
})
