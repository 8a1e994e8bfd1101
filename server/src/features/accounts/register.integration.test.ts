import { goodPassword, openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.person('first')
})
afterAll(() => world.close())

const register = (fields: object) =>
  world.send('POST', '/auth/register', { body: { password: goodPassword, ...fields } })

describe('auth.register', () => {
  it('creates an account and signs it in', async () => {
    const { status, body, tokens } = await register({
      username: 'Grace.H',
      email: 'Grace@Example.org',
      displayName: '  Grace   Hopper ',
    })

    expect(status).toBe(201)
    expect(body).toMatchObject({
      user: {
        username: 'Grace.H',
        displayName: 'Grace Hopper',
        email: 'Grace@Example.org',
        kind: 'person',
        role: 'user',
      },
      expiresIn: 900,
    })
    const me = await world.send('GET', '/users/me', { token: tokens.accessToken })
    expect(me.status).toBe(200)
  })

  it('calls somebody by the username until they choose a display name', async () => {
    const { body } = await register({ username: 'plain_name' })
    expect(body).toMatchObject({ user: { displayName: 'plain_name' } })
  })

  it('keeps no password in the answer, the database or the log', async () => {
    const password = 'Very-Secret-Passw0rd-123'
    const { text } = await register({ username: 'careful', password })
    const rows = await world.app.house.database.run({ name: 'test', text: 'select a::text as row from accounts a' })
    for (const place of [text, JSON.stringify(rows), world.logs.join('')]) expect(place).not.toContain(password)
    expect(JSON.stringify(rows)).toContain('$argon2id$')
  })

  it.each(['grace.h', 'GRACE.H', 'Grace.H'])(
    'refuses the name %s when somebody has it in any case',
    async (username) => {
      await register({ username: 'Grace.H' })
      const { status, error } = await register({ username })
      expect(status).toBe(409)
      expect(error).toMatchObject({ code: 'CONFLICT', reason: 'username_taken', details: [{ field: 'username' }] })
    },
  )

  it('refuses an e-mail address that has an account in any case', async () => {
    await register({ username: 'mail1', email: 'one@example.org' })
    const { status, error } = await register({ username: 'mail2', email: 'ONE@example.org' })
    expect(status).toBe(409)
    expect(error).toMatchObject({ reason: 'email_taken', details: [{ field: 'email' }] })
  })

  it.each(['admin', 'Parley', 'SYSTEM', 'everyone', 'guest-1234'])('refuses the reserved name %s', async (username) => {
    const { status, error } = await register({ username })
    expect(status).toBe(400)
    expect(error).toMatchObject({ reason: 'username_reserved', details: [{ field: 'username' }] })
  })

  it.each([
    ['ab', 'username'],
    ['a'.repeat(33), 'username'],
    ['with space', 'username'],
    ['über', 'username'],
    ['a@b.c', 'username'],
    ['...', 'username'],
  ])('refuses the username %j by name of the field', async (username, field) => {
    const { status, error } = await register({ username })
    expect(status).toBe(400)
    expect(error).toMatchObject({ reason: 'invalid_input', details: [{ field }] })
  })

  it.each([
    ['Short1!', 1],
    ['alllowercase1!', 1],
    ['ALLUPPERCASE1!', 1],
    ['NoDigitsHere!', 1],
    ['NoSymbols123', 1],
    ['password', 3],
  ])('refuses the password %j and says each thing it lacks', async (password, lacking) => {
    const { status, error } = await register({ username: 'weak', password })
    expect(status).toBe(400)
    expect(error.reason).toBe('weak_password')
    expect(error.details).toHaveLength(lacking)
  })

  it('refuses a confirmation that differs', async () => {
    const { error } = await register({ username: 'typo', passwordConfirm: `${goodPassword}x` })
    expect(error.details).toEqual([{ field: 'passwordConfirm', message: 'The two passwords are not the same.' }])
  })

  it.each(['\u202Eevil', 'a\u0000b', '\u200B', '   ', 'bell\u0007', 'x'.repeat(65)])(
    'refuses the display name %j',
    async (displayName) => {
      const { status, error } = await register({ username: 'names', displayName })
      expect(status).toBe(400)
      expect(error.details?.[0]?.field).toBe('displayName')
    },
  )

  it.each(['山田太郎', 'Жанна д’Арк', 'محمد علي', '👩‍👩‍👧 Family', 'José\u0301', 'ก็มา'])(
    'takes the display name %s',
    async (displayName) => {
      const { status, body } = await register({ username: `n${crypto.randomUUID().slice(0, 8)}`, displayName })
      expect(status).toBe(201)
      expect(body).toMatchObject({ user: { displayName: displayName.normalize('NFC') } })
    },
  )
})

describe('the first account', () => {
  it('becomes the administrator, and of many at once exactly one does', async () => {
    const fresh = await openWorld()
    try {
      const before = await fresh.client().call('place.get', {})
      // Hashing takes turns and connections are opened one by one; without either all decide at the same moment.
      const { database, passwords } = fresh.app.house
      const idle = { name: 'test.idle', text: 'select pg_sleep(0.05)' }
      await Promise.all(Array.from({ length: 8 }, () => database.run(idle)))
      const hashed = await passwords.hash(goodPassword)
      passwords.hash = () => Promise.resolve(hashed)
      const people = await Promise.all(Array.from({ length: 8 }, (_, index) => fresh.person(`racer${index}`)))
      const after = await fresh.client().call('place.get', {})

      expect(people.filter(({ user }) => user.role === 'admin')).toHaveLength(1)
      expect([before.place.firstAccount, after.place.firstAccount]).toEqual([true, false])
    } finally {
      await fresh.close()
    }
  })

  it('can be created even where registration is closed, and then nobody else', async () => {
    const fresh = await openWorld({ env: { PARLEY_REGISTRATION: 'closed' } })
    try {
      const owner = await fresh.person('founder')
      const late = await fresh.send('POST', '/auth/register', { body: { username: 'late', password: goodPassword } })

      expect(owner.user.role).toBe('admin')
      expect(late.status).toBe(403)
      expect(late.error.reason).toBe('registration_closed')
    } finally {
      await fresh.close()
    }
  })

  it('is never a guest, however early the guest came', async () => {
    const fresh = await openWorld()
    try {
      const guest = await fresh.guest()
      const person = await fresh.person('later')
      expect([guest.user.role, person.user.role]).toEqual(['user', 'admin'])
    } finally {
      await fresh.close()
    }
  })
})

it('follows a policy of length alone', async () => {
  const lenient = await openWorld({ env: { PARLEY_PASSWORD_POLICY: 'length:15' } })
  try {
    const send = (password: string) =>
      lenient.send('POST', '/auth/register', { body: { username: 'lenient', password } })
    expect((await send('correct horse')).error.details).toEqual([
      { field: 'password', message: 'Use at least 15 characters.', rule: 'too_short', limit: 15 },
    ])
    expect((await send('correct horse battery')).status).toBe(201)
  } finally {
    await lenient.close()
  }
})
