import { goodPassword, openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.send('POST', '/auth/register', {
    body: { username: 'Ada', email: 'Ada@Example.org', password: goodPassword },
  })
})
afterAll(() => world.close())

const login = (fields: object) => world.send('POST', '/auth/login', { body: { password: goodPassword, ...fields } })

describe('auth.login', () => {
  it.each([
    { login: 'Ada' },
    { login: ' ada ' },
    { login: 'ada@example.org' },
    { username: 'ADA' },
    { email: 'ADA@EXAMPLE.ORG' },
  ])('signs in with %j', async (name) => {
    const { status, body } = await login(name)
    expect(status).toBe(200)
    expect(body).toMatchObject({ user: { username: 'Ada' }, expiresIn: 900 })
  })

  it('says the same to a wrong password, an unknown name, a guest and a name that cannot exist', async () => {
    const guest = await world.guest()
    const attempts = [
      { login: 'ada', password: 'Wrong-horse-7' },
      { login: 'nobody-here' },
      { login: guest.user.username },
      { login: "'; drop table accounts; --" },
    ]
    const answers = await Promise.all(attempts.map(login))
    const seen = answers.map(({ status, error }) => ({ status, error: { ...error, requestId: null, timestamp: null } }))
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(seen[0]).toMatchObject({ status: 401, error: { reason: 'wrong_credentials' } })
  })

  it('does as much work for a name that does not exist as for one that does', async () => {
    const { passwords } = world.app.house
    const asked: (string | null)[] = []
    const matches = passwords.matches.bind(passwords)
    passwords.matches = (password, stored) => {
      asked.push(stored === null ? null : 'hash')
      return matches(password, stored)
    }
    try {
      await login({ login: 'ada', password: 'Wrong-horse-7' })
      await login({ login: 'nobody-here' })
    } finally {
      passwords.matches = matches
    }
    expect(asked).toEqual(['hash', null])
  })

  it('refuses a name that no database can hold', async () => {
    const answer = await login({ login: 'a\u0000b' })
    expect([answer.status, answer.error.details?.[0]?.field]).toEqual([400, 'login'])
  })

  it('wants exactly one name', async () => {
    expect((await login({})).error.details?.[0]?.field).toBe('login')
    expect((await login({ login: 'ada', email: 'ada@example.org' })).error.details?.[0]?.field).toBe('login')
  })
})

describe('auth.password', () => {
  it('changes the password and signs every other device out at once', async () => {
    const here = await world.person('changer')
    const elsewhere = (await login({ login: 'changer' })).tokens
    const change = await world.send('POST', '/auth/password', {
      token: here.token,
      body: { current: goodPassword, next: 'Another-horse-8' },
    })

    expect(change.status).toBe(204)
    expect((await world.send('GET', '/users/me', { token: here.token })).status).toBe(200)
    expect((await world.send('GET', '/users/me', { token: elsewhere.accessToken })).error.reason).toBe('session_ended')
    expect((await world.send('POST', '/auth/refresh', { body: { refreshToken: elsewhere.refreshToken } })).status).toBe(
      401,
    )
    expect((await login({ login: 'changer' })).status).toBe(401)
    expect((await login({ login: 'changer', password: 'Another-horse-8' })).status).toBe(200)
  })

  it('names the field that is wrong, and signs nobody out', async () => {
    const { token } = await world.person('careless')
    const change = (body: object) => world.send('POST', '/auth/password', { token, body })
    const wrong = await change({ current: 'Wrong-horse-7', next: 'Another-horse-8' })
    const weak = await change({ current: goodPassword, next: 'weak' })

    expect([wrong.status, wrong.error.reason, wrong.error.details?.[0]?.field]).toEqual([
      403,
      'wrong_password',
      'current',
    ])
    expect([weak.status, weak.error.reason, weak.error.details?.[0]?.field]).toEqual([400, 'weak_password', 'next'])
    expect((await world.send('GET', '/users/me', { token })).status).toBe(200)
  })

  it('lets no session be opened with the old password while it is being changed', async () => {
    const { token } = await world.person('racing')
    const { passwords } = world.app.house
    const matches = passwords.matches.bind(passwords)
    passwords.matches = async (password, stored) => {
      const result = await matches(password, stored)
      passwords.matches = matches
      const body = { current: goodPassword, next: 'Another-horse-8' }
      expect((await world.send('POST', '/auth/password', { token, body })).status).toBe(204)
      return result
    }
    const late = await login({ login: 'racing' })
    expect([late.status, late.error.reason]).toEqual([401, 'wrong_credentials'])
  })

  it('takes the same password typed with other code points', async () => {
    const composed = 'Pässwörd-1'.normalize('NFC')
    await world.send('POST', '/auth/register', { body: { username: 'umlaut', password: composed } })
    expect((await login({ login: 'umlaut', password: composed.normalize('NFD') })).status).toBe(200)
  })
})

describe('guests', () => {
  it('get a friendly name, or the one they choose', async () => {
    const [generated, chosen] = [await world.guest(), await world.guest('Zoë from Delft')]
    expect(generated.user).toMatchObject({
      kind: 'guest',
      role: 'user',
      displayName: expect.stringMatching(/^[A-Z]\w+ [A-Z]\w+$/),
    })
    expect(chosen.user.displayName).toBe('Zoë from Delft')
    expect(chosen.user.username).toMatch(/^guest-[0-9a-f]{16}$/)
  })

  it('become full accounts and stay who they are', async () => {
    const guest = await world.guest('Visitor')
    const answer = await world.send('POST', '/auth/upgrade', {
      token: guest.token,
      body: { username: 'visitor', password: goodPassword, email: 'visitor@example.org' },
    })

    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      user: { id: guest.user.id, kind: 'person', username: 'visitor', displayName: 'Visitor' },
    })
    expect((await world.send('GET', '/users/me', { token: guest.token })).error.reason).toBe('session_ended')
    expect((await world.send('GET', '/users', { token: answer.tokens.accessToken })).status).toBe(200)
    expect((await login({ login: 'visitor' })).status).toBe(200)
  })

  it('cannot take a name that is taken, and stay guests then', async () => {
    const guest = await world.guest()
    const answer = await world.send('POST', '/auth/upgrade', {
      token: guest.token,
      body: { username: 'ada', password: goodPassword },
    })
    expect([answer.status, answer.error.reason]).toEqual([409, 'username_taken'])
    expect((await guest.client.call('users.me', {})).user.kind).toBe('guest')
  })

  it('are upgraded once, however often it is asked at the same time', async () => {
    const guest = await world.guest()
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        world.send('POST', '/auth/upgrade', {
          token: guest.token,
          body: { username: `twice${index}`, password: goodPassword },
        }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  })

  it('are told that only guests are upgraded', async () => {
    const { token } = await world.person('already')
    const answer = await world.send('POST', '/auth/upgrade', {
      token,
      body: { username: 'again', password: goodPassword },
    })
    expect([answer.status, answer.error.reason]).toEqual([403, 'guest_required'])
  })

  it('are not let in where the operator does not want them', async () => {
    const closed = await openWorld({ env: { PARLEY_GUESTS: 'off' } })
    try {
      const answer = await closed.send('POST', '/auth/guest', { body: {} })
      expect([answer.status, answer.error.reason]).toEqual([403, 'guests_off'])
      expect((await closed.client().call('place.get', {})).place.guests).toBe(false)
    } finally {
      await closed.close()
    }
  })
})
