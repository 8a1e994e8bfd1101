import type { App } from '@parley/server/app'
import { openSocket, openWorld, type RawAnswer, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

/** What somebody outside can find out about a room that they do not see, on the node that made it and on another. */
let world: World
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
  await world.person('founder')
})
afterAll(() => world.close())

let rooms = 0

/** A room that is closed to everybody outside, with something said in it. */
async function hidden(isArchived: boolean) {
  const owner = await world.person()
  const slug = `vault-${(rooms += 1)}`
  const input = { kind: 'channel', name: `Vault ${rooms}`, visibility: 'private', slug } as const
  const { room } = await owner.client.call('rooms.create', input)
  const { message } = await owner.client.call('messages.send', { roomId: room.id, content: 'secret words' })
  if (isArchived) await owner.client.call('rooms.update', { roomId: room.id, archived: true })
  return { owner, slug, name: input.name, roomId: room.id, messageId: message.id, userId: owner.user.id }
}

interface Named {
  readonly slug: string
  readonly roomId: string
  readonly messageId: string
  readonly userId: string
}

const target = ({ roomId, messageId }: Named) => ({ type: 'message', roomId, messageId })

/** Ways to ask after a room by what it is called or known by. */
const questions: Readonly<Record<string, (named: Named) => readonly [method: string, path: string, body?: object]>> = {
  'its slug': ({ slug }) => ['GET', `/rooms/slug/${slug}`],
  'its id': ({ roomId }) => ['GET', `/rooms/${roomId}`],
  joining: ({ roomId }) => ['POST', `/rooms/${roomId}/join`, {}],
  leaving: ({ roomId }) => ['POST', `/rooms/${roomId}/leave`, {}],
  writing: ({ roomId }) => ['POST', `/rooms/${roomId}/messages`, { content: 'hello?' }],
  'what was said': ({ roomId }) => ['GET', `/rooms/${roomId}/messages`],
  'one message': ({ roomId, messageId }) => ['GET', `/rooms/${roomId}/messages/${messageId}`],
  'earlier words': ({ roomId, messageId }) => ['GET', `/rooms/${roomId}/messages/${messageId}/history`],
  'who is inside': ({ roomId }) => ['GET', `/rooms/${roomId}/members`],
  'its files': ({ roomId }) => ['GET', `/rooms/${roomId}/files`],
  'its links': ({ roomId }) => ['GET', `/rooms/${roomId}/invites`],
  searching: ({ roomId }) => ['GET', `/search/messages?q=secret&roomId=${roomId}`],
  reporting: (named) => ['POST', '/reports', { target: target(named), reason: 'spam' }],
  'its queue': ({ roomId }) => ['GET', `/moderation/reports?roomId=${roomId}`],
  'what is held there': ({ roomId }) => ['GET', `/moderation/held?roomId=${roomId}`],
}

/** All that an answer says, but for the id by which it is found in the log. */
function said({ status, body }: RawAnswer): unknown {
  const { error } = body as { error: { requestId?: string } }
  return { status, ...error, requestId: null }
}

/** The names of the statements that a call costs. */
async function statementsOf(app: App, call: () => Promise<unknown>): Promise<readonly string[]> {
  const { database } = app.house
  const names: string[] = []
  const spies = (['read', 'run', 'search', 'seek'] as const).map((way) => {
    const real = database[way].bind(database)
    return vi.spyOn(database, way).mockImplementation((statement, values) => {
      names.push(statement.name)
      return real(statement, values)
    })
  })
  const begin = database.transaction.bind(database)
  const transaction = vi.spyOn(database, 'transaction').mockImplementation((work) => {
    names.push('a transaction')
    return begin(work)
  })
  await call()
  for (const spy of [...spies, transaction]) spy.mockRestore()
  // What nodes do for themselves is nobody's call.
  return names.filter((name) => !/^(jobs|outbox|nodes)\./.test(name))
}

describe.each([
  ['private', false],
  ['private and archived', true],
] as const)('a room that is %s', (_what, isArchived) => {
  it.each(Object.entries(questions))('is not told from none by %s, in words or by what it costs', async (_how, ask) => {
    const real = await hidden(isArchived)
    const none = { slug: `none-${rooms}`, roomId: crypto.randomUUID(), messageId: crypto.randomUUID() }
    for (const asker of [await world.person(), await world.guest()]) {
      const answers = async (named: Named) => {
        const [method, path, body] = ask(named)
        const request = { token: asker.token, ...(body !== undefined && { body }) }
        const told = await Promise.all(world.nodes.map((node) => world.send(method, path, { ...request, node })))
        const statements = await statementsOf(world.app, () => world.send(method, path, request))
        return { told: told.map(said), statements }
      }
      const [one, other] = [await answers(real), await answers({ ...none, userId: real.userId })]
      expect(one).toEqual(other)
      expect(JSON.stringify(one.told)).not.toMatch(/archived|banned|member|secret|vault/i)
    }
  })

  it('is in no list, no search and no suggestion of those outside, and in no welcome', async () => {
    const { name, roomId, slug } = await hidden(isArchived)
    const eve = await world.person()
    const socket = await openSocket(world.nodes[1]?.url ?? '')
    const welcome = await socket.command('hello', { token: eve.token })
    const { client } = eve
    const seen = [
      welcome.ok,
      await client.call('rooms.browse', { q: name }),
      await client.call('rooms.browse', { limit: 100 }),
      await client.call('rooms.categories', {}),
      await client.call('search.messages', { q: 'secret words' }),
      await client.call('sync', {}),
      (await client.call('users.search', { q: 'vault' })).items,
    ]
    for (const secret of [roomId, slug, name]) expect(JSON.stringify(seen)).not.toContain(secret)
    socket.close()
  })
})

it('a public room that is archived is in no list, and is still read by whoever knows it', async () => {
  const [owner, eve] = [await world.person(), await world.person()]
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Old quay' })
  const listed = async ({ client }: Someone) =>
    (await client.call('rooms.browse', { q: 'Old quay' })).items.map(({ id }) => id)
  expect(await listed(eve)).toEqual([room.id])
  await owner.client.call('rooms.update', { roomId: room.id, archived: true })
  expect(await listed(eve)).toEqual([])
  expect((await eve.client.call('rooms.get', { roomId: room.id })).room.archivedAt).not.toBeNull()
})
