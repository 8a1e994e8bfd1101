import { createHash, randomBytes } from 'node:crypto'
import { openWire, openWorld, type Wire, type World } from '@parley/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { Client } from '../client.ts'
import { createClient } from '../create-client.ts'
import type { ParleyError } from '../errors.ts'
import { memoryKeep } from '../keep.ts'
import { memoryOutboxKeep } from '../outbox/keep.ts'

const megabyte = 1024 ** 2
let world: World
let wire: Wire
beforeAll(async () => {
  world = await openWorld({ env: { PARLEY_FILE_SIZE: '64MB' } })
  wire = await openWire(world.url)
})
afterAll(async () => {
  await wire.close()
  await world.close()
})

/** Where a part of an upload begins; -1 for all other requests. */
const offsetOf = (init: RequestInit | undefined) => Number(new Headers(init?.headers).get('upload-offset') ?? -1)

/** Somebody whose bytes go through the wire, and where the parts of uploads that went out began. */
async function someone(): Promise<{ client: Client; begun: number[] }> {
  const begun: number[] = []
  const counted: typeof fetch = (input, init) => {
    const offset = offsetOf(init)
    if (offset >= 0) begun.push(offset)
    return fetch(input, init)
  }
  const client = createClient({ url: wire.url, fetch: counted, now: () => world.clock.now().getTime() })
  onTestFinished(() => client.close())
  await client.call('auth.register', {
    username: `large${randomBytes(5).toString('hex')}`,
    password: 'Correct-horse-7',
  })
  return { client, begun }
}

const words = (size: number) => Buffer.from(randomBytes(size).toString('base64').slice(0, size))
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const blobOf = (bytes: Buffer) => new Blob([new Uint8Array(bytes)], { type: 'text/plain' })

async function arrived(client: Client, fileId: string): Promise<string> {
  const { url } = await client.call('files.link', { fileId })
  return hashOf(new Uint8Array(await (await fetch(world.url + url)).arrayBuffer()))
}

it('brings a large file in stretches, each going on where the one before ended', async () => {
  const { client, begun } = await someone()
  const bytes = words(20 * megabyte)
  const seen: number[] = []
  const file = await client.files.upload(
    { name: 'large.txt', blob: blobOf(bytes) },
    { onProgress: (sent) => seen.push(sent) },
  )
  expect(begun).toEqual([0, 8 * megabyte, 16 * megabyte])
  expect(file).toMatchObject({ name: 'large.txt', size: bytes.length })
  expect(await arrived(client, file.id)).toBe(hashOf(bytes))
  expect(seen.at(-1)).toBe(bytes.length)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
})

it('a file of little is sent at once', async () => {
  const { client, begun } = await someone()
  await client.files.upload({ name: 'small.txt', blob: blobOf(words(100_000)) })
  expect(begun).toEqual([])
})

it('arrives once and whole, wherever the connection is cut', async () => {
  const { client, begun } = await someone()
  const bytes = words(6 * megabyte)
  let runs = 0
  const cuts = fc.array(fc.integer({ min: 1, max: 3 * megabyte }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      runs += 1
      const before = (await client.call('files.quota', {})).own.used
      const left = [...places]
      // Cut again and again, each time so many bytes after the last had been cut.
      let next = left.shift()
      let from = 0
      const onProgress = (sent: number) => {
        if (next === undefined || sent <= from) return
        from = sent
        wire.cutAfter(next)
        next = left.shift()
      }
      const file = await client.files.upload({ name: 'cut.txt', blob: blobOf(bytes) }, { onProgress })
      wire.cutAfter(Number.POSITIVE_INFINITY)
      expect(await arrived(client, file.id)).toBe(hashOf(bytes))
      expect((await client.call('files.quota', {})).own.used).toBe(before + bytes.length)
      await client.call('files.delete', { fileId: file.id })
    }),
    { numRuns: 6 },
  )
  // Without a cut each would begin once.
  expect(begun.length).toBeGreaterThan(runs)
}, 120_000)

it('goes on, when it is tried again later, where it was left', async () => {
  const { client, begun } = await someone()
  const bytes = words(12 * megabyte)
  const blob = blobOf(bytes)
  let isAway = false
  const failed = client.files
    .upload(
      { name: 'later.txt', blob },
      {
        onProgress(sent) {
          if (isAway || sent < 10 * megabyte) return
          isAway = true
          wire.aim('http://127.0.0.1:9')
          wire.cut()
        },
      },
    )
    .catch((error: ParleyError) => error.reason)
  expect(await failed).toBe('unreachable')
  wire.aim(world.url)
  const tried = begun.length
  const file = await client.files.upload({ name: 'later.txt', blob })
  expect(begun[tried]).toBeGreaterThanOrEqual(8 * megabyte)
  expect(await arrived(client, file.id)).toBe(hashOf(bytes))
  // The same once more is another file.
  const again = await client.files.upload({ name: 'later.txt', blob })
  expect(again.id).not.toBe(file.id)
}, 60_000)

it('goes on with a message after the program has ended', async () => {
  const [keep, outboxKeep] = [memoryKeep(), memoryOutboxKeep()]
  const online = world.client({ keep })
  await online.call('auth.register', { username: 'ends-early', password: 'Correct-horse-7' })
  const { room } = await online.call('rooms.create', { kind: 'group', name: 'Films' })
  const program = (how: { url: string; fetch?: typeof fetch }) => {
    const client = createClient({ ...how, keep, outboxKeep, now: () => world.clock.now().getTime() })
    onTestFinished(() => client.close())
    return client
  }
  const bytes = words(12 * megabyte)
  // The first stretch arrives; then there is no way any more, and the program ends.
  let lost = 0
  const first = program({
    url: world.url,
    fetch(input, init) {
      if (offsetOf(init) <= 0) return fetch(input, init)
      lost = offsetOf(init)
      return Promise.reject(new TypeError('offline'))
    },
  })
  await first.restore()
  await first.send(room.id, 'a film', { files: [{ name: 'film.txt', blob: blobOf(bytes) }] }).kept
  await expect.poll(() => lost, { timeout: 30_000 }).toBe(8 * megabyte)
  first.close()

  const begun: number[] = []
  const second = program({
    url: world.url,
    fetch(input, init) {
      const offset = offsetOf(init)
      if (offset >= 0) begun.push(offset)
      return fetch(input, init)
    },
  })
  await second.restore()
  const said = async () => (await online.call('messages.list', { roomId: room.id })).messages.at(-1)
  await expect.poll(said, { timeout: 30_000 }).toMatchObject({ content: 'a film', files: [{ name: 'film.txt' }] })
  expect(begun).toEqual([8 * megabyte])
  expect(await arrived(online, (await said())?.files[0]?.id ?? '')).toBe(hashOf(bytes))
}, 60_000)

it('leaves nothing behind when it is called back, and says why one is not taken', async () => {
  const { client } = await someone()
  const control = new AbortController()
  const blob = blobOf(words(6 * megabyte))
  const options = { signal: control.signal, onProgress: () => control.abort() }
  await expect(client.files.upload({ name: 'a.txt', blob }, options)).rejects.toMatchObject({ reason: 'aborted' })
  await expect.poll(async () => (await client.call('files.quota', {})).own.used).toBe(0)
  const huge = blobOf(Buffer.alloc(64 * megabyte + 1, 'x'))
  await expect(client.files.upload({ name: 'a.txt', blob: huge })).rejects.toMatchObject({ reason: 'file_too_large' })
  const program = blobOf(
    Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1'), Buffer.alloc(6 * megabyte)]),
  )
  await expect(client.files.upload({ name: 'a.txt', blob: program })).rejects.toMatchObject({
    reason: 'file_type_refused',
  })
  expect((await client.call('files.quota', {})).own.used).toBe(0)
})

it('goes on with another upload where the place has forgotten the first', async () => {
  const { client } = await someone()
  const bytes = words(5 * megabyte)
  const blob = blobOf(bytes)
  let isAway = false
  const onProgress = (sent: number) => {
    if (isAway || sent < 2 * megabyte) return
    isAway = true
    wire.aim('http://127.0.0.1:9')
    wire.cut()
  }
  await expect(client.files.upload({ name: 'a.txt', blob }, { onProgress })).rejects.toMatchObject({
    reason: 'unreachable',
  })
  wire.aim(world.url)
  await world.app.house.database.run({ name: 'test.forget', text: 'delete from uploads where file_id is null' })
  const file = await client.files.upload({ name: 'a.txt', blob })
  expect(await arrived(client, file.id)).toBe(hashOf(bytes))
}, 60_000)
