import type { FileView } from '@parley/protocol'
import {
  clamdMostBytes,
  eicar,
  eventually,
  openSocket,
  openWorld,
  png,
  settled,
  type Someone,
  startClamd,
  type TestClamd,
  type TestSocket,
  upload,
  type World,
  type WorldOptions,
} from '@parley/testkit'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, type MockInstance, onTestFinished, vi } from 'vitest'
import { StorageError } from '../../platform/storage/storage.ts'

async function open(options: WorldOptions = {}): Promise<World> {
  const world = await openWorld(options)
  onTestFinished(() => world.close())
  return world
}

/** Somebody with a room, another who listens in it, and what they hear of files. */
async function openRoom(world: World) {
  const [ada, bob] = [await world.person(), await world.person()]
  const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Files', memberIds: [bob.user.id] })
  const listen = async ({ token }: Someone): Promise<TestSocket> => {
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token })
    return socket
  }
  return { ada, bob, roomId: room.id, listen }
}

/** Sends a file and does not wait for it. */
async function bring(world: World, sender: Someone, name: string, bytes: Uint8Array | string): Promise<FileView> {
  const { files, error } = await upload(world, sender, [{ name, bytes }])
  const [file] = files
  if (file === undefined) throw new Error(`refused: ${error?.reason}`)
  return file
}

async function say(sender: Someone, roomId: string, { id }: FileView) {
  return (await sender.client.call('messages.send', { roomId, content: '', fileIds: [id] })).message
}

async function bytesOf(world: World, path: string, { token }: Someone): Promise<Buffer | number> {
  const answer = await fetch(world.url + path, { headers: { authorization: `Bearer ${token}` } })
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : answer.status
}

const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'the camera of Ada' } })
    .toBuffer()

describe('a photograph', () => {
  it('is sent at once with its place, then made, told to the room, and found by who comes later', async () => {
    const world = await open()
    const { ada, bob, roomId, listen } = await openRoom(world)
    const ears = await listen(bob)
    const before = await photograph(400, 200)
    const file = await bring(world, ada, 'a.jpg', before)
    expect(file).toMatchObject({ status: 'processing', width: 200, height: 400, placeholder: null, variants: {} })
    const message = await say(ada, roomId, file)
    const told = await ears.heard(({ ev }) => ev === 'file.updated')
    const now = (await bob.client.call('messages.get', { roomId, messageId: message.id })).message
    expect(now.files).toMatchObject([
      {
        id: file.id,
        status: 'ready',
        width: 200,
        height: 400,
        variants: { thumb: { width: 160, height: 320 }, medium: {} },
      },
    ])
    expect(now.files[0]?.placeholder).toEqual(expect.any(String))
    expect(told).toMatchObject({ rev: now.rev, data: { file: now.files[0], message: now } })
    const { messages } = await changesOf(bob, roomId, message.rev)
    expect(messages).toEqual([now])
    const served = await bytesOf(world, now.files[0]?.url ?? '', bob)
    expect(before.includes('the camera of Ada')).toBe(true)
    expect(Buffer.isBuffer(served) && served.length === now.files[0]?.size).toBe(true)
    expect(Buffer.isBuffer(served) && served.includes('the camera of Ada')).toBe(false)
  })

  it('that is not sent yet is told to who brought it, on all their devices', async () => {
    const world = await open()
    const { ada, bob, listen } = await openRoom(world)
    const [own, other] = [await listen(ada), await listen(bob)]
    const { id } = await bring(world, ada, 'a.png', png(30, 20))
    const told = await own.heard(({ ev }) => ev === 'upload.updated')
    expect(told.data).toMatchObject({ file: { id, status: 'ready', width: 30, height: 20 } })
    await ada.client.call('users.updateMe', { displayName: 'Ada' })
    expect(other.events.some(({ ev }) => ev === 'upload.updated')).toBe(false)
  })

  it('counts as what is kept of it', async () => {
    const world = await open()
    const { ada } = await openRoom(world)
    const { size } = await settled(world, ada, await bring(world, ada, 'a.jpg', await photograph(300, 300)))
    const used = () =>
      world.app.house.database.run<{ scope: string; bytes: number }>({
        name: 'test.usage',
        text: 'select scope, bytes from file_usage order by scope',
      })
    expect((await used()).map(({ bytes }) => bytes)).toEqual([size, size])
  })

  it('that cannot be read is refused, for good', async () => {
    const world = await open()
    const { ada, bob, roomId, listen } = await openRoom(world)
    const ears = await listen(bob)
    const half = (await photograph(900, 900)).subarray(0, 4_000)
    await say(ada, roomId, await bring(world, ada, 'a.jpg', half))
    const told = await ears.heard(({ ev }) => ev === 'file.updated')
    expect(told.data).toMatchObject({ file: { status: 'refused', reason: 'damaged' } })
    const { url } = (told.data as { file: FileView }).file
    expect(await bytesOf(world, url, bob)).toBe(404)
    const bomb = await bring(world, ada, 'b.png', png(20_000, 20_000, 1))
    expect(await settled(world, ada, bomb)).toMatchObject({ status: 'refused', reason: 'too_many_pixels' })
  })

  it('whose message is deleted meanwhile is forgotten', async () => {
    const world = await open({ env: { PARLEY_ROLES: 'web' } })
    const { ada, roomId } = await openRoom(world)
    const message = await say(ada, roomId, await bring(world, ada, 'a.png', png(30, 20)))
    await ada.client.call('messages.delete', { roomId, messageId: message.id })
    await world.restart({ PARLEY_ROLES: 'web,worker' })
    const { jobs } = world.app.house
    await eventually(async () => (await jobs.list(null, null, 9)).every(({ kind }) => kind !== 'files.process'))
  })
})

describe('work', () => {
  it('waits for a worker, is done once by several, and left by one that stops to another', async () => {
    const world = await open({ nodes: 2 })
    const { ada } = await openRoom(world)
    const files = await Promise.all(
      Array.from({ length: 6 }, (_, index) => bring(world, ada, `${index}.png`, png(40 + index, 40))),
    )
    const second = world.nodes[1]
    if (second !== undefined) await world.end(second)
    for (const file of files) expect(await settled(world, ada, file)).toMatchObject({ status: 'ready' })
    expect(await world.app.house.jobs.list('exhausted', null, 9)).toEqual([])
  })

  it('that a file is the death of is given up, said so, and done again by hand', async () => {
    const world = await open({ pace: { lookMs: 20 } })
    const { ada } = await openRoom(world)
    const { studio, jobs } = world.app.house
    const make = vi.spyOn(studio, 'make').mockRejectedValue(new Error('The studio ended over it'))
    const file = await bring(world, ada, 'a.png', png(30, 20))
    await eventually(async () => {
      world.clock.advance({ minutes: 1 })
      return (await jobs.list('exhausted', null, 9)).length === 1
    }, 100)
    // By the client, which gets itself a new token when so much time has passed.
    const known = async () => (await ada.client.call('files.status', { fileId: file.id })).file
    expect(await known()).toMatchObject({ status: 'failed', reason: 'internal' })
    make.mockRestore()
    const [job] = await jobs.list('exhausted', null, 9)
    await ada.client.call('admin.retryJob', { jobId: job?.id ?? '' })
    // On a busy machine the studio may have to try more than once.
    await eventually(async () => {
      world.clock.advance({ minutes: 1 })
      expect(await known()).toMatchObject({ status: 'ready' })
    }, 100)
  })
})

describe('a storage that is away', () => {
  it.each([
    ['processing', {}],
    ['pending', { CLAMAV_URL: 'tcp://127.0.0.1:9', PARLEY_SCAN_UNAVAILABLE: 'allow' }],
  ])('costs no file that is %s, however long it takes to return', async (waiting, env) => {
    const world = await open({ env, pace: { lookMs: 20 } })
    const get = vi.spyOn(world.app.house.storage, 'get').mockRejectedValue(new StorageError('away'))
    await outlasts(world, waiting, get)
  })

  it('costs none that is processing where it always breaks off on the way', async () => {
    const world = await open({ pace: { lookMs: 20 } })
    const get = vi.spyOn(world.app.house.storage, 'get').mockImplementation(() => Promise.resolve(cutOff()))
    await outlasts(world, 'processing', get)
  })

  it('costs none either where there is no room to work in', async () => {
    const world = await open({ pace: { lookMs: 20 } })
    await outlasts(world, 'processing', vi.spyOn(world.app.house.studio, 'make').mockResolvedValue({ is: 'no_room' }))
  })
})

/** Bytes whose source goes away amid them. */
function cutOff(): Readable {
  return Readable.from(
    (async function* () {
      yield Buffer.alloc(1_000)
      throw new Error('socket hang up')
    })(),
    { objectMode: false },
  )
}

/** However often it fails like that, a file waits, and it is ready once that is over. */
async function outlasts(world: World, waiting: string, failing: MockInstance): Promise<void> {
  const { ada } = await openRoom(world)
  const { jobs } = world.app.house
  const file = await bring(world, ada, 'a.png', png(30, 20))
  // More often than a job that fails is tried.
  for (let tries = 1; tries <= 10; tries += 1) {
    await eventually(() => failing.mock.calls.length >= tries)
    await eventually(async () => (await jobs.list('waiting', null, 9)).some(({ key }) => key === file.id))
    world.clock.advance({ minutes: 1 })
  }
  expect(await jobs.list('exhausted', null, 9)).toEqual([])
  expect((await ada.client.call('files.status', { fileId: file.id })).file.status).toBe(waiting)
  failing.mockRestore()
  await eventually(async () => {
    world.clock.advance({ minutes: 1 })
    expect((await ada.client.call('files.status', { fileId: file.id })).file.status).toBe('ready')
  }, 100)
}

describe('the scanner', () => {
  let clamd: TestClamd
  beforeAll(async () => {
    clamd = await startClamd()
  })
  afterAll(() => clamd.close())

  it.each(['url', 'socketUrl'] as const)('lets through what is clean, by its %s', async (way) => {
    const world = await open({ env: { CLAMAV_URL: clamd[way] } })
    const { ada } = await openRoom(world)
    const [picture, text] = [await bring(world, ada, 'a.png', png(9, 9)), await bring(world, ada, 'a.txt', 'hello')]
    expect([picture.status, text.status]).toEqual(['pending', 'pending'])
    expect(await settled(world, ada, picture)).toMatchObject({ status: 'ready', width: 9 })
    expect(await settled(world, ada, text)).toMatchObject({ status: 'ready' })
  })

  it('has what is infected refused, removed and told, whoever brought it, and never served', async () => {
    const world = await open({ env: { CLAMAV_URL: clamd.url } })
    const { ada, bob, roomId, listen } = await openRoom(world)
    const [own, others] = [await listen(ada), await listen(bob)]
    // So that the message is there before the verdict.
    clamd.hang()
    const file = await bring(world, ada, 'innocent.txt', eicar)
    await say(ada, roomId, file)
    clamd.goOn()
    const told = await others.heard(({ ev }) => ev === 'file.updated')
    expect(told.data).toMatchObject({ file: { id: file.id, status: 'refused', reason: 'infected' } })
    const notice = await own.heard(({ ev }) => ev === 'notice')
    expect(notice.data).toMatchObject({ kind: 'file_infected', text: 'innocent.txt' })
    expect([await bytesOf(world, file.url, ada), await bytesOf(world, file.url, bob)]).toEqual([404, 404])
    const { storage, database } = world.app.house
    const [row] = await database.run<{ id: string }>({ name: 'test.blob', text: 'select blob_id as id from files' })
    expect(await storage.get(row?.id ?? '')).toBeNull()
    const again = await bring(world, bob, 'again.txt', eicar)
    expect(await settled(world, bob, again)).toMatchObject({ status: 'refused', reason: 'infected' })
  })

  it('loses no file that the storage breaks off amid a scan, however often', async () => {
    const world = await open({ env: { CLAMAV_URL: clamd.url }, pace: { lookMs: 20 } })
    const get = vi.spyOn(world.app.house.storage, 'get').mockImplementation(() => Promise.resolve(cutOff()))
    await outlasts(world, 'pending', get)
  })

  it('has a part of its own in /health, and what is away at the start is named by its setting', async () => {
    const world = await open({ env: { CLAMAV_URL: clamd.url } })
    const health = async () => (await world.send('GET', '//health')).body
    expect(await health()).toMatchObject({ status: 'ok', services: { scanner: 'ok' } })
    await world.restart({ CLAMAV_URL: 'tcp://127.0.0.1:9', STORAGE_URL: 's3://key:secret@127.0.0.1:9/files?tls=off' })
    expect(await health()).toMatchObject({ status: 'degraded', services: { scanner: 'down', storage: 'down' } })
    expect((await world.send('GET', '//health/ready')).status).toBe(200)
    const warned = () => world.logs.filter((line) => /(CLAMAV|STORAGE)_URL: /.test(line))
    await eventually(() => warned().length === 2)
    expect(warned().join()).not.toContain('127.0.0.1')
  })

  it('finds what hides in an archive', async () => {
    const world = await open({ env: { CLAMAV_URL: clamd.url } })
    const { ada } = await openRoom(world)
    const file = await bring(world, ada, 'a.zip', zipOf('innocent.txt', eicar))
    expect(await settled(world, ada, file)).toMatchObject({ status: 'refused', reason: 'infected' })
  })

  it('that is away has everything held back, said why, until it returns', async () => {
    // It says nothing until the message is there: the room is told only of what it has.
    clamd.hang()
    const world = await open({ env: { CLAMAV_URL: clamd.url }, pace: { lookMs: 20 } })
    const { ada, bob, roomId, listen } = await openRoom(world)
    const ears = await listen(bob)
    const file = await bring(world, ada, 'a.txt', 'hello')
    await say(ada, roomId, file)
    await clamd.stop()
    const held = await ears.heard(({ ev }) => ev === 'file.updated')
    expect(held.data).toMatchObject({ file: { status: 'pending', reason: 'not_scanned' } })
    expect(await bytesOf(world, file.url, bob)).toBe(409)
    await clamd.start()
    world.clock.advance({ seconds: 31 })
    expect(await settled(world, ada, file)).toMatchObject({ status: 'ready', reason: null })
    expect(await bytesOf(world, file.url, bob)).toEqual(Buffer.from('hello'))
  })

  it('that is away or finds a file too large has it let through where that is wanted', async () => {
    const world = await open({ env: { CLAMAV_URL: 'tcp://127.0.0.1:9', PARLEY_SCAN_UNAVAILABLE: 'allow' } })
    const { ada } = await openRoom(world)
    expect(await settled(world, ada, await bring(world, ada, 'a.txt', 'hello'))).toMatchObject({ status: 'ready' })
    await world.restart({ CLAMAV_URL: clamd.url })
    const large = 'x'.repeat(clamdMostBytes + 1_000)
    expect(await settled(world, ada, await bring(world, ada, 'b.txt', large))).toMatchObject({ status: 'ready' })
    await world.restart({ CLAMAV_URL: clamd.url, PARLEY_SCAN_UNAVAILABLE: 'hold' })
    const held = await bring(world, ada, 'c.txt', `${large}y`)
    await eventually(async () => {
      const { body } = await world.send('GET', `/files/${held.id}/status`, { token: ada.token })
      return (body as { file: FileView }).file.reason === 'not_scanned'
    })
  })
})

async function changesOf({ client }: Someone, roomId: string, since: number) {
  const changes = await client.call('rooms.changes', { roomId, since })
  if ('reset' in changes) throw new Error('the room was reset')
  return changes
}

/** One file in an archive, as it is. */
function zipOf(name: string, text: string): Buffer {
  const [file, bytes] = [Buffer.from(name), Buffer.from(text)]
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt32LE(crc32(bytes), 10)
  facts.writeUInt32LE(bytes.length, 14)
  facts.writeUInt32LE(bytes.length, 18)
  facts.writeUInt16LE(file.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, file, bytes])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, Buffer.alloc(14), file])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
