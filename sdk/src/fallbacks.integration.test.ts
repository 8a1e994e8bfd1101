import { type Client, createClient } from '@parley/sdk'
import { eventually, goodPassword, openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A proxy that lets no stream through. */
const withoutStreams: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  return url.pathname.endsWith('/events') ? new Response('<p>No.</p>', { status: 502 }) : await fetch(input, init)
}

const ways = [
  ['sse', fetch],
  ['poll', withoutStreams],
] as const

it.each(ways)('a client without WebSockets hears what happens by %s, and is signed out by it', async (way, through) => {
  const [ada, bob] = await Promise.all([world.person(), world.person()])
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Room', memberIds: [bob.user.id] })
  const client: Client = createClient({
    url: world.url,
    now: () => world.clock.now().getTime(),
    webSocket: null,
    fetch: through,
  })
  onTestFinished(() => client.close())
  await client.call('auth.login', { login: bob.user.username, password: goodPassword })
  client.connect()
  await client.ready()
  expect(client.connection.getSnapshot()).toMatchObject({ by: way })

  const heard: string[] = []
  void (async () => {
    for await (const event of client.events())
      if (event.ev === 'message.created') heard.push(event.data.message.content)
  })()
  for (const content of ['one', 'two', 'three']) await ada.client.call('messages.send', { roomId: room.id, content })
  await eventually(() => expect(heard).toEqual(['one', 'two', 'three']))

  const { items } = await bob.client.call('sessions.list', {})
  const other = items.find(({ current }) => !current)
  await bob.client.call('sessions.end', { sessionId: other?.id ?? '' })
  await eventually(() => expect(client.session.getSnapshot().state).toBe('signed-out'))
})
