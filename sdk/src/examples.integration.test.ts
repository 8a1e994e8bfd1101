import { readFileSync } from 'node:fs'
import {
  browserDraftKeep,
  browserKeep,
  browserOutboxKeep,
  browserTabs,
  createBot,
  createClient,
  memoryKeep,
  ParleyError,
} from '@parley/sdk'
import { goodPassword, openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'

/** The examples of docs/use/sdk.md and docs/use/bots.md, run. What the page shows stands here to the letter; the last test holds it to that. */
let world: World
let url: string
beforeAll(async () => {
  world = await openWorld()
  url = world.url
  await world.person('founder')
})
afterAll(() => world.close())

const now = () => world.clock.now().getTime()

/** Somebody new. */
async function join(username: string) {
  const client = world.client({ webSocket: WebSocket })
  await client.call('auth.register', { username, password: goodPassword })
  return { client }
}

/** Somebody with a room, whom the examples talk to. */
async function somebody(name: string) {
  const { client: ada } = await join(name)
  const { room } = await ada.call('rooms.create', { kind: 'channel', name: 'General' })
  return { ada, roomId: room.id }
}

it('coming in and calling operations', async () => {
  const password = 'Correct-horse-7'
  const client = createClient({ url, now, webSocket: WebSocket })
  await client.call('auth.register', { username: 'bert', password })
  const { room } = await client.call('rooms.create', { kind: 'channel', name: 'Garden' })
  await client.call('messages.send', { roomId: room.id, content: 'Hello, garden.' })

  try {
    await client.call('auth.login', { login: 'bert', password: 'wrong' })
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error
    expect(error.reason).toBe('wrong_credentials')
    expect(error.retryable).toBe(false)
  }
  client.close()
})

it('a bot that answers', async () => {
  const { ada, roomId } = await somebody('ada1')
  const { client } = await join('echo')
  await client.call('rooms.join', { roomId })
  const me = (await client.call('users.me', {})).user
  const bot = (async () => {
    client.connect()
    for await (const event of client.events()) {
      if (event.ev !== 'message.created') continue
      const { message } = event.data
      if (message.author.id === me.id || message.kind !== 'text') continue
      await client.send(message.roomId, `You said: ${message.content}`, { replyToId: message.id }).sent
      if (message.content === 'bye') break
    }
  })()
  await client.ready()
  await ada.call('messages.send', { roomId, content: 'bye' })
  await bot
  const { messages } = await ada.call('messages.list', { roomId })
  expect(messages.at(-1)).toMatchObject({ content: 'You said: bye', replyTo: { excerpt: 'bye' } })
  client.close()
})

it('a bot with a token of its own', async () => {
  const owner = world.client({ webSocket: WebSocket })
  await owner.call('auth.login', { login: 'founder', password: goodPassword })
  const { bot: made } = await owner.call('bots.create', { username: 'ponger' })
  const botId = made.user.id
  const scopes = ['messages:read', 'messages:write', 'members:read'] as const
  const { secret: token } = await owner.call('bots.createToken', { botId, name: 'example', scopes: [...scopes] })
  const { room } = await owner.call('rooms.create', { kind: 'channel', name: 'Pings', memberIds: [botId] })
  const said = (content: string) => owner.call('messages.send', { roomId: room.id, content })
  const running = (async () => {
    const bot = createBot({ url, token, webSocket: WebSocket })
    bot.connect()
    for await (const event of bot.events()) {
      if (event.ev !== 'message.created') continue
      const { content, roomId } = event.data.message
      if (content === 'ping') await bot.call('messages.send', { roomId, content: 'pong' })
      if (content === 'enough') break
    }
    expect(bot.session.getSnapshot()).toMatchObject({ state: 'signed-in', user: { id: botId, kind: 'bot' } })
    bot.close()
  })()
  // What is said before it listens it does not hear.
  const heard = async () => {
    await said('ping')
    const { messages } = await owner.call('messages.list', { roomId: room.id })
    return messages.map(({ content, author }) => `${author.kind}: ${content}`)
  }
  await expect.poll(heard).toContain('bot: pong')
  await said('enough')
  await running
  owner.close()
})

it('a webhook by curl', async () => {
  const owner = world.client()
  await owner.call('auth.login', { login: 'founder', password: goodPassword })
  const { room } = await owner.call('rooms.create', { kind: 'channel', name: 'Hooks' })
  const { url: hook } = await owner.call('webhooks.create', { roomId: room.id, name: 'CI' })
  const page = readFileSync(new URL('../../docs/use/bots.md', import.meta.url), 'utf8')
  const command = /```sh\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  expect(command).toContain('curl')
  const [, type = '', body = ''] = /-H 'content-type: ([^']+)' -d '([^']+)' "\$HOOK"/.exec(command) ?? []
  const answer = await fetch(url + hook, { method: 'POST', headers: { 'content-type': type }, body })
  expect(await answer.text()).toBe('ok')
  const { messages } = await owner.call('messages.list', { roomId: room.id })
  expect(messages.at(-1)?.content).toBe('Build **7** is [green](<https://ci.example/7>)')
  owner.close()
})

it('what is on screen', async () => {
  const { ada, roomId } = await somebody('ada2')
  for (const content of ['one', 'two', 'three']) await ada.call('messages.send', { roomId, content })
  const { client } = await join('screen')
  await client.call('rooms.join', { roomId })
  client.connect()
  await client.ready()

  client.focus([roomId])
  const timeline = client.store.timeline(roomId)
  const shown = new Promise<string[]>((resolve) => {
    const stop = timeline.subscribe(() => {
      const newest = timeline.getSnapshot().segments.at(-1)
      if (newest?.messages.at(-1)?.content !== 'four') return
      stop()
      resolve(newest.messages.map(({ content }) => content))
    })
  })
  client.send(roomId, 'four')
  expect((await shown).slice(-4)).toEqual(['one', 'two', 'three', 'four'])

  await client.loadBefore(roomId)
  const [first] = timeline.getSnapshot().segments
  expect(first?.isStart).toBe(true)

  const entry = client.store.room(roomId).getSnapshot()
  client.markRead(roomId, entry?.room.seq ?? 0)

  client.markUnread(roomId, 1)
  client.markAllRead()
  expect(client.store.room(roomId).getSnapshot()?.unread).toBe(0)
  client.close()
})

it('what is not sent yet', async () => {
  const { ada, roomId } = await somebody('ada3')
  const { client } = await join('writer')
  await client.call('rooms.join', { roomId })
  await ada.call('rooms.update', { roomId, readOnly: true })

  client.drafts.set(roomId, 'May')
  expect(client.drafts.room(roomId).getSnapshot()?.content).toBe('May')

  const { nonce, sent } = client.send(roomId, 'May I?')
  await expect(sent).rejects.toMatchObject({ reason: 'room_read_only' })
  const [row] = client.outbox.rows(roomId).getSnapshot()
  expect(row).toMatchObject({ content: 'May I?', state: { is: 'failed', canRetry: false } })

  await ada.call('rooms.update', { roomId, readOnly: false })
  client.outbox.retry(nonce)
  await new Promise<void>((resolve) => {
    const rows = client.outbox.rows(roomId)
    rows.subscribe(() => rows.getSnapshot().length === 0 && resolve())
  })
  client.close()
})

it('sending files', async () => {
  const { ada: client, roomId } = await somebody('ada-files')
  const blob = new Blob(['noon'], { type: 'text/plain' })

  const file = { name: 'view.jpg', blob, alt: 'The harbour at noon' } // a File of a page is a Blob
  const { sent } = client.send(roomId, '', { files: [file] })

  expect((await sent).files).toMatchObject([{ name: 'view.jpg', alt: 'The harbour at noon' }])
  const { signal } = new AbortController()
  const nonce = crypto.randomUUID()
  const shares: number[] = []

  const { id } = await client.files.upload(file, { signal, onProgress: (part, of) => shares.push(part / of) })
  await client.call('messages.send', { roomId, content: '', fileIds: [id], nonce })

  expect(shares.at(-1)).toBe(1)
  client.close()
})

it('coming back with what was held', async () => {
  const keep = memoryKeep()
  const first = createClient({ url, now, keep, webSocket: WebSocket })
  await first.call('auth.register', { username: 'returning', password: goodPassword })
  first.connect()
  await first.ready()
  const kept = JSON.stringify(first.store.toJSON())
  first.close()

  const client = createClient({ url, now, keep, webSocket: WebSocket, snapshot: JSON.parse(kept) })
  expect(client.store.me.getSnapshot()?.username).toBe('returning')
  client.connect()
  await client.ready()
  expect(client.session.getSnapshot().state).toBe('signed-in')
  client.close()
})

it('a page of the place itself', () => {
  const location = { origin: url }
  const client = createClient({
    url: location.origin,
    session: 'cookie',
    keep: browserKeep('parley.session'),
    tabs: browserTabs('parley'),
    outboxKeep: browserOutboxKeep('parley.outbox'),
    draftKeep: browserDraftKeep('parley.draft'),
  })
  expect(client.session.getSnapshot().state).toBe('signed-out')
  client.close()
})

it('shows on the page nothing that does not run here', () => {
  const trimmed = (text: string) => text.split('\n').map((line) => line.trim())
  const page = ['sdk', 'bots']
    .map((name) => readFileSync(new URL(`../../docs/use/${name}.md`, import.meta.url), 'utf8'))
    .join('\n')
  const here = trimmed(readFileSync(new URL(import.meta.url), 'utf8')).join('\n')
  const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => trimmed(code?.trimEnd() ?? ''))
  expect(examples.length).toBeGreaterThan(8)
  for (const example of examples) expect(here).toContain(`\n${example.join('\n')}\n`)
})
