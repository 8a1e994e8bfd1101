import { existsSync, readdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { eventually, openWorld, sampleFiles, type Someone, upload, uploadOne, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Statement } from '../../platform/postgres/statement.ts'
import { sweepFiles } from './sweep.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({
    env: { PARLEY_FILE_SIZE: '64KB', PARLEY_FILE_QUOTA: '256KB' },
  })
})
afterAll(() => world.close())

const { png, gif } = sampleFiles
const kilobytes = (count: number) => Buffer.concat([png, Buffer.alloc(count * 1024 - png.length, 7)])

const blobsStatement = { name: 'test.blobs', text: 'select count(*)::int as many from blobs' }
const filesStatement = { name: 'test.files', text: 'select count(*)::int as many from files where owner_id = $1' }
const usageStatement = { name: 'test.usage', text: 'select bytes as many from file_usage where scope = $1' }

async function counted(statement: Statement<{ many: number }>, values: unknown[] = [], place = world): Promise<number> {
  const [row] = await place.app.house.database.run(statement, values)
  return row?.many ?? 0
}

/** Everything that lies in the storage, what is on its way included. */
function stored(place = world): string[] {
  const folder = join(place.app.house.settings.PARLEY_DATA_DIR, 'files')
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  )
}

/** What there is, before and after: a refused upload changes nothing of it. */
async function traces(someone: Someone, place = world) {
  const { id } = someone.user
  return {
    blobs: await counted(blobsStatement, [], place),
    files: await counted(filesStatement, [id], place),
    usage: await counted(usageStatement, [id], place),
    stored: stored(place),
  }
}

describe('an upload is refused, and leaves nothing behind, when it', () => {
  it.each([
    ['has no file', [], 400, 'no_file'],
    ['has a file without bytes', [{ name: 'a.png', bytes: '' }], 400, 'file_empty'],
    ['has a file that is too large', [{ name: 'a.png', bytes: kilobytes(65) }], 413, 'file_too_large'],
    [
      'has more files than a message carries',
      Array.from({ length: 6 }, () => ({ name: 'a.png', bytes: png })),
      400,
      'too_many_files',
    ],
    [
      'has a program',
      [{ name: 'a.png', type: 'image/png', bytes: 'MZ\u0090\u0000\u0003\u0000' }],
      400,
      'file_type_refused',
    ],
    [
      'has what nobody knows',
      [{ name: 'a.png', type: 'image/png', bytes: Buffer.from([0, 1, 2, 3]) }],
      400,
      'file_type_refused',
    ],
    [
      'has a file that will do and one that will not',
      [
        { name: 'a.png', bytes: png },
        { name: 'b', bytes: '' },
      ],
      400,
      'file_empty',
    ],
  ])('%s', async (_what, files, status, reason) => {
    const ada = await world.person()
    const before = await traces(ada)
    const answer = await upload(world, ada, files)
    expect([answer.status, answer.error?.reason]).toEqual([status, reason])
    expect(await traces(ada)).toEqual(before)
  })

  it.each([
    ['is no form', 'nonsense', 'multipart/form-data; boundary=x', 'invalid_upload'],
    ['has no boundary', '--x--', 'multipart/form-data', 'invalid_upload'],
    [
      'ends within a file',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
      'multipart/form-data; boundary=x',
      'invalid_upload',
    ],
    [
      'has only words',
      '--x\r\ncontent-disposition: form-data; name="file"\r\n\r\nwords\r\n--x--\r\n',
      'multipart/form-data; boundary=x',
      'no_file',
    ],
    ['is JSON', '{}', 'application/json', 'http_only'],
  ])('%s', async (_what, body, type, reason) => {
    const ada = await world.person()
    const before = await traces(ada)
    const answer = await world.send('POST', '/files', { token: ada.token, body, headers: { 'content-type': type } })
    expect([answer.status, answer.error.reason]).toEqual([400, reason])
    expect(await traces(ada)).toEqual(before)
  })

  it('is larger than all files that it may have', async () => {
    const ada = await world.person()
    const before = await traces(ada)
    const file = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nwords\r\n--x--\r\n'
    const send = (bytes: number) => {
      const headers = { 'content-type': 'multipart/form-data; boundary=x' }
      return world.send('POST', '/files', { token: ada.token, body: `${'.'.repeat(bytes)}\r\n${file}`, headers })
    }
    const answer = await send(1024 ** 2 + 6 * 64 * 1024)
    expect([answer.status, answer.error.reason]).toEqual([413, 'body_too_large'])
    expect(await traces(ada)).toEqual(before)
    // The same with less before it is taken.
    expect((await send(1024 ** 2)).status).toBe(202)
  })

  it('finds no room, told as whose room that is', async () => {
    const place = await openWorld({ env: { PARLEY_FILE_QUOTA: '64KB', PARLEY_FILE_QUOTA_PLACE: '80KB' } })
    onTestFinished(() => place.close())
    const [ada, bob] = [await place.person(), await place.person()]
    const text = (size: number) => [{ name: 'a.txt', bytes: `${crypto.randomUUID()} `.padEnd(size * 1024, 'x') }]
    expect((await upload(place, ada, text(65))).error?.reason).toBe('quota_exceeded')
    expect((await upload(place, ada, text(60))).status).toBe(202)
    expect((await upload(place, bob, text(40))).error?.reason).toBe('place_full')
  })

  const start = (token: string, length: number) =>
    `POST /api/v1/files HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: multipart/form-data; boundary=x\r\n` +
    `content-length: ${length}\r\n\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`

  it.each([
    ['is cut off in the middle', (hangUp: () => void) => hangUp()],
    ['falls silent in the middle', () => {}],
  ])('%s', async (_what, then) => {
    const place = await openWorld({ patience: { uploadMs: 1_000 } })
    onTestFinished(() => place.close())
    const ada = await place.person()
    const before = await traces(ada, place)
    const socket = connect(Number(new URL(place.url).port), '127.0.0.1')
    socket.on('error', () => {})
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.write(start(ada.token, 50_000) + 'x'.repeat(20_000))
    await eventually(async () => {
      // Silence is the last thing that happens.
      socket.write('x')
      expect((await traces(ada, place)).blobs).toBe(before.blobs + 1)
    })
    then(() => socket.destroy())
    await closed
    await eventually(async () => expect(await traces(ada, place)).toEqual(before))
  })
})

describe('what a file says of itself is not believed', () => {
  it.each([
    ['a page', '<html><script>alert(1)</script></html>', 'a.png', 'image/png', 'text/html'],
    [
      'a drawing that runs scripts',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'a.png',
      'image/png',
      'image/svg+xml',
    ],
    ['a PDF', sampleFiles.pdf, 'a.txt', 'text/plain', 'application/pdf'],
  ])('%s is only saved, never shown', async (_what, bytes, name, type, mime) => {
    const ada = await world.person()
    const file = await uploadOne(world, ada, { name, bytes, type })
    expect(file.mime).toBe(mime)
    const { headers } = await fetch(world.url + file.url, { headers: { authorization: `Bearer ${ada.token}` } })
    expect(headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(headers.get('content-type')).not.toMatch(/html|svg|xml/)
    expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('a picture that is a script as well is a picture, and nothing takes it for anything else', async () => {
    const ada = await world.person()
    const bytes = Buffer.concat([gif, Buffer.from('/*<script>alert(1)</script>*/=1;alert(1)')])
    const file = await uploadOne(world, ada, { name: 'a.js', bytes, type: 'text/javascript' })
    const { headers } = await fetch(world.url + file.url, { headers: { authorization: `Bearer ${ada.token}` } })
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual(['image/gif', 'nosniff'])
  })

  it.each([
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['a\u202Egnp.exe', 'agnp.exe'],
    ['👩‍👩‍👧 家族.png', '👩‍👩‍👧 家族.png'],
    ['"; filename=b.txt', '_; filename=b.txt'],
    ['two\r\nlines.txt', 'twolines.txt'],
    [`${'é'.repeat(400)}.png`, `${'é'.repeat(146)}.png`],
  ])('the name %j becomes %j', async (name, wanted) => {
    const ada = await world.person()
    expect((await uploadOne(world, ada, { name, bytes: png })).name).toBe(wanted)
  })
})

it('fifty uploads at once into the last free bytes never come to more than there is', async () => {
  const ada = await world.person()
  // A text stays as large as it came; of a picture less is left once it has been made.
  const text = (name: string, size: number) => ({ name, bytes: `${name} `.padEnd(size * 1024, 'x') })
  await upload(
    world,
    ada,
    [1, 2, 3].map((each) => text(`${each}.txt`, 60)),
  )
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => upload(world, ada, [text(`${index}.txt`, 20)])),
  )
  // 180 of 256 are taken, so three of 20 fit.
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(3)
  expect(new Set(answers.flatMap(({ error }) => error?.reason ?? []))).toEqual(new Set(['quota_exceeded']))
  const { own } = await ada.client.call('files.quota', {})
  expect(own).toEqual({ used: 240 * 1024, quota: 256 * 1024 })
  expect(await counted(filesStatement, [ada.user.id])).toBe(6)
})

/** What other tests have left to be made is made, so that what comes into the storage from now on is one's own. */
async function settledStorage(): Promise<Set<string>> {
  const { jobs } = world.app.house
  await eventually(async () => (await jobs.list(null, null, 99)).every(({ kind }) => kind !== 'files.process'))
  return new Set(stored())
}

/** The program sweeps by itself as well: who comes second finds the bytes taken, and they go when the first has done so. */
async function isGone(name: string | undefined) {
  expect(name).toBeDefined()
  await eventually(() => !stored().some((each) => each === name))
}

it('the same bytes are kept once, and for as long as anybody needs them', async () => {
  const [ada, bob] = [await world.person(), await world.person()]
  const bytes = Buffer.from(`said by many ${crypto.randomUUID()}`)
  const sweep = async () => {
    world.clock.advance({ minutes: 6 })
    await sweepFiles(world.app.house)
  }
  const before = await settledStorage()
  const files = await Promise.all([ada, bob, ada, bob].map((each) => uploadOne(world, each, { name: 'a.txt', bytes })))
  const added = stored().filter((name) => !before.has(name))
  expect(added).toHaveLength(1)
  const [first, second, third, fourth] = files.map(({ id }) => id)
  for (const fileId of [first, third]) await ada.client.call('files.delete', { fileId: fileId ?? '' })
  await sweep()
  const answer = await fetch(world.url + (files[1]?.url ?? ''), { headers: { authorization: `Bearer ${bob.token}` } })
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
  for (const fileId of [second, fourth]) await bob.client.call('files.delete', { fileId: fileId ?? '' })
  await sweep()
  await isGone(added[0])
})

it('a file that was never sent is forgotten after a day, with its bytes', async () => {
  const ada = await world.person()
  const before = await settledStorage()
  await uploadOne(world, ada, { name: 'a.txt', bytes: `never sent ${crypto.randomUUID()}` })
  const added = stored().filter((name) => !before.has(name))
  expect(added).toHaveLength(1)
  world.clock.advance({ hours: 23 })
  await sweepFiles(world.app.house)
  expect(await counted(filesStatement, [ada.user.id])).toBe(1)
  expect(stored()).toEqual(expect.arrayContaining(added))
  world.clock.advance({ hours: 2 })
  await sweepFiles(world.app.house)
  expect(await counted(filesStatement, [ada.user.id])).toBe(0)
  await isGone(added[0])
})

it('what was coming when its server was killed is removed after a day, and not before', async () => {
  world.clock.advance({ hours: 48 })
  await sweepFiles(world.app.house)
  const before = await traces(await world.person())
  const { clock, database, newId, storage } = world.app.house
  const id = newId()
  const announce = { name: 'test.announce', text: 'insert into blobs (id, touched_at) values ($1, $2)' }
  await database.run(announce, [id, clock.now()])
  await storage.put(id, Readable.from([Buffer.from('half of it')]))
  world.clock.advance({ hours: 23 })
  await sweepFiles(world.app.house)
  expect((await storage.stat(id))?.size).toBe(10)
  world.clock.advance({ hours: 2 })
  await sweepFiles(world.app.house)
  expect(await storage.stat(id)).toBeNull()
  expect(await traces(await world.person())).toEqual(before)
})

it('a storage that cannot be used is told as such, costs nothing, and serves again when it can', async () => {
  const ada = await world.person()
  const folder = join(world.app.house.settings.PARLEY_DATA_DIR, 'files')
  const [arriving, aside] = [join(folder, 'arriving'), join(folder, 'aside')]
  await rename(arriving, aside)
  await writeFile(arriving, '')
  onTestFinished(async () => {
    if (existsSync(aside)) await rename(aside, arriving)
  })
  const refused = await upload(world, ada, [{ name: 'a.png', bytes: png }])
  expect([refused.status, refused.error]).toMatchObject([503, { reason: 'storage_unavailable', retryAfterMs: 5_000 }])
  expect((await ada.client.call('files.quota', {})).own.used).toBe(0)
  await rename(arriving, join(folder, 'gone'))
  await rename(aside, arriving)
  expect((await upload(world, ada, [{ name: 'a.png', bytes: png }])).status).toBe(202)
})

it('a guest has a share of their own, until they become an account', async () => {
  const place = await openWorld({ env: { PARLEY_FILE_QUOTA: '256KB', PARLEY_FILE_QUOTA_GUEST: '96KB' } })
  onTestFinished(() => place.close())
  const guest = await place.guest()
  const bring = () => upload(place, guest, [{ name: 'a.png', bytes: kilobytes(60) }])
  const announce = () => guest.client.call('uploads.create', { name: 'b.png', type: 'image/png', size: 60 * 1024 })
  expect((await bring()).status).toBe(202)
  expect((await guest.client.call('files.quota', {})).own).toEqual({ used: 60 * 1024, quota: 96 * 1024 })
  expect((await bring()).error?.reason).toBe('quota_exceeded')
  await expect(announce()).rejects.toMatchObject({ reason: 'quota_exceeded' })
  await guest.client.call('auth.upgrade', { username: 'harbour-master', password: 'Corr3ct-horse-battery' })
  expect((await guest.client.call('files.quota', {})).own.quota).toBe(256 * 1024)
  await announce()
})
