import { openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { createClient } from '../create-client.ts'
import { memoryKeep } from '../keep.ts'
import { memoryOutboxKeep } from '../outbox/keep.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const text = (content: string) => new Blob([content], { type: 'text/plain' })

it('brings a file, and tells how far it has come', async () => {
  const { client } = await world.person()
  const seen: [number, number][] = []
  const content = 'x'.repeat(300_000)
  const file = await client.files.upload(
    { name: 'Grüße "x".txt', blob: text(content) },
    { onProgress: (sent, of) => seen.push([sent, of]) },
  )
  expect(file).toMatchObject({ name: 'Grüße _x_.txt', mime: 'text/plain', size: 300_000, status: 'ready' })
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.at(-1)).toEqual([300_000, 300_000])
  expect(seen.map(([sent]) => sent)).toEqual(seen.map(([sent]) => sent).toSorted((a, b) => a - b))
})

it('says why a file was not taken, and gives one up when it is called back', async () => {
  const { client } = await world.person()
  await expect(client.files.upload({ name: 'a.txt', blob: text('') })).rejects.toMatchObject({ reason: 'file_empty' })
  const control = new AbortController()
  const blob = text('x'.repeat(3_000_000))
  const options = { signal: control.signal, onProgress: () => control.abort() }
  const cancelled = client.files.upload({ name: 'a.txt', blob }, options)
  await expect(cancelled).rejects.toMatchObject({ reason: 'aborted' })
  expect((await client.call('files.quota', {})).own.used).toBe(0)
})

it('brings it with a token that had to be renewed on the way', async () => {
  const keep = memoryKeep()
  const client = world.client({ keep })
  await client.call('auth.register', { username: 'late-sender', password: 'Correct-horse-7' })
  world.clock.advance({ minutes: 20 })
  expect(await client.files.upload({ name: 'a.txt', blob: text('late') })).toMatchObject({ size: 4 })
})

it('a message with files survives the end of the program, and says how far they have come', async () => {
  const [keep, outboxKeep] = [memoryKeep(), memoryOutboxKeep()]
  const first = world.client({ keep, outboxKeep, fetch: failing })
  onTestFinished(() => first.close())
  const online = world.client({ keep })
  await online.call('auth.register', { username: 'far-sender', password: 'Correct-horse-7' })
  const { room } = await online.call('rooms.create', { kind: 'group', name: 'Files' })
  await first.restore().catch(() => {})
  const files = [
    { name: 'a.txt', blob: text('one'), alt: 'The first' },
    { name: 'b.txt', blob: text('two') },
  ]
  const sending = first.send(room.id, '', { files })
  await sending.kept
  expect(first.outbox.rows(room.id).getSnapshot()).toMatchObject([{ files: [{ name: 'a.txt' }, { name: 'b.txt' }] }])
  first.close()

  const second = createClient({ url: world.url, keep, outboxKeep, now: () => world.clock.now().getTime() })
  onTestFinished(() => second.close())
  await second.restore()
  await expect
    .poll(async () => (await online.call('messages.list', { roomId: room.id })).messages.at(-1))
    .toMatchObject({
      kind: 'file',
      nonce: sending.nonce,
      files: [
        { name: 'a.txt', alt: 'The first' },
        { name: 'b.txt', alt: '' },
      ],
    })
  await expect.poll(() => outboxKeep.load()).toEqual([])
})

/** A network that lets calls of the session through and nothing else. */
const failing: typeof fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input)
  return url.includes('/auth/') || url.includes('/users/me')
    ? fetch(input, init)
    : Promise.reject(new TypeError('offline'))
}
