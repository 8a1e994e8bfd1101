import { isErased } from '@parley/protocol'
import { ParleyError } from '@parley/sdk'
import { eventually, goodPassword, openSocket, openWorld, type Someone, uploadOne, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eraseDue } from './index.ts'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
  admin = await world.person('founder')
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof ParleyError ? error.reason : 'fault'),
  )
const password = goodPassword
const signIn = ({ user }: Someone) => world.client().call('auth.login', { login: user.username, password })
const restore = ({ user }: Someone) => world.client().call('auth.restore', { login: user.username, password })
const rows = <R>(text: string, values: readonly unknown[] = []) =>
  world.app.house.database.run<R>({ name: `test.${text.slice(0, 55)}`, text }, values)
/** Whoever looks on has to sign in again now and then. */
const asAdmin = async () => {
  const client = world.client()
  await client.call('auth.login', { login: 'founder', password })
  return client
}
const acts = async (targetId: string) =>
  (await (await asAdmin()).call('moderation.audit', { targetId })).items.map(({ act }) => act)

/** Has the time pass in which it could be taken back, and waits until nothing is left. */
async function erased({ user }: Someone) {
  world.clock.advance({ days: 14 })
  await eraseDue(world.app.house)
  await eventually(async () => (await acts(user.id))[0] === 'account.erased')
}

describe('deleting an account', () => {
  it('asks for the password, and signs out everywhere at once, on all nodes', async () => {
    const ada = await world.person()
    const socket = await openSocket((world.nodes.at(-1) ?? world.app).url)
    await socket.command('hello', { token: ada.token })
    expect(await reasonOf(ada.client.call('users.deleteMe', {}))).toBe('wrong_password')
    expect(await reasonOf(ada.client.call('users.deleteMe', { password: 'another-One-9' }))).toBe('wrong_password')
    expect((await world.send('GET', '/users/me', { token: ada.token })).status).toBe(200)
    const { erasedAt } = await ada.client.call('users.deleteMe', { password })
    expect(Date.parse(erasedAt) - world.clock.now().getTime()).toBe(14 * 24 * 3_600_000)
    await socket.closed
    for (const node of world.nodes)
      await eventually(async () => (await world.send('GET', '/users/me', { token: ada.token, node })).status === 401)
    const refreshed = await world.send('POST', '/auth/refresh', { body: { refreshToken: ada.refreshToken } })
    expect(refreshed.error.reason).toBe('refresh_invalid')
    expect((await admin.client.call('users.search', { q: ada.user.username })).items).toEqual([])
  })

  it('has no password in an address', async () => {
    const ada = await world.person()
    const answer = await world.send('DELETE', `/users/me?password=${password}`, { token: ada.token })
    expect([answer.error.reason, answer.error.details?.[0]?.field]).toEqual(['invalid_input', 'password'])
    expect((await world.send('DELETE', '/users/me', { token: ada.token, body: { password } })).status).toBe(200)
  })

  it('can be taken back until its time is over, by who knows the password', async () => {
    const ada = await world.person()
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Hers' })
    await ada.client.call('users.deleteMe', { password })
    expect(await reasonOf(signIn(ada))).toBe('account_leaving')
    const wrong = world.client().call('auth.login', { login: ada.user.username, password: 'another-One-9' })
    expect(await reasonOf(wrong)).toBe('wrong_credentials')
    world.clock.advance({ days: 13, hours: 23 })
    await eraseDue(world.app.house)
    const back = await restore(ada)
    expect(back.user).toMatchObject({ id: ada.user.id, username: ada.user.username })
    const found = await world.send('GET', `/rooms/${room.id}`, { token: back.accessToken })
    expect(found.body).toMatchObject({ membership: { role: 'owner' } })
    world.clock.advance({ days: 2 })
    await eraseDue(world.app.house)
    expect(await reasonOf(signIn(ada))).toBe('done')
    expect((await acts(ada.user.id)).filter((act) => act.startsWith('account.deletion'))).toEqual([
      'account.deletion_taken_back',
      'account.deletion_asked',
    ])
  })

  it('cannot be taken back once its time is over, or an administrator has closed the account as well', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    await ada.client.call('users.deleteMe', { password })
    await bob.client.call('users.deleteMe', { password })
    const keeper = await asAdmin()
    await keeper.call('admin.deactivate', { userId: bob.user.id })
    expect([await reasonOf(signIn(bob)), await reasonOf(restore(bob))]).toEqual([
      'account_deactivated',
      'account_deactivated',
    ])
    const { user } = await keeper.call('admin.activate', { userId: bob.user.id })
    expect(user.state).toBe('deactivated')
    expect([await reasonOf(signIn(bob)), await reasonOf(restore(bob))]).toEqual(['account_leaving', 'done'])
    world.clock.advance({ days: 14 })
    expect(await reasonOf(restore(ada))).toBe('account_deactivated')
  })

  it('is not for the last administrator', async () => {
    const place = await openWorld()
    try {
      const boss = await place.person()
      expect(await reasonOf(boss.client.call('users.deleteMe', { password }))).toBe('last_admin')
      const next = await place.person()
      await boss.client.call('admin.updateUser', { userId: next.user.id, role: 'admin' })
      const both = await Promise.all(
        [boss, next].map((each) => reasonOf(each.client.call('users.deleteMe', { password }))),
      )
      expect(both.toSorted()).toEqual(['done', 'last_admin'])
    } finally {
      await place.close()
    }
  })
})

describe('an account that was erased', () => {
  it('is nobody: nothing says who it was, and what was said stays with it', async () => {
    const bob = await world.person()
    const ada = await world.person('vanishing')
    await rows('update accounts set email = $2, email_key = $2 where id = $1', [ada.user.id, 'v@anishing.example'])
    await ada.client.call('users.updateMe', { displayName: 'Vanna Vane', bio: 'mends nets', location: 'The quay' })
    await ada.client.call('preferences.set', { theme: 'dark' })
    await bob.client.call('contacts.request', { userId: ada.user.id })
    await ada.client.call('contacts.accept', { userId: bob.user.id })
    const input = { kind: 'group', name: 'Nets' } as const
    const { room } = await ada.client.call('rooms.create', { ...input, memberIds: [bob.user.id] })
    const roomId = room.id
    const file = await uploadOne(world, ada, { name: 'net.txt', bytes: 'knots', type: 'text/plain' })
    const loose = await uploadOne(world, ada, { name: 'loose.txt', bytes: 'loose ends', type: 'text/plain' })
    const { message } = await ada.client.call('messages.send', { roomId, content: 'It stays', fileIds: [file.id] })
    await ada.client.call('drafts.set', { roomId, content: 'begun' })
    const { room: direct } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    await bob.client.call('reports.create', { target: { type: 'user', userId: ada.user.id }, reason: 'spam', note: '' })
    await ada.client.call('reports.create', { target: { type: 'user', userId: bob.user.id }, reason: 'spam', note: '' })
    const { bot } = await admin.client.call('bots.create', { username: 'vanbot' }).catch(async () => {
      const keeper = await asAdmin()
      return await keeper.call('bots.create', { username: 'vanbot' })
    })
    await rows('update bots set owner_id = $2 where account_id = $1', [bot.user.id, ada.user.id])
    await ada.client.call('users.deleteMe', { password })
    await erased(ada)
    const client = world.client()
    await client.call('auth.login', { login: bob.user.username, password })
    const { messages } = await client.call('messages.list', { roomId })
    const said = messages.find(({ id }) => id === message.id)
    expect(said).toMatchObject({ content: 'It stays', author: { id: ada.user.id, displayName: 'Deleted account' } })
    expect(isErased(said?.author ?? { username: '' })).toBe(true)
    expect(said?.files.map(({ id }) => id)).toEqual([file.id])
    const { user } = await client.call('users.get', { userId: ada.user.id })
    expect(user).toMatchObject({
      bio: null,
      location: null,
      avatarUrl: null,
      status: null,
      role: 'user',
      lastSeenAt: null,
    })
    expect((await client.call('rooms.get', { roomId })).membership).toMatchObject({ role: 'owner' })
    expect((await client.call('contacts.list', {})).items).toEqual([])
    expect(await reasonOf(client.call('messages.send', { roomId: direct.id, content: 'Are you there?' }))).toBe(
      'direct_closed',
    )
    expect(await reasonOf(client.call('rooms.direct', { userId: ada.user.id }))).not.toBe('fault')
    const [left] = await rows<Record<string, unknown>>(`select * from accounts where id = '${ada.user.id}'`)
    const all = JSON.stringify(left)
    for (const trace of ['vanish', 'Vanna', 'nets', 'quay', 'argon'])
      expect([trace, all.toLowerCase().includes(trace.toLowerCase())]).toEqual([trace, false])
    for (const table of [
      'sessions',
      'preferences',
      'drafts',
      'bookmarks',
      'notices',
      'exports',
      'contacts',
      'deletions',
    ]) {
      const [many] = await rows<{ many: number }>(
        `select count(*)::int as many from ${table} where account_id = '${ada.user.id}'`,
      )
      expect([table, many?.many]).toEqual([table, 0])
    }
    expect(await rows(`select from reports where reporter_id = '${ada.user.id}'`)).toEqual([])
    expect(await rows(`select from files where id = '${loose.id}'`)).toEqual([])
    expect(await rows(`select from bots where removed_at is null and owner_id = '${ada.user.id}'`)).toEqual([])
    expect([await reasonOf(signIn(ada)), await reasonOf(restore(ada))]).toEqual([
      'wrong_credentials',
      'wrong_credentials',
    ])
  })

  it('leaves its name to nobody, and its e-mail address to anybody', async () => {
    const ada = await world.person('Only-One')
    await rows('update accounts set email = $2, email_key = $2 where id = $1', [ada.user.id, 'only@one.example'])
    await ada.client.call('users.deleteMe', { password })
    await erased(ada)
    const register = (username: string, email: string) =>
      reasonOf(world.client().call('auth.register', { username, password, email }))
    expect(await register('only-one', 'else@one.example')).toBe('username_taken')
    expect(await register('deleted-0123456789abcdef', 'else@one.example')).toBe('username_reserved')
    expect(await register('another-one', 'only@one.example')).toBe('done')
    const guest = world.client()
    await guest.call('auth.guest', {})
    expect(await reasonOf(guest.call('auth.upgrade', { username: 'ONLY-ONE', password }))).toBe('username_taken')
  })

  it('is an id in the audit log, whose chain is whole', async () => {
    const ada = await world.person('audited-one')
    const keeper = await asAdmin()
    await keeper.call('admin.updateUser', { userId: ada.user.id, username: 'audited-two' })
    await ada.client.call('users.deleteMe', { password })
    await erased(ada)
    const after = await asAdmin()
    const { items } = await after.call('moderation.audit', { targetId: ada.user.id })
    const { items: done } = await after.call('moderation.audit', { actorId: ada.user.id })
    expect(items.map(({ act }) => act)).toContain('account.renamed')
    expect(JSON.stringify([items, done])).not.toContain('audited')
    expect(done.map(({ address }) => address).filter((address) => address !== null)).toEqual([])
    expect(await after.call('moderation.verifyAudit', {})).toMatchObject({ brokenAt: null })
    expect(await reasonOf(after.call('admin.user', { userId: ada.user.id }))).toBe('user_not_found')
    expect(await reasonOf(after.call('admin.resetPassword', { userId: ada.user.id }))).toBe('user_not_found')
    expect(await reasonOf(after.call('admin.activate', { userId: ada.user.id }))).toBe('user_not_found')
  })

  it('takes what it said with it where that was wished, live, and nothing of others', async () => {
    const bob = await world.person()
    const ada = await world.person()
    const { room } = await bob.client.call('rooms.create', { kind: 'group', name: 'Nets', memberIds: [ada.user.id] })
    const roomId = room.id
    const file = await uploadOne(world, ada, { name: 'hers.txt', bytes: 'hers alone', type: 'text/plain' })
    for (let n = 0; n < 60; n += 1) await ada.client.call('messages.send', { roomId, content: `hers ${n}` })
    await ada.client.call('messages.send', { roomId, content: 'with a file', fileIds: [file.id] })
    const { message } = await bob.client.call('messages.send', { roomId, content: 'his' })
    await ada.client.call('reactions.add', { roomId, messageId: message.id, emoji: '👍' })
    await bob.client.call('reactions.add', { roomId, messageId: message.id, emoji: '👍' })
    await ada.client.call('users.deleteMe', { password, messages: 'remove' })
    world.clock.advance({ days: 14 })
    const client = world.client()
    const { accessToken } = await client.call('auth.login', { login: bob.user.username, password })
    const socket = await openSocket((world.nodes.at(-1) ?? world.app).url)
    await socket.command('hello', { token: accessToken })
    await eraseDue(world.app.house)
    await eventually(async () => (await acts(ada.user.id))[0] === 'account.erased')
    await eventually(() => socket.events.filter(({ ev }) => ev === 'message.deleted').length === 61)
    const { messages } = await client.call('messages.list', { roomId, limit: 100 })
    expect(messages.filter(({ author, kind }) => author.id === ada.user.id && kind !== 'system')).toHaveLength(61)
    expect(messages.filter(({ content }) => content !== '').map(({ content }) => content)).toEqual(['his'])
    expect(messages.find(({ id }) => id === message.id)?.reactions).toMatchObject([
      { count: 1, userIds: [bob.user.id] },
    ])
    expect(await rows(`select from files where id = '${file.id}'`)).toEqual([])
    socket.close()
  })

  it('of a guest is so at once, without a password', async () => {
    const guest = await world.guest('Passing By')
    await guest.client.call('users.deleteMe', {})
    await eventually(async () => (await acts(guest.user.id))[0] === 'account.erased')
    const [row] = await rows<{ name: string }>(
      `select display_name as name from accounts where id = '${guest.user.id}'`,
    )
    expect(row?.name).toBe('Deleted account')
  })
})

describe('how long it can be taken back', () => {
  it('is for administrators to say', async () => {
    const place = await openWorld()
    try {
      const boss = await place.person()
      const [ada, bob] = [await place.person(), await place.person()]
      await boss.client.call('admin.changeSettings', { set: { deletionDays: 30 } })
      const { erasedAt } = await ada.client.call('users.deleteMe', { password })
      expect(Date.parse(erasedAt) - place.clock.now().getTime()).toBe(30 * 24 * 3_600_000)
      await boss.client.call('admin.changeSettings', { set: { deletionDays: 0 } })
      await bob.client.call('users.deleteMe', { password })
      await eventually(async () => {
        const { items } = await boss.client.call('moderation.audit', { targetId: bob.user.id })
        return items[0]?.act === 'account.erased'
      })
    } finally {
      await place.close()
    }
  })
})
