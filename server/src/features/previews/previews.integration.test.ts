import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually, openSocket, openWorld, png, type Someone, type World } from '@parley/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'

/** The world outside: one server, by whatever names a test gives it. */
const pages = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>()
const asked: string[] = []
const outside = createServer((request, response) => {
  const name = `${request.headers.host?.split(':')[0]}${request.url}`
  asked.push(name)
  const page = pages.get(name)
  if (page === undefined) response.writeHead(404).end()
  else page(request, response)
})
let port: number
let world: World
/** What was asked for and perhaps is not written down yet. */
let wishes: () => unknown[]

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.3', resolve))
  port = (outside.address() as AddressInfo).port
  world = await openPlace()
  const enqueue = vi.spyOn(world.app.house.jobs, 'enqueue')
  wishes = () => enqueue.mock.results.map(({ value }) => value)
})
afterAll(async () => {
  await world.close()
  outside.closeAllConnections()
  outside.close()
})
afterEach(() => {
  pages.clear()
  asked.length = 0
})

function openPlace(env: Readonly<Record<string, string>> = {}): Promise<World> {
  return openWorld({
    env,
    pace: { lookMs: 20 },
    outside: {
      mayConnect: (address) => address === '127.0.0.3',
      lookup: async (name) => [name === 'inside.example' ? '127.0.0.1' : '127.0.0.3'],
      ports: [port],
    },
  })
}

const html = (text: string) => (_request: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end(text)
const image = (bytes: Buffer) => (_request: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'image/png' }).end(bytes)

async function openRoom(place = world) {
  const [ada, bob] = [await place.person(), await place.person()]
  const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Links', memberIds: [bob.user.id] })
  return { ada, bob, roomId: room.id }
}

async function say({ client }: Someone, roomId: string, content: string) {
  return (await client.call('messages.send', { roomId, content })).message
}

/** The message when no preview is being fetched any more. */
async function rested({ client }: Someone, { roomId, id }: { roomId: string; id: string }, place = world) {
  await Promise.all(wishes())
  await eventually(async () =>
    (await place.app.house.jobs.list(null, null, 100)).every(({ kind }) => kind !== 'previews.fetch'),
  )
  return (await client.call('messages.get', { roomId, messageId: id })).message
}

const url = (name: string) => `http://${name.replace(/^([^/]+)/, `$1:${port}`)}`

describe('a link', () => {
  it('shows what the page says, with a picture of our own, and everybody is told', async () => {
    const { ada, bob, roomId } = await openRoom()
    pages.set(
      'a.example/post',
      html(
        '<title>Boats</title><meta property="og:description" content="All of them"><meta property="og:site_name" content="A"><meta property="og:image" content="/boat.png">',
      ),
    )
    pages.set('a.example/boat.png', image(png(60, 30)))
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token: bob.token })
    const sent = await say(ada, roomId, `see ${url('a.example/post')}.`)
    expect(sent.previews).toEqual([])
    const told = await socket.heard(({ ev }) => ev === 'message.updated')
    const now = await rested(bob, sent)
    expect(now.previews).toEqual([
      {
        url: url('a.example/post'),
        title: 'Boats',
        description: 'All of them',
        site: 'A',
        image: { url: expect.any(String), width: 60, height: 30, placeholder: expect.any(String) },
      },
    ])
    expect(now.editedAt).toBeNull()
    expect(told).toMatchObject({ rev: now.rev, data: { message: now } })
    const path = now.previews[0]?.image?.url ?? ''
    const answer = await fetch(world.url + path, { headers: { authorization: `Bearer ${bob.token}` } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect((await fetch(world.url + path)).status).toBe(401)
  })

  it('never holds up the message', async () => {
    const { ada, roomId } = await openRoom()
    const waiting: ServerResponse[] = []
    pages.set('slow.example/', (_request, response) => void waiting.push(response))
    const sent = await say(ada, roomId, url('slow.example/'))
    await eventually(() => waiting.length > 0)
    expect((await ada.client.call('messages.get', { roomId, messageId: sent.id })).message).toEqual(sent)
    waiting[0]?.writeHead(200, { 'content-type': 'text/html' }).end('<title>late</title>')
    expect((await rested(ada, sent)).previews).toMatchObject([{ title: 'late' }])
  })

  it('is looked at once for many messages, and again after days', async () => {
    const { ada, roomId } = await openRoom()
    pages.set('b.example/', html('<title>before</title>'))
    const first = await rested(ada, await say(ada, roomId, url('b.example/')))
    pages.set('b.example/', html('<title>after</title>'))
    const second = await rested(ada, await say(ada, roomId, `${url('b.example/')} again`))
    expect(second.previews).toEqual(first.previews)
    expect(asked).toEqual(['b.example/'])
    world.clock.advance({ days: 4 })
    const { accessToken } = await world
      .client()
      .call('auth.login', { username: ada.user.username, password: 'Correct-horse-7' })
    const answer = await world.send('POST', `/rooms/${roomId}/messages`, {
      token: accessToken,
      body: { content: url('b.example/') },
    })
    const { message } = answer.body as { message: { id: string } }
    await eventually(() => asked.length === 2)
    await eventually(async () => {
      const { body } = await world.send('GET', `/rooms/${roomId}/messages/${message.id}`, { token: accessToken })
      return (body as { message: { previews: { title: string }[] } }).message.previews[0]?.title === 'after'
    })
  })

  it('that leads inside, nowhere or to nothing shows nothing, and is not asked for again at once', async () => {
    const { ada, roomId } = await openRoom()
    pages.set(
      'c.example/in',
      (_request, response) => void response.writeHead(302, { location: url('inside.example/') }).end(),
    )
    pages.set('c.example/empty', html('<p>'))
    pages.set('c.example/spoilt.png', image(Buffer.from('no picture')))
    for (const name of [
      'inside.example/',
      'c.example/in',
      'c.example/empty',
      'c.example/none',
      'c.example/spoilt.png',
    ]) {
      expect((await rested(ada, await say(ada, roomId, url(name)))).previews).toEqual([])
    }
    const before = [...asked]
    await rested(ada, await say(ada, roomId, url('c.example/none')))
    expect(asked).toEqual(before)
    expect(asked).not.toContain('inside.example/')
  })

  it('to a picture shows the picture; a page whose picture is none shows the rest', async () => {
    const { ada, roomId } = await openRoom()
    pages.set('d.example/a.png', image(png(8, 9)))
    pages.set(
      'd.example/page',
      html('<title>page</title><meta property="og:image" content="http://127.0.0.1:1/secret.png">'),
    )
    const one = await rested(ada, await say(ada, roomId, url('d.example/a.png')))
    expect(one.previews).toMatchObject([{ title: null, image: { width: 8, height: 9 } }])
    const other = await rested(ada, await say(ada, roomId, url('d.example/page')))
    expect(other.previews).toMatchObject([{ title: 'page', image: null }])
  })

  it('follows its message: edited, deleted, or no longer wanted', async () => {
    const { ada, bob, roomId } = await openRoom()
    for (const name of ['e', 'f', 'g']) pages.set(`${name}.example/`, html(`<title>${name}</title>`))
    const sent = await rested(ada, await say(ada, roomId, `${url('e.example/')} ${url('f.example/')}`))
    const titles = ({ previews }: { previews: { title: string | null }[] }) => previews.map(({ title }) => title)
    expect(titles(sent)).toEqual(['e', 'f'])
    const messageId = sent.id
    await ada.client.call('messages.edit', { roomId, messageId, content: `${url('g.example/')} ${url('e.example/')}` })
    expect(titles(await rested(ada, sent))).toEqual(['g', 'e'])
    const plain = (await ada.client.call('messages.edit', { roomId, messageId, content: 'no links' })).message
    expect(plain.previews).toEqual([])
    await ada.client.call('messages.edit', { roomId, messageId, content: url('e.example/') })
    expect(titles(await rested(ada, sent))).toEqual(['e'])
    const foreign = bob.client.call('previews.remove', { roomId, messageId })
    await expect(foreign).rejects.toMatchObject({ reason: 'not_the_author' })
    expect((await ada.client.call('previews.remove', { roomId, messageId })).message.previews).toEqual([])
    await ada.client.call('messages.edit', { roomId, messageId, content: url('f.example/') })
    expect((await rested(ada, sent)).previews).toEqual([])
    const other = await rested(ada, await say(ada, roomId, url('e.example/')))
    const gone = (await ada.client.call('messages.delete', { roomId, messageId: other.id })).message
    expect(gone.previews).toEqual([])
  })

  it('is not looked at where the place does not want it', async () => {
    const place = await openPlace({ PARLEY_LINK_PREVIEWS: 'off' })
    onTestFinished(() => place.close())
    const { ada, roomId } = await openRoom(place)
    await say(ada, roomId, url('h.example/'))
    const kinds = (await place.app.house.jobs.list(null, null, 100)).map(({ kind }) => kind)
    expect(kinds).not.toContain('previews.fetch')
    expect(asked).toEqual([])
  })
})

/** Only for what never comes: a busy machine takes its time. */
const patient = { timeout: 30_000 }

it('a message whose node died before it asked for its previews is found, and looked at once', async () => {
  const place = await openPlace()
  onTestFinished(() => place.close())
  pages.set('late.example/', html('<title>Late</title>'))
  pages.set('edited.example/', html('<title>Edited</title>'))
  const { ada, roomId } = await openRoom(place)
  const { database } = place.app.house
  // Whoever has committed a message gets no further than that.
  await database.run({
    name: 'test.dies',
    text: `create function dies() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$`,
  })
  const whenText = `create trigger dies before insert on jobs for each row when (new.kind = 'previews.fetch') execute function dies()`
  await database.run({ name: 'test.when', text: whenText })
  const say = async (content: string) => (await ada.client.call('messages.send', { roomId, content })).message
  const linking = await say(`see http://late.example:${port}/`)
  await say('no link here')
  const plain = await say('not yet')
  // An edit and its previews are one: neither is there.
  const edited = { roomId, messageId: plain.id, content: `see http://edited.example:${port}/` }
  await expect(ada.client.call('messages.edit', edited)).rejects.toMatchObject({ reason: 'internal' })
  expect((await ada.client.call('messages.get', { roomId, messageId: plain.id })).message.content).toBe('not yet')
  await database.run({ name: 'test.lives', text: 'drop trigger dies on jobs' })
  expect(asked).toEqual([])

  const shown = async (messageId: string) =>
    (await ada.client.call('messages.get', { roomId, messageId })).message.previews.map(({ title }) => title)
  place.clock.advance({ minutes: 3 })
  await expect.poll(() => shown(linking.id), patient).toEqual(['Late'])
  // Again and again nothing more is asked for.
  const progress = async () =>
    (await database.run<{ id: string }>({ name: 'test.progress', text: 'select id from preview_progress' }))[0]?.id
  const last = await say('and on')
  place.clock.advance({ minutes: 3 })
  await expect.poll(async () => ((await progress()) ?? '') >= last.id, patient).toBe(true)
  expect(asked).toEqual(['late.example/'])
}, 60_000)
