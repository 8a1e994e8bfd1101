import {
  type BotScope,
  botScopes,
  closeCodes,
  liveCommands,
  liveScopes,
  operations,
  type OperationName,
  scopeOf,
} from '@parley/protocol'
import { openSocket, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What bots may do, as a table: every operation against every scope, live and over HTTP, and how it ends on two nodes. */
let world: World
let admin: Someone
const tokens = new Map<BotScope, string>()
let all: string
beforeAll(async () => {
  // Nobody looks whose session is over: what ends at once ends because it was told.
  world = await openWorld({ nodes: 2, patience: { sessionRoundMs: 3_600_000 } })
  admin = await world.person('founder')
  const botId = await makeBot('prober')
  for (const scope of botScopes) tokens.set(scope, (await tokenFor(botId, [scope])).secret)
  all = (await tokenFor(botId, botScopes)).secret
})
afterAll(() => world.close())

async function makeBot(username: string): Promise<string> {
  return (await admin.client.call('bots.create', { username })).bot.user.id
}

async function tokenFor(botId: string, scopes: readonly BotScope[]) {
  return await admin.client.call('bots.createToken', { botId, name: 'test', scopes: [...scopes] })
}

const names = (Object.keys(operations) as OperationName[]).filter((name) => operations[name].audience !== 'anyone')

function knock(name: OperationName, token: string) {
  const { route } = operations[name]
  const path = route.path.replace(/\{\w+\}/g, crypto.randomUUID())
  return world.send(route.method, path, { token, ...(route.rest === 'body' && { body: {} }) })
}

const refusedFor = (text: string) => /"reason":"(bot_refused|scope_missing)"/.exec(text)?.[1] ?? 'let in'

it.each(names)('%s is open to its one scope and to no other', async (name) => {
  const scope = scopeOf(name)
  for (const own of botScopes) {
    const wanted = scope === null ? 'bot_refused' : own === scope ? 'let in' : 'scope_missing'
    const { text } = await knock(name, tokens.get(own) ?? '')
    expect([own, refusedFor(text)]).toEqual([own, wanted])
  }
})

it('what keeps a place in order is closed to bots, whatever their tokens say', async () => {
  const groups = ['auth', 'sessions', 'admin', 'moderation', 'bots', 'webhooks', 'contacts', 'preferences', 'invites']
  const closed = names.filter((name) => groups.includes(name.split('.')[0] ?? ''))
  expect(closed.length).toBeGreaterThan(30)
  for (const name of closed) expect([name, refusedFor((await knock(name, all)).text)]).toEqual([name, 'bot_refused'])
})

it('every operation is refused the same way on a socket', async () => {
  const socket = await openSocket(world.url)
  const { error } = await socket.command('hello', { token: tokens.get('messages:read') })
  expect(error).toBeUndefined()
  for (const name of names.filter((each) => operations[each].transfer === 'json')) {
    const scope = scopeOf(name)
    const wanted = scope === null ? 'bot_refused' : scope === 'messages:read' ? 'let in' : 'scope_missing'
    const answer = await socket.command(name, {})
    expect([name, refusedFor(JSON.stringify(answer.error ?? {}))]).toEqual([name, wanted])
  }
  for (const name of Object.keys(liveCommands) as (keyof typeof liveCommands)[]) {
    const inputs = {
      ping: {},
      focus: { roomIds: [] },
      typing: { roomId: crypto.randomUUID(), on: true },
      'presence.watch': { userIds: [] },
    }
    const answer = await socket.command(name, inputs[name])
    const wanted = liveScopes[name] === 'messages:read' ? 'let in' : 'scope_missing'
    expect([name, refusedFor(JSON.stringify(answer.error ?? {}))]).toEqual([name, wanted])
  }
  socket.close()
})

describe('who was not let read', () => {
  it('gets no socket, no stream and no poll, and is told not to come back', async () => {
    const token = tokens.get('messages:write') ?? ''
    const socket = await openSocket(world.url)
    expect((await socket.command('hello', { token })).error?.reason).toBe('scope_missing')
    expect(await socket.closed).toBe(closeCodes.signed_out)
    for (const path of ['/events', '/events/poll']) {
      expect((await world.send('GET', path, { token })).error.reason).toBe('scope_missing')
    }
  })
})

/** How a bot ends: on its own, or because its owner does. */
const ends = {
  revoked: (_owner: Someone, botId: string, tokenId: string) =>
    admin.client.call('bots.revokeToken', { botId, tokenId }),
  removed: (_owner: Someone, botId: string) => admin.client.call('bots.remove', { botId }),
  'its owner’s, who is deactivated': ({ user }: Someone) =>
    admin.client.call('admin.deactivate', { userId: user.id, reason: '' }),
  'its owner’s, who is banned': ({ user }: Someone) =>
    admin.client.call('moderation.act', { action: 'ban', target: { type: 'user', userId: user.id }, reason: 'spam' }),
}

/** Somebody with a bot of their own, made while they were an administrator. */
async function ownerOfBot() {
  const owner = await world.person()
  await admin.client.call('admin.updateUser', { userId: owner.user.id, role: 'admin' })
  const { bot } = await owner.client.call('bots.create', { username: `of-${owner.user.username}` })
  const botId = bot.user.id
  const made = await owner.client.call('bots.createToken', { botId, name: 'test', scopes: [...botScopes] })
  await admin.client.call('admin.updateUser', { userId: owner.user.id, role: 'user' })
  return { owner, botId, token: made.token, secret: made.secret }
}

it('a bot says nothing while its owner may not', async () => {
  const { owner, botId, secret } = await ownerOfBot()
  const { room } = await admin.client.call('rooms.create', { kind: 'channel', name: 'Quiet', memberIds: [botId] })
  const says = () => world.send('POST', `/rooms/${room.id}/messages`, { token: secret, body: { content: 'x' } })
  expect((await says()).status).toBe(201)
  const target = { type: 'user', userId: owner.user.id } as const
  await admin.client.call('moderation.act', { action: 'mute', target, reason: 'spam' })
  expect((await says()).error.reason).toBe('account_muted')
  await admin.client.call('moderation.act', { action: 'unmute', target, reason: 'over' })
  expect((await says()).status).toBe(201)
})

describe.each(Object.entries(ends))('a bot that is %s', (_how, end) => {
  it('is cut off at once on the other node, and stays out', async () => {
    const { owner, botId, token, secret } = await ownerOfBot()
    const there = world.nodes[1]
    if (there === undefined) throw new Error('there is one node only')
    const socket = await openSocket(there.url)
    expect((await socket.command('hello', { token: secret })).error).toBeUndefined()
    expect((await world.send('GET', '/users/me', { token: secret, node: there })).status).toBe(200)
    await end(owner, botId, token.id)
    expect(await socket.closed).toBe(closeCodes.signed_out)
    await expect
      .poll(async () => (await world.send('GET', '/users/me', { token: secret, node: there })).status)
      .toBe(401)
    const again = await openSocket(there.url)
    expect((await again.command('hello', { token: secret })).error?.reason).toBe('session_ended')
  })
})
