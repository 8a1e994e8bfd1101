import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { basePath, type ErrorBody, type UploadView } from '@parley/protocol'
import { openWorld, settled, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { sweepFiles } from '../sweep.ts'

const megabyte = 1024 ** 2
let world: World
beforeAll(async () => {
  world = await openWorld({
    env: { PARLEY_FILE_SIZE: '24MB', PARLEY_FILE_QUOTA: '40MB' },
    patience: { uploadMs: 300 },
  })
})
afterAll(() => world.close())

interface Heard {
  readonly status: number
  readonly headers: Headers
  readonly upload: UploadView | null
  readonly reason: ErrorBody['error']['reason'] | null
}

/** What a client of tus sends; a header that is null is left out. */
async function tus(
  who: Someone,
  method: string,
  path: string,
  headers: Readonly<Record<string, string | null>> = {},
  body: Uint8Array | null = null,
  url = world.url,
): Promise<Heard> {
  const all = { authorization: `Bearer ${who.token}`, 'tus-resumable': '1.0.0', ...headers }
  const sent = new Headers()
  for (const [name, value] of Object.entries(all)) if (value !== null) sent.set(name, value)
  const response = await fetch(`${url}${basePath}${path}`, {
    method,
    headers: sent,
    body: body === null ? null : new Uint8Array(body),
  })
  const text = await response.text()
  const said = (text === '' ? {} : JSON.parse(text)) as { upload?: UploadView; error?: ErrorBody['error'] }
  return {
    status: response.status,
    headers: response.headers,
    upload: said.upload ?? null,
    reason: said.error?.reason ?? null,
  }
}

const offsetOf = ({ headers }: Heard) => Number(headers.get('upload-offset'))
const encoded = (text: string) => Buffer.from(text).toString('base64')

/** Announces a file, and answers with the path of its upload. */
async function begin(who: Someone, size: number, name = 'a.txt'): Promise<string> {
  const answer = await tus(who, 'POST', '/uploads', {
    'upload-length': String(size),
    'upload-metadata': `filename ${encoded(name)},filetype ${encoded('text/plain')}`,
  })
  expect(answer.status).toBe(201)
  return (answer.headers.get('location') ?? '').replace(basePath, '')
}

const append = (who: Someone, path: string, offset: number, bytes: Uint8Array, url = world.url) =>
  tus(
    who,
    'PATCH',
    path,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    bytes,
    url,
  )

/** A text that is nobody else's. */
const words = (size: number) => Buffer.from(randomBytes(size).toString('base64').slice(0, size))
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function read(who: Someone, url: string): Promise<Buffer> {
  const answer = await fetch(world.url + url, { headers: { authorization: `Bearer ${who.token}` } })
  return Buffer.from(await answer.arrayBuffer())
}

async function count(table: string): Promise<number> {
  const text = `select count(*)::int as many from ${table}`
  const [row] = await world.app.house.database.run<{ many: number }>({ name: `test.${table}`, text })
  return row?.many ?? 0
}

/** All that there is of anybody's files. */
async function traces(who: Someone) {
  const folder = join(world.app.house.settings.PARLEY_DATA_DIR, 'files')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return {
    stored: entries.filter((entry) => entry.isFile()).length,
    blobs: await count('blobs'),
    uploads: await count('uploads'),
    pieces: await count('upload_pieces'),
    used: (await who.client.call('files.quota', {})).own.used,
  }
}

describe('a file in several requests', () => {
  it('goes on where the one before ended, and becomes a file with the last of them', async () => {
    const ada = await world.person()
    const bytes = words(300_000)
    const before = await traces(ada)
    const path = await begin(ada, bytes.length, '../Grüße.txt')
    const first = await append(ada, path, 0, bytes.subarray(0, 100_000))
    expect([first.status, offsetOf(first), first.headers.get('tus-resumable')]).toEqual([204, 100_000, '1.0.0'])
    expect(Date.parse(first.headers.get('upload-expires') ?? '')).toBeGreaterThan(world.clock.now().getTime())
    const head = await tus(ada, 'HEAD', path)
    expect([head.status, offsetOf(head), head.headers.get('upload-length'), head.headers.get('cache-control')]).toEqual(
      [200, 100_000, '300000', 'no-store'],
    )
    await append(ada, path, 100_000, bytes.subarray(100_000, 100_001))
    expect((await tus(ada, 'GET', path)).upload).toMatchObject({ offset: 100_001, file: null })
    await append(ada, path, 100_001, bytes.subarray(100_001))
    const { upload } = await tus(ada, 'GET', path)
    expect(upload).toMatchObject({ offset: 300_000, file: { name: 'Grüße.txt', mime: 'text/plain', status: 'ready' } })
    expect(hashOf(await read(ada, upload?.file?.url ?? ''))).toBe(hashOf(bytes))
    // One file lies there, and none of its pieces.
    expect(await traces(ada)).toEqual({
      stored: before.stored + 1,
      blobs: before.blobs + 1,
      uploads: before.uploads + 1,
      pieces: before.pieces,
      used: 300_000,
    })
    const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Files' })
    const { message } = await ada.client.call('messages.send', {
      roomId: room.id,
      content: '',
      fileIds: [upload?.file?.id ?? ''],
    })
    expect(message.files).toMatchObject([{ size: 300_000 }])
  })

  it('says the same in JSON to who does not speak tus', async () => {
    const ada = await world.person()
    const { upload } = await ada.client.call('uploads.create', { name: 'a.txt', size: 5 })
    const answer = await append(ada, `/uploads/${upload.id}`, 0, Buffer.from('hel'))
    expect(answer.status).toBe(204)
    const headers = {
      'tus-resumable': null,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '3',
    }
    const last = await tus(ada, 'PATCH', `/uploads/${upload.id}`, headers, Buffer.from('lo'))
    expect([last.status, last.upload]).toMatchObject([200, { offset: 5, file: { size: 5 } }])
    expect(last.headers.get('tus-resumable')).toBeNull()
  })

  it('tells what it speaks, and refuses what it does not', async () => {
    const ada = await world.person()
    const asked = await tus(ada, 'OPTIONS', '/uploads', { 'tus-resumable': null, authorization: null })
    expect([asked.status, asked.headers.get('tus-version'), asked.headers.get('tus-extension')]).toEqual([
      204,
      '1.0.0',
      'creation,expiration,termination',
    ])
    expect(asked.headers.get('tus-max-size')).toBe(String(24 * megabyte))
    const other = await tus(ada, 'POST', '/uploads', { 'tus-resumable': '2.0.0', 'upload-length': '5' })
    expect([other.status, other.headers.get('tus-version')]).toEqual([412, '1.0.0'])
  })

  it('keeps what came before a cut, and before somebody fell silent', async () => {
    const ada = await world.person()
    const bytes = words(50_000)
    const path = await begin(ada, bytes.length)
    const send = (offset: number, to: number) => {
      const socket = connect(Number(new URL(world.url).port), '127.0.0.1')
      socket.on('error', () => {})
      socket.write(
        `PATCH ${basePath}${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${ada.token}\r\ntus-resumable: 1.0.0\r\n` +
          `content-type: application/offset+octet-stream\r\nupload-offset: ${offset}\r\ncontent-length: ${50_000 - offset}\r\n\r\n`,
      )
      socket.write(bytes.subarray(offset, to))
      return socket
    }
    const cut = send(0, 20_000)
    cut.end()
    const reached = async () => offsetOf(await tus(ada, 'HEAD', path))
    await expect.poll(reached).toBe(20_000)
    send(20_000, 30_000)
    await expect.poll(reached).toBe(30_000)
    await append(ada, path, 30_000, bytes.subarray(30_000))
    const { upload } = await tus(ada, 'GET', path)
    expect(hashOf(await read(ada, upload?.file?.url ?? ''))).toBe(hashOf(bytes))
  })

  it('writes down a long request on the way, so that a server that dies loses little of it', async () => {
    const ada = await world.person()
    const bytes = words(20 * megabyte)
    const path = await begin(ada, bytes.length)
    const pieces = await count('upload_pieces')
    await append(ada, path, 0, bytes.subarray(0, 17 * megabyte))
    expect(await count('upload_pieces')).toBe(pieces + 3)
    await append(ada, path, 17 * megabyte, bytes.subarray(17 * megabyte))
    const { upload } = await tus(ada, 'GET', path)
    expect(hashOf(await read(ada, upload?.file?.url ?? ''))).toBe(hashOf(bytes))
  })
})

describe('an upload', () => {
  it('of somebody else is unknown, whatever is asked of it', async () => {
    const [ada, mallory] = [await world.person(), await world.person()]
    const path = await begin(ada, 5)
    const asked = async (at: string) => {
      const answers = [
        await tus(mallory, 'GET', at),
        await append(mallory, at, 0, Buffer.from('mine!')),
        await tus(mallory, 'DELETE', at),
      ]
      return [(await tus(mallory, 'HEAD', at)).status, ...answers.map(({ status, reason }) => [status, reason])]
    }
    const unknown = [404, ...Array.from({ length: 3 }, () => [404, 'upload_not_found'])]
    expect(await asked(path)).toEqual(unknown)
    expect(await asked(`/uploads/${crypto.randomUUID()}`)).toEqual(unknown)
    expect((await append(ada, path, 0, Buffer.from('hello'))).status).toBe(204)
    expect(await asked(path)).toEqual(unknown)
  })

  it.each([
    ['without a length', {}, 400, 'invalid_input'],
    ['with a length that is none', { 'upload-length': '-5' }, 400, 'invalid_input'],
    ['with a length beyond counting', { 'upload-length': '9'.repeat(40) }, 400, 'invalid_input'],
    ['of nothing', { 'upload-length': '0' }, 400, 'file_empty'],
    ['of more than is taken', { 'upload-length': String(24 * megabyte + 1) }, 413, 'file_too_large'],
    [
      'under an endless name',
      { 'upload-length': '5', 'upload-metadata': `filename ${encoded('x'.repeat(2_000))}` },
      400,
      'invalid_input',
    ],
  ])('%s is refused before anything comes', async (_what, headers, status, reason) => {
    const ada = await world.person()
    const before = await traces(ada)
    const answer = await tus(ada, 'POST', '/uploads', headers)
    expect([answer.status, answer.reason]).toEqual([status, reason])
    expect(await traces(ada)).toEqual(before)
  })

  it.each([
    ['at another place', { 'upload-offset': '1' }, 409, 'upload_elsewhere'],
    ['at no place', { 'upload-offset': null }, 400, 'invalid_input'],
    ['in another form', { 'content-type': 'application/json' }, 400, 'invalid_json'],
    ['as something else', { 'content-type': 'text/plain' }, 400, 'unsupported_media_type'],
  ])('takes nothing that comes %s', async (_what, headers, status, reason) => {
    const ada = await world.person()
    const path = await begin(ada, 5)
    const before = await traces(ada)
    const usual = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
    const answer = await tus(ada, 'PATCH', path, { ...usual, ...headers }, Buffer.from('hello'))
    expect([answer.status, answer.reason]).toEqual([status, reason])
    expect(await traces(ada)).toEqual(before)
    expect((await append(ada, path, 0, Buffer.from('hello'))).status).toBe(204)
  })

  it('takes no more than was announced, and what was announced is still there to be finished', async () => {
    const ada = await world.person()
    const path = await begin(ada, 5)
    const answer = await append(ada, path, 0, Buffer.from('hello and more'))
    expect([answer.status, answer.reason]).toEqual([413, 'file_too_large'])
    expect((await append(ada, path, 5, Buffer.alloc(0))).status).toBe(204)
    expect((await tus(ada, 'GET', path)).upload?.file).toMatchObject({ size: 5 })
    // Once more changes nothing.
    expect((await append(ada, path, 5, Buffer.alloc(0))).status).toBe(204)
  })

  it.each(['GET', 'HEAD'])(
    'of which all has come is a file when it is asked for by %s, if not before',
    async (method) => {
      const ada = await world.person()
      const [path, files] = [await begin(ada, 5), await count('files')]
      expect((await append(ada, path, 0, Buffer.from('hello and more'))).reason).toBe('file_too_large')
      expect(await count('files')).toBe(files)
      const asked = await tus(ada, method, path)
      expect([asked.status, offsetOf(asked), await count('files')]).toEqual([200, 5, files + 1])
      const { upload } = await tus(ada, 'GET', path)
      expect([(await read(ada, upload?.file?.url ?? '')).toString(), await count('files')]).toEqual([
        'hello',
        files + 1,
      ])
    },
  )

  it('of which all has come, and which will not do, is refused to who asks for it and is gone', async () => {
    const ada = await world.person()
    const before = await traces(ada)
    const path = await begin(ada, 4)
    expect((await append(ada, path, 0, Buffer.from('a sound text'))).reason).toBe('file_too_large')
    const pieces = await world.app.house.database.run<{ id: string }>(
      { name: 'test.piece', text: 'select blob_id as id from upload_pieces where upload_id = $1' },
      [path.replace('/uploads/', '')],
    )
    await world.app.house.storage.put(pieces[0]?.id ?? '', Readable.from([Buffer.from([0, 1, 2, 3])]))
    expect(await tus(ada, 'GET', path)).toMatchObject({ status: 400, reason: 'file_type_refused' })
    expect((await tus(ada, 'GET', path)).reason).toBe('upload_not_found')
    expect(await traces(ada)).toEqual(before)
  })

  it('of a kind that is not taken is refused by its first bytes, and is gone with them', async () => {
    const ada = await world.person()
    const before = await traces(ada)
    const program = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1'), Buffer.alloc(100_000)])
    const path = await begin(ada, program.length)
    const answer = await append(ada, path, 0, program.subarray(0, 50_000))
    expect([answer.status, answer.reason]).toEqual([400, 'file_type_refused'])
    expect((await tus(ada, 'GET', path)).reason).toBe('upload_not_found')
    expect(await traces(ada)).toEqual(before)
  })

  it('whose first bytes come one by one is judged as a whole', async () => {
    const ada = await world.person()
    const before = await traces(ada)
    const program = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1'), Buffer.alloc(30_000)])
    const path = await begin(ada, program.length)
    for (const at of [0, 1, 2]) await append(ada, path, at, program.subarray(at, at + 1))
    const answer = await append(ada, path, 3, program.subarray(3))
    expect([answer.status, answer.reason]).toEqual([400, 'file_type_refused'])
    expect(await traces(ada)).toEqual(before)
  })

  it('in too many crumbs is refused', async () => {
    const ada = await world.person()
    const path = await begin(ada, 100_000)
    await append(ada, path, 0, Buffer.from('x'))
    const text = `insert into upload_pieces (upload_id, starts_at, blob_id)
      select upload_id, -n, blob_id from upload_pieces, generate_series(1, 999) n where upload_id = $1`
    await world.app.house.database.run({ name: 'test.crumbs', text }, [path.replace('/uploads/', '')])
    const answer = await append(ada, path, 1, Buffer.from('x'))
    expect([answer.status, answer.reason]).toEqual([409, 'upload_in_crumbs'])
  })

  it('is one of fifty under way at most, however many are announced at once', async () => {
    const ada = await world.person()
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => tus(ada, 'POST', '/uploads', { 'upload-length': '5' })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50)
    expect(answers.filter(({ reason }) => reason === 'too_many_uploads')).toHaveLength(10)
  })
})

describe('what an upload will come to', () => {
  it('counts when it is announced, so that the bound holds however many are announced at once', async () => {
    const ada = await world.person()
    const size = String(12 * megabyte)
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => tus(ada, 'POST', '/uploads', { 'upload-length': size })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(answers.filter(({ reason }) => reason === 'quota_exceeded')).toHaveLength(9)
    expect((await traces(ada)).used).toBe(36 * megabyte)
  })

  it('is free again when it is given up, with everything that has come', async () => {
    const ada = await world.person()
    const before = await traces(ada)
    const path = await begin(ada, 40_000)
    await append(ada, path, 0, words(30_000))
    expect((await traces(ada)).used).toBe(40_000)
    expect((await tus(ada, 'DELETE', path)).status).toBe(204)
    expect([(await tus(ada, 'DELETE', path)).status, await traces(ada)]).toEqual([404, before])
    // Even when all of it had come.
    const whole = await begin(ada, 5)
    await append(ada, whole, 0, Buffer.from('given'))
    expect((await tus(ada, 'DELETE', whole)).status).toBe(204)
    world.clock.advance({ minutes: 6 })
    await sweepFiles(world.app.house)
    expect(await traces(ada)).toEqual(before)
  })

  it('is free again when nothing has come for a day', async () => {
    world.clock.advance({ hours: 50 })
    await sweepFiles(world.app.house)
    const ada = await world.person()
    const before = await traces(ada)
    const path = await begin(ada, 40_000)
    world.clock.advance({ minutes: 20 * 60 })
    const bob = await world.person()
    const other = await begin(bob, 9)
    const { token } = await someoneAgain(ada)
    await append({ ...ada, token }, path, 0, words(30_000))
    world.clock.advance({ hours: 23 })
    await sweepFiles(world.app.house)
    const late = await someoneAgain(ada)
    expect(offsetOf(await tus({ ...ada, token: late.token }, 'HEAD', path))).toBe(30_000)
    world.clock.advance({ hours: 2 })
    const later = await someoneAgain(ada)
    expect((await tus({ ...ada, token: later.token }, 'HEAD', path)).status).toBe(404)
    await sweepFiles(world.app.house)
    expect({ ...(await traces(ada)), uploads: 0 }).toEqual({ ...before, uploads: 0 })
    expect((await tus({ ...bob, token: (await someoneAgain(bob)).token }, 'HEAD', other)).status).toBe(404)
  })

  it('is what the file comes to, and nothing once that is deleted', async () => {
    const ada = await world.person()
    const path = await begin(ada, 30_000)
    await append(ada, path, 0, words(30_000))
    const { upload } = await tus(ada, 'GET', path)
    expect((await traces(ada)).used).toBe(30_000)
    await ada.client.call('files.delete', { fileId: upload?.file?.id ?? '' })
    expect([(await traces(ada)).used, (await tus(ada, 'GET', path)).status]).toEqual([0, 404])
  })
})

describe('at the same time', () => {
  it('the same bytes at the same place are kept once', async () => {
    const ada = await world.person()
    const bytes = words(100_000)
    const before = await traces(ada)
    const path = await begin(ada, bytes.length)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => append(ada, path, 0, bytes.subarray(0, 60_000))))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409, 409, 409])
    expect(await traces(ada)).toMatchObject({ stored: before.stored + 1, pieces: before.pieces + 1 })
    await Promise.all([1, 2, 3, 4, 5].map(() => append(ada, path, 60_000, bytes.subarray(60_000))))
    const files = await count('files')
    await Promise.all([1, 2, 3, 4, 5].map(() => append(ada, path, 100_000, Buffer.alloc(0))))
    expect(await count('files')).toBe(files)
    const { upload } = await tus(ada, 'GET', path)
    expect(hashOf(await read(ada, upload?.file?.url ?? ''))).toBe(hashOf(bytes))
    expect(await traces(ada)).toMatchObject({ stored: before.stored + 1, blobs: before.blobs + 1, used: 100_000 })
  })

  it('several who finish it make one file of it', async () => {
    const ada = await world.person()
    const before = await traces(ada)
    const files = await count('files')
    const path = await begin(ada, 5)
    // All of it has come, and whoever was to make a file of it is gone.
    expect((await append(ada, path, 0, Buffer.from('hello!'))).reason).toBe('file_too_large')
    const answers = await Promise.all(Array.from({ length: 8 }, () => append(ada, path, 5, Buffer.alloc(0))))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 204))
    expect([await count('files'), (await traces(ada)).stored]).toEqual([files + 1, before.stored + 1])
  })
})

it('goes on with another node, and after a restart', async () => {
  const many = await openWorld({ nodes: 2 })
  onTestFinished(() => many.close())
  const ada = await many.person()
  const bytes = words(90_000)
  const { upload } = await ada.client.call('uploads.create', { name: 'a.txt', size: bytes.length })
  const path = `/uploads/${upload.id}`
  const [first, second] = many.nodes.map(({ url }) => url)
  const statuses = [
    (await append(ada, path, 0, bytes.subarray(0, 30_000), first)).status,
    (await append(ada, path, 30_000, bytes.subarray(30_000, 60_000), second)).status,
  ]
  await many.restart()
  statuses.push((await append(ada, path, 60_000, bytes.subarray(60_000), many.nodes[1]?.url)).status)
  expect(statuses).toEqual([204, 204, 204])
  const { body } = await many.send('GET', path, { token: ada.token })
  const { file } = (body as { upload: UploadView }).upload
  if (file === null) throw new Error('it has not become a file')
  await settled(many, ada, file)
  const answer = await fetch(many.url + file.url, { headers: { authorization: `Bearer ${ada.token}` } })
  expect(answer.status).toBe(200)
  expect(hashOf(Buffer.from(await answer.arrayBuffer()))).toBe(hashOf(bytes))
})

/** Tokens last no longer than a quarter of an hour. */
async function someoneAgain({ user }: Someone): Promise<{ readonly token: string }> {
  const answer = await world.send('POST', '/auth/login', {
    body: { login: user.username, password: 'Correct-horse-7' },
  })
  return { token: answer.tokens.accessToken }
}
