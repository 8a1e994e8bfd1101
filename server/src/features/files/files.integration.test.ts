import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import {
  openSocket,
  openWorld,
  sampleFiles,
  settled,
  type Someone,
  upload,
  uploadOne,
  type World,
} from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { storeBlob } from './blobs.ts'
import { finishFile } from './finish.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const { gif, pdf } = sampleFiles
const picture = { name: 'a.gif', bytes: gif }

function get(path: string, someone: Someone | null, headers: Readonly<Record<string, string>> = {}) {
  const token = someone === null ? {} : { authorization: `Bearer ${someone.token}` }
  return fetch(world.url + path, { headers: { ...token, ...headers }, redirect: 'manual' })
}

async function openRoom(owner: Someone, ...members: readonly Someone[]): Promise<string> {
  const memberIds = members.map(({ user }) => user.id)
  const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Files', memberIds })
  return room.id
}

it('is sent as the manual shows', async () => {
  const page = readFileSync(new URL('../../../../docs/use/files.md', import.meta.url), 'utf8')
  const shown = [...page.matchAll(/-d '(\{.*\})' http:\/\/127\.0\.0\.1:3000\/api\/v1(\S+)/g)]
  expect(shown.length).toBeGreaterThan(1)
  const ada = await world.person()
  const roomId = await openRoom(ada)
  const { id } = await uploadOne(world, ada, picture)
  for (const [, body = '', path = ''] of shown) {
    const input: unknown = JSON.parse(body.replace('…', id))
    const answer = await world.send('POST', path.replace('$ROOM', roomId), { token: ada.token, body: input })
    expect([path, answer.status]).toEqual([path, 201])
  }
})

describe('a file', () => {
  it('is taken, carried by a message, told to the room and served to its members', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const roomId = await openRoom(ada, bob)
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token: bob.token })
    const sent = await upload(world, ada, [picture, { name: 'Grüße.txt', bytes: 'Grüße' }])
    expect(sent.status).toBe(202)
    expect(sent.files).toMatchObject([
      { name: 'a.gif', mime: 'image/gif', size: gif.length, status: 'processing', reason: null, width: 1, height: 1 },
      { name: 'Grüße.txt', mime: 'text/plain', size: 7 },
    ])
    const files = await Promise.all(sent.files.map((file) => settled(world, ada, file)))
    const fileIds = files.map(({ id }) => id)
    const { message } = await ada.client.call('messages.send', { roomId, content: '', fileIds })
    expect(message).toMatchObject({ kind: 'file', content: '', files })
    const heard = await socket.heard(({ ev }) => ev === 'message.created')
    expect(heard.data).toEqual({ message })
    const { messages } = await bob.client.call('messages.list', { roomId })
    expect(messages.at(-1)).toEqual(message)
    for (const [index, bytes] of [gif, Buffer.from('Grüße')].entries()) {
      const answer = await get(message.files[index]?.url ?? '', bob)
      expect(answer.status).toBe(200)
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
    }
  })

  it('stands for its message in replies, where that has no words', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const roomId = await openRoom(ada, bob)
    const names = ['a.txt', 'b.txt']
    const files = []
    for (const name of names) files.push(await uploadOne(world, ada, { name, bytes: name }))
    const fileIds = files.map(({ id }) => id)
    const { message } = await ada.client.call('messages.send', { roomId, content: '', fileIds })
    const said = await bob.client.call('messages.send', { roomId, content: 'thanks', replyToId: message.id })
    expect(said.message.replyTo).toMatchObject({ excerpt: 'a.txt, b.txt', shows: 'files' })
    const quoted = async () => (await bob.client.call('messages.list', { roomId })).messages.at(-1)?.replyTo
    expect(await quoted()).toEqual(said.message.replyTo)
    const [first = ''] = fileIds
    await ada.client.call('messages.removeFile', { roomId, messageId: message.id, fileId: first })
    expect(await quoted()).toMatchObject({ excerpt: 'b.txt', shows: 'files' })
    await ada.client.call('messages.edit', { roomId, messageId: message.id, content: 'Two notes' })
    expect(await quoted()).toMatchObject({ excerpt: 'Two notes', shows: 'words' })
    await ada.client.call('messages.delete', { roomId, messageId: message.id })
    expect(await quoted()).toMatchObject({ excerpt: '', shows: 'deleted' })
  })

  it('is carried once: who names it again, also at the same time, is told that there is no such file', async () => {
    const ada = await world.person()
    const rooms = await Promise.all([openRoom(ada), openRoom(ada)])
    const { id } = await uploadOne(world, ada, picture)
    const outcomes = await Promise.allSettled(
      [...rooms, ...rooms].map((roomId) => ada.client.call('messages.send', { roomId, content: 'x', fileIds: [id] })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.reason] : []))
    expect(refused).toEqual(['file_not_found', 'file_not_found', 'file_not_found'])
  })

  it('comes with its message however often that is sent', async () => {
    const ada = await world.person()
    const roomId = await openRoom(ada)
    const { id } = await uploadOne(world, ada, picture)
    const say = () => ada.client.call('messages.send', { roomId, content: 'x', fileIds: [id], nonce: 'once' })
    const [first, again] = await Promise.all([say(), say()])
    expect(again).toEqual(first)
    expect((await say()).message.files).toHaveLength(1)
  })

  it('of somebody else, and one that is unknown, cannot be sent', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const roomId = await openRoom(ada, bob)
    const { id } = await uploadOne(world, bob, picture)
    for (const fileIds of [[id], [crypto.randomUUID()]]) {
      const sending = ada.client.call('messages.send', { roomId, content: 'x', fileIds })
      await expect(sending).rejects.toMatchObject({ reason: 'file_not_found' })
    }
    // Nothing took a place in the log.
    expect(
      (await ada.client.call('messages.list', { roomId })).messages.filter(({ kind }) => kind !== 'system'),
    ).toEqual([])
  })

  it('goes with its message: it is served no more, its bytes are freed and its owner has the room back', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const roomId = await openRoom(ada, bob)
    const bytes = Buffer.concat([gif, Buffer.from(crypto.randomUUID())])
    const { id, url } = await uploadOne(world, ada, { name: 'a.gif', bytes })
    const { message } = await ada.client.call('messages.send', { roomId, content: 'look', fileIds: [id] })
    expect((await get(url, bob)).status).toBe(200)
    const deleted = await ada.client.call('messages.delete', { roomId, messageId: message.id })
    expect(deleted.message).toMatchObject({ kind: 'text', files: [] })
    for (const someone of [ada, bob]) expect((await get(url, someone)).status).toBe(404)
    const usage = { name: 'test.usage', text: 'select bytes from file_usage where scope = $1' }
    expect(await world.app.house.database.run(usage, [ada.user.id])).toEqual([{ bytes: 0 }])
  })

  it('gets its description from its owner only, and the room is told', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const roomId = await openRoom(ada, bob)
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token: bob.token })
    const { id } = await uploadOne(world, ada, picture)
    await ada.client.call('files.update', { fileId: id, alt: 'A dot' })
    const { message } = await ada.client.call('messages.send', { roomId, content: '', fileIds: [id] })
    expect(message).toMatchObject({ kind: 'image', files: [{ alt: 'A dot' }] })
    await expect(bob.client.call('files.update', { fileId: id, alt: 'Mine' })).rejects.toMatchObject({
      reason: 'file_not_found',
    })
    const { file } = await ada.client.call('files.update', { fileId: id, alt: 'A red dot' })
    const heard = await socket.heard(({ ev }) => ev === 'file.updated')
    const now = (await bob.client.call('messages.list', { roomId })).messages.at(-1)
    expect(heard).toMatchObject({ rev: message.rev + 1, data: { file, roomId, messageId: message.id, message: now } })
    expect(now).toMatchObject({ rev: message.rev + 1, files: [{ alt: 'A red dot' }] })
  })

  it('keeps its description once its owner may not write where it is', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const roomId = await openRoom(ada, bob)
    const { id } = await uploadOne(world, bob, picture)
    await bob.client.call('messages.send', { roomId, content: '', fileIds: [id] })
    const { file } = await bob.client.call('files.update', { fileId: id, alt: 'A dot' })
    const silencedUntil = new Date(world.clock.now().getTime() + 60_000).toISOString()
    await ada.client.call('members.update', { roomId, userId: bob.user.id, silencedUntil })
    const say = (alt: string) => bob.client.call('files.update', { fileId: id, alt })
    await expect(say('You cannot stop me')).rejects.toMatchObject({ reason: 'silenced' })
    world.clock.advance({ seconds: 61 })
    await ada.client.call('rooms.update', { roomId, archived: true })
    await expect(say('You cannot stop me')).rejects.toMatchObject({ reason: 'room_archived' })
    expect((await bob.client.call('files.status', { fileId: id })).file.alt).toBe(file.alt)
  })

  it('is described while it gets other bytes', async () => {
    const ada = await world.person()
    const { database } = world.app.house
    const { id } = await uploadOne(world, ada, { name: 'a.txt', bytes: 'as it came' })
    const { id: otherId } = await uploadOne(world, ada, { name: 'b.txt', bytes: 'as it is kept' })
    const waits = {
      name: 'test.waiting',
      text: `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    }
    const swap = {
      name: 'test.swap',
      text: 'update files f set blob_id = o.blob_id from files o where f.id = $1 and o.id = $2',
    }
    const { describing } = await database.transaction(async (transaction) => {
      await transaction.run(swap, [id, otherId])
      const begun = ada.client.call('files.update', { fileId: id, alt: 'A dot' })
      await expect.poll(() => database.run(waits, [])).toHaveLength(1)
      return { describing: begun }
    })
    expect((await describing).file).toMatchObject({ id, alt: 'A dot' })
  })

  it('that is worked on is given out, and told, when that is done', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const { house } = world.app
    const roomId = await openRoom(ada, bob)
    const { id, url } = await uploadOne(world, ada, { name: 'a.txt', bytes: 'large' })
    const start = { name: 'test.process', text: "update files set status = 'processing' where id = $1" }
    await house.database.run(start, [id])
    const { message } = await ada.client.call('messages.send', { roomId, content: '', fileIds: [id] })
    const early = await get(url, bob)
    expect([early.status, await early.json()]).toMatchObject([409, { error: { reason: 'file_not_ready' } }])
    const small = Buffer.from(`small ${crypto.randomUUID()}`)
    const finish = async () => {
      const variant = { name: 'thumb', mime: 'image/webp', width: 3, height: 2 } as const
      const blob = await storeBlob(house, Readable.from([small]))
      const facts = { width: 30, height: 20, duration: null, placeholder: 'abc', original: null }
      await finishFile(house, id, { is: 'ready', ...facts, variants: [{ ...variant, blob }] })
    }
    await finish()
    await finish()
    const now = (await bob.client.call('messages.list', { roomId })).messages.at(-1)
    const thumb = { url: `${url}?variant=thumb`, width: 3, height: 2 }
    expect(now).toMatchObject({
      rev: message.rev + 1,
      files: [{ id, status: 'ready', width: 30, height: 20, placeholder: 'abc', variants: { thumb } }],
    })
    const shown = await get(thumb.url, bob)
    expect([shown.headers.get('content-type'), await shown.text()]).toEqual(['image/webp', small.toString()])
    expect((await get(`${url}?variant=medium`, bob)).status).toBe(404)
  })

  it('is deleted by its owner as long as nothing carries it', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const roomId = await openRoom(ada)
    const [loose, carried] = [await uploadOne(world, ada, picture), await uploadOne(world, ada, picture)]
    await ada.client.call('messages.send', { roomId, content: '', fileIds: [carried.id] })
    const remove = (someone: Someone, fileId: string) => someone.client.call('files.delete', { fileId })
    await expect(remove(bob, loose.id)).rejects.toMatchObject({ reason: 'file_not_found' })
    await expect(remove(ada, carried.id)).rejects.toMatchObject({ reason: 'file_in_use' })
    await remove(ada, loose.id)
    await expect(remove(ada, loose.id)).rejects.toMatchObject({ reason: 'file_not_found' })
    expect((await get(carried.url, ada)).status).toBe(200)
  })
})

describe('what is served', () => {
  it('says what it is, that it stays so, and that nothing in it may run', async () => {
    const ada = await world.person()
    const [shown, saved] = [
      await uploadOne(world, ada, picture),
      await uploadOne(world, ada, { name: 'a.pdf', bytes: pdf }),
    ]
    const headers = async (url: string) => Object.fromEntries((await get(url, ada)).headers)
    expect(await headers(shown.url)).toMatchObject({
      'content-type': 'image/gif',
      'content-length': String(gif.length),
      'content-disposition': `inline; filename="a.gif"; filename*=UTF-8''a.gif`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    })
    expect(await headers(saved.url)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment;/),
    })
  })

  it('comes in parts, and not again to who holds it', async () => {
    const ada = await world.person()
    const { url } = await uploadOne(world, ada, { name: 'digits.txt', bytes: '0123456789' })
    const part = async (range: string) => {
      const answer = await get(url, ada, { range })
      return [answer.status, answer.headers.get('content-range'), await answer.text()]
    }
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', ''])
    const { headers: none } = await get(url, ada, { range: 'bytes=10-' })
    expect([none.get('cache-control'), none.get('etag'), none.get('content-disposition')]).toEqual([
      'no-store',
      null,
      null,
    ])
    expect(await part('bytes=4-2')).toEqual([200, null, '0123456789'])
    const etag = (await get(url, ada)).headers.get('etag') ?? ''
    expect((await get(url, ada, { 'if-none-match': etag })).status).toBe(304)
    const head = await fetch(world.url + url, { method: 'HEAD', headers: { authorization: `Bearer ${ada.token}` } })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', ''])
  })

  it('is given to the page by its cookie, which is good for nothing else and ends with the session', async () => {
    const entered = await world.send('POST', '/auth/register', {
      body: { username: 'cookie-reader', password: 'Correct-horse-7', session: 'cookie' },
    })
    const cookie = entered.headers.getSetCookie().find((each) => each.startsWith('parley_files_')) ?? ''
    expect(cookie).toContain('Path=/api/v1/files; HttpOnly; SameSite=Strict')
    const [pair = ''] = cookie.split(';')
    const token = String(Reflect.get(Object(entered.body), 'accessToken'))
    const me: Someone = { ...(await world.person()), token }
    const { url } = await uploadOne(world, me, picture)
    expect((await get(url, null, { cookie: pair })).status).toBe(200)
    expect((await get(url, null, { cookie: `${pair}x` })).status).toBe(401)
    expect((await get(`${url}/status`, null, { cookie: pair })).status).toBe(401)
    const out = await world.send('POST', '/auth/logout', { token })
    expect(out.headers.getSetCookie().some((each) => /^parley_files_\w+=; .*Max-Age=0/.test(each))).toBe(true)
    expect((await get(url, null, { cookie: pair })).status).toBe(401)
  })

  it('is given to a link for one file and one person, for ten minutes', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const roomId = await openRoom(ada, bob)
    const [one, other] = [await uploadOne(world, ada, picture), await uploadOne(world, ada, picture)]
    const { message } = await ada.client.call('messages.send', { roomId, content: '', fileIds: [one.id, other.id] })
    const { url } = await bob.client.call('files.link', { fileId: one.id })
    const pass = new URL(url, world.url).search
    expect((await get(url, null)).status).toBe(200)
    expect((await get(other.url + pass, null)).status).toBe(401)
    expect((await get(`${url}&variant=thumb`, null)).status).toBe(401)
    await ada.client.call('members.remove', { roomId, userId: bob.user.id })
    expect((await get(url, null)).status).toBe(404)
    const own = await ada.client.call('files.link', { fileId: one.id })
    expect((await get(own.url, null)).status).toBe(200)
    world.clock.advance({ minutes: 11 })
    expect((await get(own.url, null)).status).toBe(401)
    expect(message.files).toHaveLength(2)
  })
})
