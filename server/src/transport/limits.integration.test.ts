import { goodPassword, openSocket, openWorld, type World } from '@parley/testkit'
import { describe, expect, it } from 'vitest'

/** Each test has a place with the usual limits to itself, because all of them come from one address. */
async function withPlace(env: Record<string, string>, work: (place: World) => Promise<void>): Promise<void> {
  const place = await openWorld({ env: { PARLEY_LIMITS: '', ...env } })
  try {
    await work(place)
  } finally {
    await place.close()
  }
}

const register = (place: World, username: string, headers = {}) =>
  place.send('POST', '/auth/register', { body: { username, password: goodPassword }, headers })
const login = (place: World, name: string, password: string) =>
  place.send('POST', '/auth/login', { body: { login: name, password } })

describe('rate limits', () => {
  it('let five wrong logins through in fifteen minutes, then not even the right one', () =>
    withPlace({}, async (place) => {
      await register(place, 'ada')
      const wrong = await Promise.all(Array.from({ length: 5 }, () => login(place, 'ada', 'Wrong-horse-7')))
      const sixth = await login(place, 'ADA', goodPassword)

      expect(wrong.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
      expect([sixth.status, sixth.error.code, sixth.error.reason]).toEqual([
        429,
        'RATE_LIMIT_EXCEEDED',
        'too_many_requests',
      ])
      expect(sixth.headers.get('retry-after')).toBe('900')
      expect(sixth.error.retryAfterMs).toBe(900_000)
      place.clock.advance({ minutes: 15 })
      expect((await login(place, 'ada', goodPassword)).status).toBe(200)
    }))

  it('do not count logins that succeed, and keep other people free', () =>
    withPlace({}, async (place) => {
      await register(place, 'ada')
      await register(place, 'bob')
      for (let attempt = 0; attempt < 8; attempt += 1)
        expect((await login(place, 'ada', goodPassword)).status).toBe(200)
      for (let attempt = 0; attempt < 5; attempt += 1) await login(place, 'ada', 'Wrong-horse-7')
      expect((await login(place, 'ada', goodPassword)).status).toBe(429)
      expect((await login(place, 'bob', goodPassword)).status).toBe(200)
    }))

  it('stop somebody who tries many names', () =>
    withPlace({}, async (place) => {
      const statuses: number[] = []
      for (let attempt = 0; attempt < 31; attempt += 1)
        statuses.push((await login(place, `name${attempt}`, 'Wrong-horse-7')).status)
      expect(statuses.indexOf(429)).toBe(30)
    }))

  it('let three accounts an hour be made, and do not count what was refused', () =>
    withPlace({}, async (place) => {
      for (let attempt = 0; attempt < 5; attempt += 1) expect((await register(place, 'admin')).status).toBe(400)
      for (const name of ['one', 'two', 'three']) expect((await register(place, name)).status).toBe(201)
      const fourth = await register(place, 'four')
      expect([fourth.status, fourth.headers.get('retry-after')]).toEqual([429, '3600'])
      place.clock.advance({ hours: 1 })
      expect((await register(place, 'four')).status).toBe(201)
    }))

  it('let no more through when all come at once', () =>
    withPlace({}, async (place) => {
      const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => register(place, `rush${index}`)))
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
    }))

  it('hold an address without a token to a hundred calls a minute, and do not hold people to it', () =>
    withPlace({}, async (place) => {
      const { tokens } = await register(place, 'ada')
      const statuses: number[] = []
      for (let call = 0; call < 100; call += 1) statuses.push((await place.send('GET', '/place')).status)
      expect(statuses.indexOf(429)).toBe(99)
      expect((await place.send('GET', '/users/me', { token: 'forged' })).status).toBe(429)
      expect((await place.send('GET', '/users/me', { token: tokens.accessToken })).status).toBe(200)
      place.clock.advance({ minutes: 1 })
      expect((await place.send('GET', '/place')).status).toBe(200)
    }))

  it('are the operator’s to change', () =>
    withPlace({ PARLEY_LIMITS: 'register=1/30m' }, async (place) => {
      expect((await register(place, 'one')).status).toBe(201)
      const second = await register(place, 'two')
      expect([second.status, second.headers.get('retry-after')]).toEqual([429, '1800'])
    }))

  it('cannot be dodged with a made-up forwarding header', () =>
    withPlace({ PARLEY_LIMITS: 'register=1/1h' }, async (place) => {
      await register(place, 'one', { 'x-forwarded-for': '203.0.113.1' })
      expect((await register(place, 'two', { 'x-forwarded-for': '203.0.113.2' })).status).toBe(429)
    }))

  it('count the address that a trusted proxy names, a whole IPv6 network as one', () =>
    withPlace({ PARLEY_LIMITS: 'register=1/1h', PARLEY_TRUSTED_PROXIES: 'loopback' }, async (place) => {
      const from = (name: string, address: string) => register(place, name, { 'x-forwarded-for': address })
      expect((await from('one', '203.0.113.1')).status).toBe(201)
      expect((await from('two', '203.0.113.1')).status).toBe(429)
      expect((await from('three', '203.0.113.2')).status).toBe(201)
      expect((await from('four', '2001:db8:1:2::1')).status).toBe(201)
      expect((await from('five', '2001:db8:1:2:ffff::9')).status).toBe(429)
      expect((await from('six', '10.9.9.9, 203.0.113.1')).status).toBe(429)
    }))

  it('hold wrong current passwords to five', () =>
    withPlace({}, async (place) => {
      const { tokens } = await register(place, 'ada')
      const change = (current: string) =>
        place.send('POST', '/auth/password', { token: tokens.accessToken, body: { current, next: 'Another-horse-8' } })
      for (let attempt = 0; attempt < 5; attempt += 1) expect((await change('Wrong-horse-7')).status).toBe(403)
      expect((await change(goodPassword)).status).toBe(429)
    }))

  it('count what is said on a socket only like any call', () =>
    withPlace({ PARLEY_LIMITS: 'person=3/1m' }, async (place) => {
      const { tokens } = await register(place, 'ada')
      const socket = await openSocket(place.url)
      await socket.command('hello', { token: tokens.accessToken })
      const watch = () => socket.command('presence.watch', { userIds: [] })
      const answers = [await watch(), await socket.command('ping'), await watch(), await watch()]
      expect(answers.map(({ error }) => error?.reason)).toEqual([undefined, undefined, undefined, 'too_many_requests'])
      place.clock.advance({ minutes: 1 })
      expect((await watch()).error).toBeUndefined()
      socket.close()
    }))

  it('count edits and reactions with what is said: each of them is told to everybody in the room, too', () =>
    withPlace({ PARLEY_LIMITS: 'messages=3/1m' }, async (place) => {
      const { tokens } = await register(place, 'ada')
      const { accessToken: token } = tokens
      const made = await place.send('POST', '/rooms', { token, body: { kind: 'channel', name: 'Busy' } })
      const path = `/rooms/${(made.body as { room: { id: string } }).room.id}/messages`
      const sent = await place.send('POST', path, { token, body: { content: 'one' } })
      const one = `${path}/${(sent.body as { message: { id: string } }).message.id}`
      const react = (emoji: string) => place.send('PUT', `${one}/reactions/${encodeURIComponent(emoji)}`, { token })
      const edit = (content: string) => place.send('PATCH', one, { token, body: { content } })
      const statuses = [await edit('two'), await react('👍'), await react('🎉'), await edit('three')]
      expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429, 429])
    }))
})
