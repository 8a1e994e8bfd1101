import { goodPassword, openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A cursor of the right form that no list ever gave. */
const hostileCursor = (text: string) =>
  Buffer.from(text.replace('ID', '"00000000-0000-7000-8000-000000000000"')).toString('base64url')

describe('users.updateMe', () => {
  it('changes what is given, keeps what is absent and clears what is null', async () => {
    const { client } = await world.person()
    await client.call('users.updateMe', {
      displayName: 'Ada  Lovelace',
      bio: 'Mathematics.\n\nAnd music.',
      location: 'London',
      birthDate: '1915-12-10',
    })
    const { user } = await client.call('users.updateMe', { location: null, gender: 'woman' })

    expect(user).toMatchObject({
      displayName: 'Ada Lovelace',
      bio: 'Mathematics.\n\nAnd music.',
      location: null,
      birthDate: '1915-12-10',
      gender: 'woman',
    })
    expect((await client.call('users.me', {})).user).toEqual(user)
  })

  it('loses no change when many come at once', async () => {
    const { client } = await world.person()
    await Promise.all([
      client.call('users.updateMe', { bio: 'b' }),
      client.call('users.updateMe', { location: 'l' }),
      client.call('users.updateMe', { gender: 'g' }),
      client.call('users.updateMe', { visibility: { gender: 'everyone' } }),
      client.call('users.updateMe', { visibility: { bio: 'nobody' } }),
    ])
    expect((await client.call('users.me', {})).user).toMatchObject({
      bio: 'b',
      location: 'l',
      gender: 'g',
      visibility: { bio: 'nobody', location: 'everyone', birthDate: 'nobody', gender: 'everyone' },
    })
  })

  it('shows a status until it expires', async () => {
    const { client } = await world.person()
    const expiresAt = new Date(world.clock.now().getTime() + 3_600_000).toISOString()
    const set = await client.call('users.updateMe', { status: { text: 'In a meeting', emoji: '📅', expiresAt } })
    expect(set.user.status).toEqual({ text: 'In a meeting', emoji: '📅', expiresAt })
    world.clock.advance({ hours: 1 })
    expect((await client.call('users.me', {})).user.status).toBeNull()
  })

  it.each([
    [{ birthDate: '2035-01-01' }, 'birthDate'],
    [{ birthDate: '1990-02-30' }, 'birthDate'],
    [{ birthDate: '1600-01-01' }, 'birthDate'],
    [{ birthDate: 'yesterday' }, 'birthDate'],
    [{ status: { text: 'x', emoji: 'not emoji', expiresAt: null } }, 'status.emoji'],
    [{ status: { text: 'x', emoji: null, expiresAt: '2001-01-01T00:00:00Z' } }, 'status.expiresAt'],
    [{ status: { text: 'x' } }, 'status.emoji'],
    [{ bio: 'x'.repeat(501) }, 'bio'],
    [{ bio: 'a\u202Eb' }, 'bio'],
    [{ location: '\u0007' }, 'location'],
    [{ displayName: '' }, 'displayName'],
    [{ displayName: null }, 'displayName'],
    [{ visibility: { bio: 'friends' } }, 'visibility.bio'],
    [{ visibility: { email: 'everyone' } }, 'visibility.email'],
    [{ role: 'admin' }, 'role'],
    [{ kind: 'person' }, 'kind'],
  ])('refuses %j by name of the field', async (change, field) => {
    const { token } = await world.person()
    const { status, error } = await world.send('PATCH', '/users/me', { token, body: change })
    expect(status).toBe(400)
    expect(error.details?.map((detail) => detail.field)).toContain(field)
  })

  it('lets guests change their name only', async () => {
    const guest = await world.guest()
    expect((await guest.client.call('users.updateMe', { displayName: 'Zed' })).user.displayName).toBe('Zed')
    const { status, error } = await world.send('PATCH', '/users/me', {
      token: guest.token,
      body: { displayName: 'Zoe', bio: 'hi' },
    })
    expect([status, error.reason, error.details?.[0]?.field]).toEqual([403, 'account_required', 'bio'])
    expect((await guest.client.call('users.me', {})).user.displayName).toBe('Zed')
  })
})

describe('users.get', () => {
  it('shows each field to those it is meant for', async () => {
    const subject = await world.person()
    const asking = { self: subject, member: await world.person(), guest: await world.guest() }
    await subject.client.call('users.updateMe', {
      bio: 'for all',
      location: 'for members',
      gender: 'for me',
      visibility: { bio: 'everyone', location: 'members', gender: 'nobody' },
    })
    const seenBy = async (who: keyof typeof asking) => {
      const { user } = await asking[who].client.call('users.get', { userId: subject.user.id })
      return [user.bio, user.location, user.gender]
    }

    expect(await seenBy('self')).toEqual(['for all', 'for members', 'for me'])
    expect(await seenBy('member')).toEqual(['for all', 'for members', null])
    expect(await seenBy('guest')).toEqual(['for all', null, null])
  })

  it('never shows an e-mail address, a password or the visibility to others', async () => {
    await world.send('POST', '/auth/register', {
      body: { username: 'private', email: 'private@example.org', password: goodPassword },
    })
    const asking = await world.person()
    const { items } = await asking.client.call('users.search', { q: 'private' })
    const answer = await world.send('GET', `/users/${items[0]?.id}`, { token: asking.token })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/example\.org|visibility|argon2/)
  })

  it('hides when somebody was last seen if they want that', async () => {
    const [shy, asking] = [await world.person(), await world.person()]
    const lastSeen = async () => (await asking.client.call('users.get', { userId: shy.user.id })).user.lastSeenAt
    expect(await lastSeen()).not.toBeNull()
    await shy.client.call('preferences.set', { lastSeenVisible: false })
    expect(await lastSeen()).toBeNull()
  })

  it('knows nobody by an unknown id', async () => {
    const { token } = await world.person()
    const answer = await world.send('GET', `/users/${crypto.randomUUID()}`, { token })
    expect([answer.status, answer.error.reason]).toEqual([404, 'user_not_found'])
  })
})

describe('users.search', () => {
  it('finds parts of names and usernames in any case, accent and script, best first', async () => {
    const place = await openWorld()
    try {
      const people = [
        ['ann', 'Ann'],
        ['joanna', 'Joanna Müller'],
        ['anne.b', 'Bernard'],
        ['susann', 'Susann 山田'],
        ['mariann', 'Ann-Marie Ångström'],
        ['percent', '100 % cotton_wool'],
        ['ivan', 'Иван Петров'],
      ] as const
      for (const [username, displayName] of people) {
        await place.send('POST', '/auth/register', { body: { username, displayName, password: goodPassword } })
      }
      await place.guest('Ann the guest')
      const { client } = await place.person('asking')
      const find = async (q: string) => (await client.call('users.search', { q })).items.map(({ username }) => username)

      expect(await find('ann')).toEqual(['ann', 'mariann', 'anne.b', 'joanna', 'susann'])
      expect(await find('ANN')).toEqual(await find('ann'))
      expect(await find('muller')).toEqual(['joanna'])
      expect(await find('angstrom')).toEqual(['mariann'])
      expect(await find('山')).toEqual(['susann'])
      expect(await find('петр')).toEqual(['ivan'])
      expect(await find('%')).toEqual(['percent'])
      expect(await find('_')).toEqual(['percent'])
      expect(await find('\\')).toEqual([])
      expect(await find("'; drop table accounts; --")).toEqual([])
    } finally {
      await place.close()
    }
  })

  it('pages through everybody once, in a stable order', async () => {
    const place = await openWorld()
    try {
      const everybody = await Promise.all(Array.from({ length: 23 }, (_, index) => place.person(`crowd${index}`)))
      const { client } = everybody[0] ?? (await place.person())
      for (const q of ['', 'crowd', 'cr', 'ro']) {
        const seen: string[] = []
        let cursor: string | null = null
        do {
          const page: { items: { id: string }[]; nextCursor: string | null } = await client.call('users.search', {
            q,
            limit: 5,
            ...(cursor !== null && { cursor }),
          })
          seen.push(...page.items.map(({ id }) => id))
          cursor = page.nextCursor
        } while (cursor !== null)
        expect(seen).toHaveLength(23)
        expect(new Set(seen)).toEqual(new Set(everybody.map(({ user }) => user.id)))
      }
    } finally {
      await place.close()
    }
  })

  it.each([
    'x',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('["\'","",""]').toString('base64url'),
    hostileCursor('[0,"a\\u0000b",ID]'),
    hostileCursor('[1e15,"a",ID]'),
  ])('refuses the made-up cursor %s', async (cursor) => {
    const { token } = await world.person()
    for (const q of ['', 'a']) {
      const { status, error } = await world.send('GET', `/users?q=${q}&cursor=${cursor}`, { token })
      expect([status, error.details?.[0]?.field]).toEqual([400, 'cursor'])
    }
  })

  it('finds few among many by the index, without reading everybody', async () => {
    const place = await openWorld()
    try {
      const { database } = place.app.house
      const { client } = await place.person('asking')
      await database.run({
        name: 'test.crowd',
        text: `insert into accounts (id, kind, role, username, username_key, display_name, search_text, visibility, created_at)
          select gen_random_uuid(), 'person', 'user', 'u' || n, 'u' || n, 'Name ' || n, 'name ' || md5(n::text) || ' u' || n, '{}', now()
          from generate_series(1, 20000) n`,
      })
      await database.run({ name: 'test.analyze', text: 'analyze accounts' })
      const read = database.read.bind(database)
      const asked: { text: string; values: readonly unknown[] }[] = []
      database.read = (statement, values) => {
        if (statement.name === 'people.search.long') asked.push({ text: statement.text, values: values ?? [] })
        return read(statement, values)
      }
      await client.call('users.search', { q: 'lovelace' })
      database.read = read
      const [search] = asked
      const plan = await database.run({ name: 'test.explain', text: `explain ${search?.text}` }, search?.values)

      expect(JSON.stringify(plan)).toContain('accounts_search')
      expect(JSON.stringify(plan)).not.toContain('Seq Scan on accounts')
    } finally {
      await place.close()
    }
  })
})

describe('preferences', () => {
  it('are the defaults until changed, and a change keeps the others', async () => {
    const { client } = await world.person()
    const before = await client.call('preferences.get', {})
    await client.call('preferences.set', { theme: 'dark', messageSize: 20 })
    const after = await client.call('preferences.set', { language: 'de' })

    expect(before.preferences).toMatchObject({
      interfaceSize: 16,
      messageSize: 16,
      memberListSize: 16,
      theme: 'system',
    })
    expect(after.preferences).toEqual({ ...before.preferences, theme: 'dark', messageSize: 20, language: 'de' })
    expect((await client.call('preferences.get', {})).preferences).toEqual(after.preferences)
  })

  it('lose nothing when several devices change them at once', async () => {
    const { client } = await world.person()
    await Promise.all([
      client.call('preferences.set', { theme: 'contrast' }),
      client.call('preferences.set', { sound: false }),
      client.call('preferences.set', { density: 'compact' }),
    ])
    expect((await client.call('preferences.get', {})).preferences).toMatchObject({
      theme: 'contrast',
      sound: false,
      density: 'compact',
    })
  })

  it('of an older version that this one does not know fall back one by one', async () => {
    const { client, user } = await world.person()
    await client.call('preferences.set', { sound: false })
    await world.app.house.database.run(
      {
        name: 'test.old',
        text: `update preferences set chosen = chosen || '{"theme":"plaid","messageSize":999,"gone":1}' where account_id = $1`,
      },
      [user.id],
    )
    expect((await client.call('preferences.get', {})).preferences).toMatchObject({
      theme: 'system',
      messageSize: 16,
      sound: false,
    })
  })

  it.each([
    [{ theme: 'plaid' }, 'theme'],
    [{ messageSize: 11 }, 'messageSize'],
    [{ messageSize: 16.5 }, 'messageSize'],
    [{ sound: 'yes' }, 'sound'],
    [{ colour: 'red' }, 'colour'],
  ])('refuse %j by name of the field', async (change, field) => {
    const { token } = await world.person()
    const { status, error } = await world.send('PUT', '/users/me/preferences', { token, body: change })
    expect([status, error.details?.[0]?.field]).toEqual([400, field])
  })

  it('are kept for guests too', async () => {
    const { client } = await world.guest()
    expect((await client.call('preferences.set', { theme: 'dark' })).preferences.theme).toBe('dark')
  })
})
