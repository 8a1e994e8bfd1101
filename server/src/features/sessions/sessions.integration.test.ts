import { durations } from '@parley/protocol'
import { goodPassword, openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepOldSessions } from './sweep.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const refresh = (refreshToken: string) => world.send('POST', '/auth/refresh', { body: { refreshToken } })
const me = (token: string) => world.send('GET', '/users/me', { token })
const login = (username: string, userAgent = 'curl/8') =>
  world.send('POST', '/auth/login', {
    body: { login: username, password: goodPassword },
    headers: { 'user-agent': userAgent },
  })

describe('auth.refresh', () => {
  it('gives new tokens for the old', async () => {
    const person = await world.person()
    const { status, tokens, body } = await refresh(person.refreshToken)
    expect(status).toBe(200)
    expect(tokens.refreshToken).not.toBe(person.refreshToken)
    expect(body).toMatchObject({ user: { id: person.user.id } })
    expect((await me(tokens.accessToken)).status).toBe(200)
  })

  it('gives the same successor to two tabs at once, and to one whose answer was lost', async () => {
    const person = await world.person()
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(person.refreshToken)))
    world.clock.advance({ seconds: durations.refreshGraceSeconds })
    answers.push(await refresh(person.refreshToken))

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(new Set(answers.map(({ tokens }) => tokens.refreshToken)).size).toBe(1)
    expect((await refresh(answers[0]?.tokens.refreshToken ?? '')).status).toBe(200)
  })

  it('refuses a second refresh with the same token after the grace, and ends the session for everyone who holds it', async () => {
    const person = await world.person()
    const other = await login(person.user.username)
    const { tokens } = await refresh(person.refreshToken)
    world.clock.advance({ seconds: durations.refreshGraceSeconds + 1 })
    const reuse = await refresh(person.refreshToken)

    expect([reuse.status, reuse.error.reason]).toEqual([401, 'refresh_reused'])
    expect((await me(tokens.accessToken)).error.reason).toBe('session_ended')
    expect((await refresh(tokens.refreshToken)).error.reason).toBe('refresh_invalid')
    expect((await me(other.tokens.accessToken)).status).toBe(200)
  })

  it('sees the reuse of a token from many generations ago', async () => {
    const person = await world.person()
    let { refreshToken } = person
    for (let generation = 0; generation < 5; generation += 1) {
      world.clock.advance({ minutes: 10 })
      refreshToken = (await refresh(refreshToken)).tokens.refreshToken
    }
    expect((await refresh(person.refreshToken)).error.reason).toBe('refresh_reused')
    expect((await refresh(refreshToken)).error.reason).toBe('refresh_invalid')
  })

  it('keeps a person signed in for seven days after the last use, and a guest for thirty', async () => {
    const [person, guest] = [await world.person(), await world.guest()]
    world.clock.advance({ days: 7, seconds: -1 })
    const renewed = await refresh(person.refreshToken)
    expect(renewed.status).toBe(200)
    world.clock.advance({ days: 7, seconds: 1 })
    expect((await refresh(renewed.tokens.refreshToken)).error.reason).toBe('refresh_invalid')
    world.clock.advance({ days: 15 })
    expect((await refresh(guest.refreshToken)).status).toBe(200)
  })

  it.each(['', 'nonsense', 'x'.repeat(200), '\u0000'])('refuses %j', async (token) => {
    const { status, error } = await refresh(token)
    expect([status, error.reason]).toEqual([401, 'refresh_invalid'])
  })

  it('stores neither token in a form that could be used', async () => {
    const person = await world.person()
    const dump = await world.app.house.database.run({
      name: 'test.dump',
      text: "select string_agg(t::text, '') as rows from (select s::text as t from sessions s union all select r::text from refresh_tokens r) x",
    })
    expect(JSON.stringify(dump)).not.toContain(person.refreshToken)
    expect(JSON.stringify(dump)).not.toContain(Buffer.from(person.refreshToken).toString('hex'))
  })

  it('works after a change of secrets, for tokens of either kind', async () => {
    const [first, second] = ['1'.repeat(40), '2'.repeat(40)]
    const place = await openWorld({ env: { PARLEY_SECRET: first } })
    try {
      const person = await place.person()
      const early = await place.send('POST', '/auth/refresh', { body: { refreshToken: person.refreshToken } })
      await place.restart({ PARLEY_SECRET: `${second},${first}` })
      const again = await place.send('POST', '/auth/refresh', { body: { refreshToken: person.refreshToken } })

      expect((await place.send('GET', '/users/me', { token: person.token })).status).toBe(200)
      expect(again.tokens.refreshToken).toBe(early.tokens.refreshToken)
      await place.restart({ PARLEY_SECRET: second })
      expect((await place.send('GET', '/users/me', { token: person.token })).error.reason).toBe('token_invalid')
      expect((await place.send('GET', '/users/me', { token: again.tokens.accessToken })).status).toBe(200)
      expect(
        (await place.send('POST', '/auth/refresh', { body: { refreshToken: again.tokens.refreshToken } })).status,
      ).toBe(200)
    } finally {
      await place.close()
    }
  })
})

describe('a session', () => {
  it('ends with its access token after fifteen minutes unless it is refreshed', async () => {
    const person = await world.person()
    world.clock.advance({ minutes: 15, seconds: -1 })
    expect((await me(person.token)).status).toBe(200)
    world.clock.advance({ seconds: 1 })
    const late = await me(person.token)
    expect([late.status, late.error.reason]).toEqual([401, 'token_expired'])
  })

  it('ends at once with a logout, for both tokens', async () => {
    const person = await world.person()
    const logout = await world.send('POST', '/auth/logout', { token: person.token })
    expect(logout.status).toBe(204)
    expect((await me(person.token)).error.reason).toBe('session_ended')
    expect((await refresh(person.refreshToken)).error.reason).toBe('refresh_invalid')
  })

  it('is found dead by another node that heard nothing of it, soon (V9)', async () => {
    const person = await world.person()
    expect((await me(person.token)).status).toBe(200)
    await world.app.house.database.run(
      { name: 'test.end', text: 'update sessions set ended_at = now() where account_id = $1' },
      [person.user.id],
    )
    world.clock.advance({ seconds: 31 })
    expect((await me(person.token)).error.reason).toBe('session_ended')
  })
})

describe('sessions.list and sessions.end', () => {
  it('name every device, the asking one first, with when it was last used', async () => {
    const person = await world.person()
    world.clock.advance({ minutes: 1 })
    await login(person.user.username, 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0')
    world.clock.advance({ minutes: 1 })
    const { items } = await person.client.call('sessions.list', {})

    expect(items.map(({ device, current }) => [device, current])).toEqual([
      ['Node.js', true],
      ['Firefox on Linux', false],
    ])
    expect(items[0]?.lastUsedAt).toBe(world.clock.now().toISOString())
    expect(items[1]?.lastUsedAt).toBe(new Date(world.clock.now().getTime() - 60_000).toISOString())
  })

  it('sign another device out at once', async () => {
    const person = await world.person()
    const { tokens } = await login(person.user.username)
    const { items } = await person.client.call('sessions.list', {})
    const other = items.find(({ current }) => !current)
    await person.client.call('sessions.end', { sessionId: other?.id ?? '' })

    expect((await me(tokens.accessToken)).error.reason).toBe('session_ended')
    expect((await person.client.call('sessions.list', {})).items).toHaveLength(1)
  })

  it("do not touch another person's device, nor tell whether there is one", async () => {
    const [mallory, ada] = [await world.person(), await world.person()]
    const { items } = await ada.client.call('sessions.list', {})
    const [theirs, nobodys] = await Promise.all(
      [items[0]?.id ?? '', crypto.randomUUID()].map((id) =>
        world.send('DELETE', `/auth/sessions/${id}`, { token: mallory.token }),
      ),
    )
    expect([theirs?.status, theirs?.error.reason]).toEqual([nobodys?.status, nobodys?.error.reason])
    expect(theirs?.status).toBe(404)
    expect((await me(ada.token)).status).toBe(200)
  })
})

it('auth.verify tells whose token it is and of which device', async () => {
  const person = await world.person()
  const { user, session } = await person.client.call('auth.verify', {})
  expect(user.id).toBe(person.user.id)
  expect(session).toMatchObject({ device: 'Node.js', current: true })
})

it('asks the database once for a session that makes many calls', async () => {
  const person = await world.person()
  const { database } = world.app.house
  const read = database.read.bind(database)
  const asked: string[] = []
  database.read = (statement, values) => {
    asked.push(statement.name)
    return read(statement, values)
  }
  try {
    for (let call = 0; call < 5; call += 1) await me(person.token)
  } finally {
    database.read = read
  }
  expect(asked.filter((name) => name === 'sessions.findLive')).toHaveLength(1)
  expect(asked.filter((name) => name === 'people.get')).toHaveLength(5)
})

it('clears what is over, and only that', async () => {
  const place = await openWorld()
  try {
    const { house } = place.app
    const count = async () => {
      const text =
        'select (select count(*) from sessions)::int as sessions, (select count(*) from refresh_tokens)::int as tokens'
      const [row] = await house.database.run<{ sessions: number; tokens: number }>({ name: 'test.count', text })
      return row
    }
    const [leaving, staying] = [await place.person(), await place.person()]
    await leaving.client.call('auth.logout', {})
    await sweepOldSessions(house)
    expect(await count()).toEqual({ sessions: 2, tokens: 2 })
    place.clock.advance({ days: 6 })
    const kept = await place.send('POST', '/auth/refresh', { body: { refreshToken: staying.refreshToken } })
    place.clock.advance({ days: 6 })
    await sweepOldSessions(house)
    expect(await count()).toEqual({ sessions: 2, tokens: 1 })
    expect(
      (await place.send('POST', '/auth/refresh', { body: { refreshToken: kept.tokens.refreshToken } })).status,
    ).toBe(200)
    place.clock.advance({ days: 31 })
    await sweepOldSessions(house)
    expect(await count()).toEqual({ sessions: 1, tokens: 0 })
  } finally {
    await place.close()
  }
})
