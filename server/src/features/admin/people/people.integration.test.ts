import { goodPassword, openSocket, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
  admin = await world.person('boss')
})
afterAll(() => world.close())

/** On the other node, which hears of everything over the bus. */
function there() {
  return world.nodes.at(-1) ?? world.app
}

const me = (token: string) => world.send('GET', '/users/me', { token, node: there() })
const acts = async (targetId: string) =>
  (await admin.client.call('moderation.audit', { targetId })).items.map(({ act, details }) => [act, details])

describe('the list of people', () => {
  it('finds them by name, address, role, kind and state, guests and bots included', async () => {
    const { user } = await world.person('zuse')
    world.clock.advance({ seconds: 1 })
    const guest = await world.guest('Zuse the guest')
    const found = async (filter: object) =>
      (await admin.client.call('admin.users', filter)).items.map(({ username }) => username)
    expect(await found({ q: 'ZUSE' })).toEqual([guest.user.username, 'zuse'])
    expect(await found({ q: 'zuse', kind: 'person' })).toEqual(['zuse'])
    expect(await found({ q: 'zuse', role: 'admin' })).toEqual([])
    await world.client().call('auth.register', { username: 'posted', password: goodPassword, email: 'A@b.example' })
    expect(await found({ q: 'a@B.example' })).toEqual(['posted'])
    await admin.client.call('admin.deactivate', { userId: user.id })
    expect(await found({ state: 'deactivated' })).toEqual(['zuse'])
    expect(await found({ q: 'zuse', state: 'active' })).toEqual([guest.user.username])
  })

  it.each(['newest', 'name', 'seen'] as const)('goes page by page in the order of %s', async (sort) => {
    for (let n = 0; n < 5; n += 1) {
      world.clock.advance({ seconds: 1 })
      await world.person()
    }
    const all = (await admin.client.call('admin.users', { sort, limit: 100 })).items.map(({ id }) => id)
    const pages: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await admin.client.call('admin.users', {
        sort,
        limit: 2,
        ...(cursor !== '' && { cursor }),
      })
      pages.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(all.length).toBeGreaterThan(5)
    expect(pages).toEqual(all)
    expect(new Set(pages).size).toBe(pages.length)
  })

  it('tells of one where they are signed in and what they have', async () => {
    const ada = await world.person()
    await ada.client.call('rooms.create', { kind: 'channel', name: 'Hers' })
    const { user, sessions, rooms, storage, reset } = await admin.client.call('admin.user', { userId: ada.user.id })
    expect(user).toMatchObject({ username: ada.user.username, state: 'active', role: 'user' })
    expect(sessions.map(({ current }) => current)).toEqual([false])
    expect([rooms, storage.used, reset]).toEqual([1, 0, null])
    await expect(admin.client.call('admin.user', { userId: crypto.randomUUID() })).rejects.toMatchObject({
      reason: 'user_not_found',
    })
  })
})

describe('a role', () => {
  it('holds at once on a live socket of another node, and is told to its owner', async () => {
    const ada = await world.person()
    const socket = await openSocket(there().url)
    await socket.command('hello', { token: ada.token })
    const reasonOf = async (op: string) => (await socket.command(op, {})).error?.reason ?? 'none'
    expect(await reasonOf('moderation.audit')).toBe('moderator_required')
    await admin.client.call('admin.updateUser', { userId: ada.user.id, role: 'moderator' })
    expect(await reasonOf('moderation.audit')).toBe('none')
    expect(await reasonOf('admin.users')).toBe('admin_required')
    await admin.client.call('admin.updateUser', { userId: ada.user.id, role: 'user' })
    expect(await reasonOf('moderation.audit')).toBe('moderator_required')
    await socket.heard((event) => event.ev === 'user.updated' && event.data.user.role === 'moderator')
    expect(await acts(ada.user.id)).toEqual([
      ['account.role_changed', { was: 'moderator', becomes: 'user' }],
      ['account.role_changed', { was: 'user', becomes: 'moderator' }],
      ['account.registered', {}],
    ])
    socket.close()
  })

  it('is for people only: neither guests nor bots rise', async () => {
    const guest = await world.guest()
    const bot = await world.person()
    await world.app.house.database.run({ name: 'test.bot', text: `update accounts set kind = 'bot' where id = $1` }, [
      bot.user.id,
    ])
    for (const { user } of [guest, bot]) {
      for (const role of ['moderator', 'admin'] as const) {
        await expect(admin.client.call('admin.updateUser', { userId: user.id, role })).rejects.toMatchObject({
          reason: 'person_required',
        })
      }
      const { user: still } = await admin.client.call('admin.user', { userId: user.id })
      expect(still.role).toBe('user')
    }
    await expect(admin.client.call('admin.resetPassword', { userId: guest.user.id })).rejects.toMatchObject({
      reason: 'person_required',
    })
  })

  it('of the last administrator stays, however many give it up', async () => {
    const place = await openWorld({ nodes: 2 })
    try {
      const first = await place.person()
      const demote = (by: Someone, whom: Someone) =>
        by.client.call('admin.updateUser', { userId: whom.user.id, role: 'user' })
      await expect(demote(first, first)).rejects.toMatchObject({ reason: 'last_admin' })
      await expect(first.client.call('admin.deactivate', { userId: first.user.id })).rejects.toMatchObject({
        reason: 'last_admin',
      })
      for (let round = 0; round < 5; round += 1) {
        const { items } = await first.client.call('admin.users', { role: 'admin' })
        expect(items.map(({ id }) => id)).toEqual([first.user.id])
        const second = await place.person()
        await first.client.call('admin.updateUser', { userId: second.user.id, role: 'admin' })
        const outcomes = await Promise.allSettled([demote(first, second), demote(second, first)])
        expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
        const kept = outcomes[0]?.status === 'fulfilled' ? first : second
        const left = await kept.client.call('admin.users', { role: 'admin' })
        expect(left.items.map(({ id }) => id)).toEqual([kept.user.id])
        if (kept !== first) {
          await kept.client.call('admin.updateUser', { userId: first.user.id, role: 'admin' })
          await demote(first, kept)
        }
      }
    } finally {
      await place.close()
    }
  })

  it('comes with a name where that is wanted, if nobody else has it', async () => {
    const ada = await world.person()
    const { user } = await admin.client.call('admin.updateUser', {
      userId: ada.user.id,
      username: 'renamed',
      displayName: 'Re Named',
    })
    expect(user).toMatchObject({ username: 'renamed', displayName: 'Re Named', role: 'user' })
    expect((await admin.client.call('users.search', { q: 're named' })).items).toHaveLength(1)
    for (const [username, reason] of [
      ['boss', 'username_taken'],
      ['root', 'username_reserved'],
    ] as const) {
      await expect(admin.client.call('admin.updateUser', { userId: ada.user.id, username })).rejects.toMatchObject({
        reason,
      })
    }
  })
})

describe('signing somebody out', () => {
  it('ends one device, or all, on all nodes', async () => {
    const ada = await world.person()
    const login = { login: ada.user.username, password: goodPassword }
    const second = await world.client().call('auth.login', login)
    const { sessions } = await admin.client.call('admin.user', { userId: ada.user.id })
    expect(sessions).toHaveLength(2)
    for (const token of [ada.token, second.accessToken]) expect((await me(token)).status).toBe(200)
    const one = { userId: ada.user.id, sessionId: sessions.at(-1)?.id ?? '' }
    await admin.client.call('admin.signOut', one)
    await expect(admin.client.call('admin.signOut', one)).rejects.toMatchObject({ reason: 'session_not_found' })
    const statuses = () => Promise.all([ada.token, second.accessToken].map(async (token) => (await me(token)).status))
    expect((await statuses()).toSorted((one, other) => one - other)).toEqual([200, 401])
    expect(await admin.client.call('admin.signOut', { userId: ada.user.id })).toEqual({ ended: 1 })
    expect(await statuses()).toEqual([401, 401])
  })

  it('does not end a device of somebody else', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const { sessions } = await admin.client.call('admin.user', { userId: bob.user.id })
    const input = { userId: ada.user.id, sessionId: sessions[0]?.id ?? '' }
    await expect(admin.client.call('admin.signOut', input)).rejects.toMatchObject({ reason: 'session_not_found' })
    expect((await me(bob.token)).status).toBe(200)
  })
})

describe('a deactivated account', () => {
  it('is signed out everywhere at once, and neither comes in nor goes on', async () => {
    const ada = await world.person()
    const socket = await openSocket(there().url)
    await socket.command('hello', { token: ada.token })
    await admin.client.call('admin.deactivate', { userId: ada.user.id, reason: 'left the firm' })
    await socket.closed
    expect((await me(ada.token)).error.reason).toBe('session_ended')
    const refreshed = await world.send('POST', '/auth/refresh', { body: { refreshToken: ada.refreshToken } })
    expect(refreshed.error.reason).toBe('account_deactivated')
    const login = { login: ada.user.username, password: goodPassword }
    expect((await world.send('POST', '/auth/login', { body: login })).error.reason).toBe('account_deactivated')
    const wrong = { ...login, password: 'Wrong-horse-7' }
    expect((await world.send('POST', '/auth/login', { body: wrong })).error.reason).toBe('wrong_credentials')
    await admin.client.call('admin.activate', { userId: ada.user.id })
    expect((await world.send('POST', '/auth/login', { body: login })).status).toBe(200)
    expect((await acts(ada.user.id)).map(([act]) => act)).toEqual([
      'account.signed_in',
      'account.activated',
      'account.deactivated',
      'account.registered',
    ])
  })

  it('is not found to begin anything with; what was said and begun stays', async () => {
    const [ada, bob, eve] = [await world.person(), await world.person(), await world.person()]
    const { room } = await bob.client.call('rooms.direct', { userId: ada.user.id })
    const { room: channel } = await bob.client.call('rooms.create', {
      kind: 'channel',
      name: 'Hall',
      memberIds: [ada.user.id],
    })
    const { message } = await ada.client.call('messages.send', { roomId: room.id, content: 'still here' })
    await admin.client.call('admin.deactivate', { userId: ada.user.id })
    expect((await eve.client.call('users.search', { q: ada.user.username })).items).toEqual([])
    for (const attempt of [
      () => eve.client.call('rooms.direct', { userId: ada.user.id }),
      () => eve.client.call('contacts.request', { username: ada.user.username }),
      () => eve.client.call('contacts.request', { userId: ada.user.id }),
      () => eve.client.call('rooms.create', { kind: 'group', name: 'New', memberIds: [ada.user.id] }),
      () => bob.client.call('members.add', { roomId: channel.id, userIds: [ada.user.id] }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ reason: 'user_not_found' })
    }
    const said = await bob.client.call('messages.send', { roomId: channel.id, content: `@${ada.user.username} hello` })
    expect(said.message.mentions).toEqual([])
    const again = await bob.client.call('rooms.direct', { userId: ada.user.id })
    expect(again.room.id).toBe(room.id)
    const { messages } = await bob.client.call('messages.list', { roomId: room.id })
    expect(messages.map(({ id, author }) => [id, author.username])).toEqual([[message.id, ada.user.username]])
  })

  it('is nobody’s own, and no administrator who is one keeps the place running', async () => {
    const other = await world.person()
    await admin.client.call('admin.updateUser', { userId: other.user.id, role: 'admin' })
    await expect(other.client.call('admin.deactivate', { userId: other.user.id })).rejects.toMatchObject({
      reason: 'not_yourself',
    })
    await admin.client.call('admin.deactivate', { userId: other.user.id })
    await expect(admin.client.call('admin.updateUser', { userId: admin.user.id, role: 'user' })).rejects.toMatchObject({
      reason: 'last_admin',
    })
  })

  it('that is a guest does not become a person', async () => {
    const guest = await world.guest()
    const upgrade = () =>
      world.send('POST', '/auth/upgrade', {
        token: guest.token,
        body: { username: 'gone-guest', password: goodPassword },
      })
    await admin.client.call('admin.deactivate', { userId: guest.user.id })
    expect((await upgrade()).error.reason).toBe('session_ended')
  })
})

describe('a code for a new password', () => {
  const next = 'Better-horse-8'
  const use = (code: string, password = next) =>
    world.send('POST', '/auth/reset-password', { body: { code, password }, node: there() })

  it('sets it once, signs everybody out, and is kept as a hash only', async () => {
    const ada = await world.person()
    const { code } = await admin.client.call('admin.resetPassword', { userId: ada.user.id })
    const { reset } = await admin.client.call('admin.user', { userId: ada.user.id })
    expect(reset).not.toBeNull()
    const kept = await world.app.house.database.run({
      name: 'test.resets',
      text: `select r::text as row, (select string_agg(a::text, ' ') from audit a) as audit from password_resets r`,
    })
    expect(JSON.stringify(kept)).not.toContain(code)
    expect((await use(code, 'short')).error.reason).toBe('weak_password')
    const outcomes = await Promise.all([use(code), use(code, 'Other-horse-9')])
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([204, 403]))
    expect((await use(code)).error.reason).toBe('reset_invalid')
    expect((await me(ada.token)).error.reason).toBe('session_ended')
    const set = outcomes[0]?.status === 204 ? next : 'Other-horse-9'
    for (const [password, status] of [
      [goodPassword, 401],
      [set, 200],
    ] as const) {
      const login = { login: ada.user.username, password }
      expect((await world.send('POST', '/auth/login', { body: login })).status).toBe(status)
    }
    expect((await acts(ada.user.id)).map(([act]) => act).slice(1, 3)).toEqual([
      'account.password_changed',
      'account.password_reset',
    ])
  })

  it('is worth nothing after a day, after another one, and after the account was closed', async () => {
    const ada = await world.person()
    const make = async () => (await admin.client.call('admin.resetPassword', { userId: ada.user.id })).code
    const [first, second] = [await make(), await make()]
    expect((await use(first)).error.reason).toBe('reset_invalid')
    await admin.client.call('admin.deactivate', { userId: ada.user.id })
    await admin.client.call('admin.activate', { userId: ada.user.id })
    expect((await use(second)).error.reason).toBe('reset_invalid')
    const third = await make()
    world.clock.advance({ hours: 25 })
    expect((await use(third)).error.reason).toBe('reset_invalid')
  })
})
