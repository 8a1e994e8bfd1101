import { type BotScope, botScopes } from '@parley/protocol'
import { openSocket, openWorld, settled, type Someone, upload, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld()
  admin = await world.person('founder')
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  )

let names = 0
async function botOf(owner = admin, scopes: readonly BotScope[] = botScopes) {
  const { bot } = await owner.client.call('bots.create', { username: `bot${(names += 1)}`, displayName: 'Helper' })
  const botId = bot.user.id
  const { token, secret } = await owner.client.call('bots.createToken', { botId, name: 'CI', scopes: [...scopes] })
  const send = (method: string, path: string, body?: unknown) =>
    world.send(method, path, { token: secret, ...(body !== undefined && { body }) })
  return { bot, botId, token, secret, send }
}

async function roomWith(...memberIds: string[]) {
  const { room } = await admin.client.call('rooms.create', {
    kind: 'channel',
    name: 'Bots',
    visibility: 'private',
    memberIds,
  })
  return room.id
}

describe('who makes bots', () => {
  it('is an administrator, unless the operator lets everybody with an account', async () => {
    const person = await world.person()
    const make = (someone: Someone, username: string) => reasonOf(someone.client.call('bots.create', { username }))
    expect(await make(person, 'refused')).toBe('bots_for_admins')
    expect(await make(await world.guest(), 'refused')).toBe('account_required')
    const open = await openWorld({ env: { PARLEY_BOTS: 'accounts' } })
    onTestFinished(() => open.close())
    await open.person('founder')
    const other = await open.person()
    expect((await other.client.call('bots.list', {})).mayCreate).toBe(true)
    expect(await make(other, 'allowed')).toBe('done')
    expect(await make(other, 'ALLOWED')).toBe('username_taken')
    expect(await make(other, 'support')).toBe('username_reserved')
  })

  it('makes a bot that is shown as one, and the first person is the administrator all the same', async () => {
    const { bot } = await botOf()
    expect(bot).toMatchObject({
      user: { kind: 'bot', role: 'user', displayName: 'Helper' },
      owner: { id: admin.user.id },
      tokens: 0,
    })
  })
})

describe('a token', () => {
  it('is told once, and only its hash is kept', async () => {
    const { botId, secret, token } = await botOf()
    expect(secret).toMatch(/^plb_[0-9A-Za-z]{43}$/)
    expect(token).toMatchObject({ name: 'CI', lastFour: secret.slice(-4), expiresAt: null, lastUsedAt: null })
    const { items } = await admin.client.call('bots.listTokens', { botId })
    expect(JSON.stringify(items)).not.toContain(secret)
    const statement = {
      name: 'test.everything',
      text: `select t::text as row from bot_tokens t union all select s::text from sessions s union all select a::text from audit a`,
    }
    const rows = await world.app.house.database.run(statement, [])
    expect(rows.length).toBeGreaterThan(2)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(world.logs.join('')).not.toContain(secret)
  })

  it('lets its bot in, over HTTP and live, and says when it did last', async () => {
    const { botId, secret, send } = await botOf()
    const roomId = await roomWith(botId)
    world.clock.advance({ minutes: 1 })
    const answer = await send('POST', `/rooms/${roomId}/messages`, { content: 'built' })
    expect(answer.body).toMatchObject({ message: { content: 'built', author: { id: botId, kind: 'bot' } } })
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    expect((await socket.command('hello', { token: secret })).ok).toMatchObject({
      me: { id: botId },
      rooms: [{ room: { id: roomId } }],
    })
    expect((await socket.command('messages.send', { roomId, content: 'live' })).error).toBeUndefined()
    await world.app.house.sessions.flush()
    const { items } = await admin.client.call('bots.listTokens', { botId })
    expect(items[0]?.lastUsedAt).toBe(world.clock.now().toISOString())
    const listed = await admin.client.call('bots.list', { limit: 100 })
    expect(listed.items.find(({ user }) => user.id === botId)).toMatchObject({
      tokens: 1,
      lastUsedAt: items[0]?.lastUsedAt,
    })
  })

  it('ends by the clock when it was made for a time', async () => {
    const { botId } = await botOf()
    const expiresAt = new Date(world.clock.now().getTime() + 60_000).toISOString()
    const { secret } = await admin.client.call('bots.createToken', {
      botId,
      name: 'short',
      scopes: ['members:read'],
      expiresAt,
    })
    expect((await world.send('GET', '/users/me', { token: secret })).status).toBe(200)
    world.clock.advance({ minutes: 2 })
    expect((await world.send('GET', '/users/me', { token: secret })).error.reason).toBe('session_ended')
    const past = { botId, name: 'late', scopes: ['members:read' as const], expiresAt }
    expect(await reasonOf(admin.client.call('bots.createToken', past))).toBe('invalid_input')
  })

  it('that is none is refused like any other, and counted', async () => {
    const answer = await world.send('GET', '/users/me', { token: `plb_${'x'.repeat(43)}` })
    expect([answer.status, answer.error.reason]).toEqual([401, 'token_invalid'])
  })
})

it('is nobody’s but the owner’s and the administrators’', async () => {
  const { botId, token } = await botOf()
  const other = await world.person()
  const calls = [
    other.client.call('bots.update', { botId, displayName: 'Mine' }),
    other.client.call('bots.remove', { botId }),
    other.client.call('bots.createToken', { botId, name: 'x', scopes: ['messages:read'] }),
    other.client.call('bots.listTokens', { botId }),
    other.client.call('bots.revokeToken', { botId, tokenId: token.id }),
    other.client.call('bots.update', { botId: crypto.randomUUID(), displayName: 'Mine' }),
  ]
  expect(new Set(await Promise.all(calls.map(reasonOf)))).toEqual(new Set(['bot_not_found']))
  expect(await reasonOf(other.client.call('bots.list', { everybodys: true }))).toBe('admin_required')
  expect((await other.client.call('bots.list', {})).items).toEqual([])
})

describe('a bot sees', () => {
  it('the rooms it is in, and public ones only when it was let', async () => {
    const { room } = await admin.client.call('rooms.create', { kind: 'channel', name: 'Open' })
    const { message } = await admin.client.call('messages.send', { roomId: room.id, content: 'for all' })
    const blind = await botOf(
      admin,
      botScopes.filter((scope) => scope !== 'rooms:read'),
    )
    const seeing = await botOf(admin, ['messages:read', 'rooms:read', 'rooms:join'])
    const paths = [
      `/rooms/${room.id}`,
      `/rooms/${room.id}/messages`,
      `/rooms/${room.id}/messages/${message.id}`,
      `/rooms/${room.id}/changes?since=0`,
    ]
    for (const path of paths) {
      expect([path, (await blind.send('GET', path)).error.reason]).toEqual([path, 'room_not_found'])
      expect([path, (await seeing.send('GET', path)).status]).toEqual([path, 200])
    }
    expect((await blind.send('POST', `/rooms/${room.id}/join`)).error.reason).toBe('room_not_found')
    expect((await blind.send('POST', `/rooms/${room.id}/messages`, { content: 'x' })).error.reason).toBe(
      'room_not_found',
    )
    expect((await seeing.send('POST', `/rooms/${room.id}/join`)).status).toBe(200)
  })

  it('never a private room it is not in', async () => {
    const { send } = await botOf()
    const roomId = await roomWith()
    expect((await send('GET', `/rooms/${roomId}`)).error.reason).toBe('room_not_found')
  })

  it('no file of a public room that it was not let see', async () => {
    const { room } = await admin.client.call('rooms.create', { kind: 'channel', name: 'Files' })
    const { files } = await upload(world, admin, [{ name: 'a.txt', bytes: 'hello' }])
    const fileIds = (await Promise.all(files.map((file) => settled(world, admin, file)))).map(({ id }) => id)
    await admin.client.call('messages.send', { roomId: room.id, content: '', fileIds })
    const blind = await botOf(admin, ['files:read'])
    const seeing = await botOf(admin, ['files:read', 'rooms:read'])
    expect((await blind.send('GET', `/files/${fileIds[0]}/status`)).error.reason).toBe('file_not_found')
    expect((await seeing.send('GET', `/files/${fileIds[0]}/status`)).status).toBe(200)
  })
})

describe('a bot comes into a room', () => {
  it('by its owner or by those who run the room, and by nobody else', async () => {
    const { botId } = await botOf()
    const [keeper, member] = [await world.person(), await world.person()]
    const input = { kind: 'channel' as const, name: 'Theirs', memberIds: [member.user.id, admin.user.id] }
    const { room } = await keeper.client.call('rooms.create', input)
    const bring = (by: Someone) => reasonOf(by.client.call('members.add', { roomId: room.id, userIds: [botId] }))
    expect(await bring(member)).toBe('room_right_missing')
    expect(await bring(admin)).toBe('done')
    await keeper.client.call('members.remove', { roomId: room.id, userId: botId })
    expect(await bring(keeper)).toBe('done')
  })

  it('and is never more than a member in it, nor inherits it', async () => {
    const { botId } = await botOf()
    const roomId = await roomWith(botId)
    for (const role of ['moderator', 'admin', 'owner'] as const)
      expect(await reasonOf(admin.client.call('members.update', { roomId, userId: botId, role }))).toBe(
        'bot_stays_member',
      )
    await admin.client.call('rooms.leave', { roomId })
    const statement = {
      name: 'test.roles',
      text: 'select role from memberships where room_id = $1 and account_id = $2',
    }
    expect(await world.app.house.database.run(statement, [roomId, botId])).toEqual([{ role: 'member' }])
  })

  it('and no database lets one keep order in the place', async () => {
    const { botId } = await botOf()
    const promote = { name: 'test.promote', text: `update accounts set role = 'admin' where id = $1` }
    await expect(world.app.house.database.run(promote, [botId])).rejects.toThrow('accounts_bots_keep_no_order')
  })
})

describe('a bot that is removed', () => {
  it('is out of its rooms, can do nothing, and what it said stays', async () => {
    const { botId, send } = await botOf()
    const roomId = await roomWith(botId)
    await send('POST', `/rooms/${roomId}/messages`, { content: 'stays' })
    await admin.client.call('bots.remove', { botId })
    expect((await send('GET', '/users/me')).error.reason).toBe('session_ended')
    expect((await admin.client.call('members.list', { roomId })).items.map(({ user }) => user.id)).toEqual([
      admin.user.id,
    ])
    const { messages } = await admin.client.call('messages.list', { roomId })
    expect(messages.at(-1)).toMatchObject({ content: 'stays', author: { id: botId } })
    expect(await reasonOf(admin.client.call('bots.remove', { botId }))).toBe('bot_not_found')
    expect(await reasonOf(admin.client.call('members.add', { roomId, userIds: [botId] }))).toBe('user_not_found')
    expect(await reasonOf(admin.client.call('rooms.direct', { userId: botId }))).toBe('user_not_found')
    const { items } = await admin.client.call('users.search', { q: `bot${names}` })
    expect(items).toEqual([])
  })
})

it('writes down what was done with it', async () => {
  const { botId, token } = await botOf()
  await admin.client.call('bots.update', { botId, displayName: 'Other', description: 'Says when it is built.' })
  await admin.client.call('bots.revokeToken', { botId, tokenId: token.id })
  await admin.client.call('bots.remove', { botId })
  const { items } = await admin.client.call('moderation.audit', { targetId: botId })
  expect(items.map(({ act }) => act)).toEqual([
    'bot.removed',
    'bot.token_revoked',
    'bot.changed',
    'bot.token_created',
    'bot.created',
  ])
})
