import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { CreateBucketCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3'
import { startSwift, type TestS3 } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openStorage } from './open.ts'
import { openS3Storage } from './s3.ts'
import { readS3Target } from './s3-target.ts'
import { type Storage, StorageError } from './storage.ts'

/** A storage, and what lies in it that belongs to no key. */
interface Stand {
  readonly storage: Storage
  leftovers(): Promise<readonly string[]>
  close(): Promise<void>
}

let swift: TestS3
beforeAll(async () => {
  swift = await startSwift()
})
afterAll(() => swift.close())

async function standOnDisk(): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-storage-'))
  return {
    storage: await openStorage({ folder, s3: null }),
    leftovers: async () => readdirSync(join(folder, 'arriving')),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function standOnS3(): Promise<Stand & { readonly bucket: string }> {
  const { accessKeyId, endpoint, region, secretAccessKey } = swift
  const credentials = { accessKeyId, secretAccessKey }
  const Bucket = `stand-${randomBytes(4).toString('hex')}`
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
  await client.send(new CreateBucketCommand({ Bucket }))
  const storage = await openStorage({ folder: '', s3: readS3Target(`${swift.url(Bucket)}&links=direct`) })
  return {
    storage,
    bucket: Bucket,
    async leftovers() {
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket }))
      return Uploads.map(({ Key = '' }) => Key)
    },
    async close() {
      storage.close()
      client.destroy()
    },
  }
}

const newKey = () => crypto.randomUUID()
const part = 5 * 1024 ** 2

/** What every storage must do; `storage.ts` says so in words. */
describe.each([
  ['a folder', standOnDisk],
  ['a bucket', standOnS3],
])('%s', (_name, open) => {
  let stand: Stand
  beforeAll(async () => {
    stand = await open()
  })
  afterAll(() => stand.close())
  const read = async (key: string, from?: number, to?: number) => {
    const stream = await stand.storage.get(key, from === undefined ? undefined : { from, to: to ?? from })
    return stream === null ? null : await buffer(stream)
  }

  it.each([1, 1_000, part, 2 * part + 7])(
    'gives back the %i bytes that it was given, whole and in parts',
    async (size) => {
      const [key, bytes] = [newKey(), randomBytes(size)]
      await stand.storage.put(key, Readable.from([bytes]))
      expect(await stand.storage.stat(key)).toEqual({ size })
      expect((await read(key))?.equals(bytes)).toBe(true)
      expect((await read(key, 0, 0))?.equals(bytes.subarray(0, 1))).toBe(true)
      const middle = Math.floor(size / 2)
      expect((await read(key, middle, size - 1))?.equals(bytes.subarray(middle))).toBe(true)
    },
  )

  it('knows nothing of a key that was never used, and forgets one as often as it is told', async () => {
    const key = newKey()
    expect([await stand.storage.stat(key), await read(key)]).toEqual([null, null])
    await stand.storage.delete(key)
    await stand.storage.put(key, Readable.from([Buffer.from('here')]))
    await stand.storage.delete(key)
    await stand.storage.delete(key)
    expect([await stand.storage.stat(key), await read(key)]).toEqual([null, null])
  })

  it('shows nothing before all of it has come', async () => {
    const [key, source] = [newKey(), new PassThrough()]
    const putting = stand.storage.put(key, source)
    source.write(randomBytes(part + 1))
    expect(await stand.storage.stat(key)).toBeNull()
    source.end(Buffer.from('end'))
    await putting
    expect(await stand.storage.stat(key)).toEqual({ size: part + 4 })
  })

  it('keeps nothing of a stream that breaks, and says with what it broke', async () => {
    const fault = new Error('cut off')
    async function* broken() {
      yield randomBytes(part + 1)
      await Promise.resolve()
      throw fault
    }
    const key = newKey()
    await expect(stand.storage.put(key, Readable.from(broken()))).rejects.toBe(fault)
    expect([await stand.storage.stat(key), await stand.leftovers()]).toEqual([null, []])
  })

  it('keeps nothing of what was called back', async () => {
    const [key, source, control] = [newKey(), new PassThrough(), new AbortController()]
    const putting = stand.storage.put(key, source, control.signal)
    source.write(randomBytes(part + 1))
    control.abort()
    await expect(putting).rejects.toMatchObject({ name: 'AbortError' })
    expect(source.destroyed).toBe(true)
    expect([await stand.storage.stat(key), await stand.leftovers()]).toEqual([null, []])
  })

  it('can be used at the moment', () => stand.storage.ping())
})

it('a bucket gives links to who may use them, and they say what they lead to', async () => {
  const stand = await standOnS3()
  onTestFinished(() => stand.close())
  const key = newKey()
  await stand.storage.put(key, Readable.from([Buffer.from('hello')]))
  const link = await stand.storage.link(key, { type: 'text/plain', disposition: 'attachment; filename="a.txt"' })
  const answer = await fetch(link ?? '')
  expect([answer.status, await answer.text()]).toEqual([200, 'hello'])
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  expect(answer.headers.get('content-disposition')).toContain('a.txt')
  expect((await fetch((link ?? '').replace(key, newKey()))).status).toBe(403)
})

it('a bucket that is not there is a fault of the storage, whatever is asked of it', async () => {
  const target = readS3Target('s3://key:secret@127.0.0.1:1/files?tls=off')
  const storage = await openStorage({ folder: '', s3: target })
  onTestFinished(() => storage.close())
  const outcomes = await Promise.allSettled([
    storage.ping(),
    storage.get(newKey()),
    storage.stat(newKey()),
    storage.delete(newKey()),
    storage.put(newKey(), Readable.from([Buffer.from('x')])),
  ])
  for (const each of outcomes) expect(each).toMatchObject({ status: 'rejected', reason: expect.any(StorageError) })
})

it('a bucket that falls silent is a fault of the storage, too, and serves again when it speaks', async () => {
  const stand = await standOnS3()
  onTestFinished(() => stand.close())
  const key = newKey()
  await stand.storage.put(key, Readable.from([Buffer.from('hello')]))
  const target = readS3Target(swift.url(stand.bucket))
  if (target === null) throw new Error('the address of the bucket is not understood')
  const storage = openS3Storage(target, { connectMs: 300, silenceMs: 300 })
  onTestFinished(() => storage.close())
  swift.hang()
  const outcomes = await Promise.allSettled([
    storage.get(key),
    storage.put(newKey(), Readable.from([Buffer.from('x')])),
  ])
  swift.goOn()
  for (const each of outcomes) expect(each).toMatchObject({ status: 'rejected', reason: expect.any(StorageError) })
  expect(await stand.storage.stat(key)).toEqual({ size: 5 })
})

it('a folder on a disk that is full keeps nothing of what did not fit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-storage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const storage = await openStorage({ folder, s3: null })
  const key = newKey()
  // Whatever is written there, the system answers that the disk is full.
  symlinkSync('/dev/full', join(folder, 'arriving', key))
  const putting = storage.put(key, Readable.from([randomBytes(100_000)]))
  await expect(putting).rejects.toMatchObject({ name: 'StorageError', message: expect.stringContaining('ENOSPC') })
  expect([await storage.stat(key), readdirSync(join(folder, 'arriving'))]).toEqual([null, []])
})

it('a folder on a disk with no room for files says so before one comes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-storage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await (await openStorage({ folder, s3: null, roomBytes: () => 1 })).ping()
  const full = await openStorage({ folder, s3: null, roomBytes: () => 1024 ** 6 })
  await expect(full.ping()).rejects.toMatchObject({ name: 'StorageError', message: expect.stringContaining('full') })
})

it('a folder forgets, when it is opened, what was cut off with an earlier process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-storage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await openStorage({ folder, s3: null })
  const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'arriving', name)) as [string, string]
  for (const path of [old, fresh]) writeFileSync(path, 'half')
  utimesSync(old, 0, 0)
  await openStorage({ folder, s3: null })
  expect(readdirSync(join(folder, 'arriving'))).toEqual(['fresh'])
})

it('a folder forgets by its key what was cut off and is still on its way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-storage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const storage = await openStorage({ folder, s3: null })
  const key = newKey()
  writeFileSync(join(folder, 'arriving', key), 'half')
  await storage.delete(key)
  expect(readdirSync(join(folder, 'arriving'))).toEqual([])
})
