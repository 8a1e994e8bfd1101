import { type Audience, operations, routes } from '@parley/protocol'
import { goodPassword, openWorld, type RawAnswer, type Someone, type World } from '@parley/testkit'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Every operation, tried by everyone who could knock: a new operation is in this table without being named. */
let world: World
let admin: Someone
let person: Someone
let guest: Someone
let revoked: Someone
let expired: string
beforeAll(async () => {
  world = await openWorld()
  const early = await world.person('early')
  world.clock.advance({ minutes: 20 })
  expired = early.token
  admin = await world.person('boss')
  await world.app.house.database.run({ name: 'test.role', text: "update accounts set role = 'admin' where id = $1" }, [
    admin.user.id,
  ])
  ;[person, guest, revoked] = [await world.person('plain'), await world.guest(), await world.person('gone')]
  await revoked.client.call('auth.logout', {})
})
afterAll(() => world.close())

const names = Object.keys(routes) as (keyof typeof operations)[]

/** An input that the parser takes, so that only who asks decides; operations that would end the asker's session get none. */
const inputs: Partial<Record<keyof typeof operations, object>> = {
  'auth.register': { username: 'taken-before', password: goodPassword },
  'auth.login': { login: 'plain', password: 'Wrong-horse-7' },
  'auth.refresh': { refreshToken: 'unknown' },
  'auth.upgrade': { username: 'plain', password: goodPassword },
  'auth.password': { current: 'Wrong-horse-7', next: goodPassword },
  // A guest who is let in is gone with it: only what the parser refuses leaves them here.
  'users.deleteMe': { messages: 'neither' },
}

function knock(name: keyof typeof operations, token?: string): Promise<RawAnswer> {
  const { route } = operations[name]
  const path = route.path.replace(/\{\w+\}/g, crypto.randomUUID())
  const body = route.rest === 'body' ? { body: inputs[name] ?? {} } : {}
  return world.send(route.method, path, { ...body, ...(token !== undefined && { token }) })
}

const claims = () => {
  const now = Math.floor(world.clock.now().getTime() / 1000)
  const [, payload = ''] = person.token.split('.')
  const own: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString())
  return { ...own, iat: now, exp: now + 900 }
}
const header = () =>
  JSON.parse(Buffer.from(person.token.split('.')[0] ?? '', 'base64url').toString()) as { alg: string; kid: string }
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Tokens that only look right. */
const forgeries: Record<string, () => Promise<string> | string> = {
  'signed with another key': () => new SignJWT(claims()).setProtectedHeader(header()).sign(Buffer.alloc(32, 7)),
  'signed with the empty key': () => new SignJWT(claims()).setProtectedHeader(header()).sign(new Uint8Array(32)),
  'with the algorithm none': () => `${encode({ ...header(), alg: 'none' })}.${encode(claims())}.`,
  'with another claim under the same signature': () => {
    const [head, , signature] = person.token.split('.')
    return `${head}.${encode({ ...claims(), sub: admin.user.id })}.${signature}`
  },
  'with an unknown key id': () =>
    new SignJWT(claims()).setProtectedHeader({ ...header(), kid: '../../dev/null' }).sign(Buffer.alloc(32)),
  'cut short': () => person.token.slice(0, -4),
  'that is no token': () => 'nonsense',
  'that is a refresh token': () => person.refreshToken,
}

const audienceOf = (name: keyof typeof operations): Audience => operations[name].audience
const needsToken = (audience: Audience) => audience !== 'anyone'
const needsAccount = (audience: Audience) => needsToken(audience) && audience !== 'signed-in'

describe.each(names)('%s', (name) => {
  const audience = audienceOf(name)

  it('is closed without a token unless it is for anyone', async () => {
    const answer = await knock(name)
    if (needsToken(audience)) expect([answer.status, answer.error.reason]).toEqual([401, 'token_missing'])
    else expect(answer.text).not.toContain('token_')
  })

  it('is closed with an expired and with a revoked token', async () => {
    const answers = await Promise.all([expired, revoked.token].map((token) => knock(name, token)))
    if (needsToken(audience)) {
      expect(answers.map((answer) => [answer.status, answer.error.reason])).toEqual([
        [401, 'token_expired'],
        [401, 'session_ended'],
      ])
    } else for (const answer of answers) expect(answer.text).not.toContain('token_')
  })

  it.each(Object.keys(forgeries))('is closed with a token %s', async (forgery) => {
    const answer = await knock(name, await forgeries[forgery]?.())
    if (needsToken(audience)) expect([answer.status, answer.error.reason]).toEqual([401, 'token_invalid'])
    else expect(answer.text).not.toContain('token_')
  })

  it('is open to guests only if it is not for accounts', async () => {
    if (name === 'auth.logout') return expect((await knock(name, (await world.guest()).token)).status).toBe(204)
    const answer = await knock(name, guest.token)
    if (needsAccount(audience)) expect([answer.status, answer.error.reason]).toEqual([403, 'account_required'])
    else expect(answer.text).not.toContain('account_required')
  })
})

it('takes the scheme of the token in any case and nothing else than Bearer', async () => {
  const me = (authorization: string) => world.send('GET', '/users/me', { headers: { authorization } })
  expect((await me(`bearer ${person.token}`)).status).toBe(200)
  expect((await me(`Basic ${person.token}`)).error.reason).toBe('token_invalid')
  expect((await me(person.token)).error.reason).toBe('token_invalid')
  expect((await world.send('GET', `/users/me?access_token=${person.token}`)).status).toBe(401)
})
