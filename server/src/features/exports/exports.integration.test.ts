import { basePath } from '@parley/protocol'
import { ParleyError } from '@parley/sdk'
import { eventually, goodPassword, openWorld, readZip, type Someone, uploadOne, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepFiles } from '../files/sweep.ts'
import { endOldExports } from './index.ts'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld()
  admin = await world.person('founder')
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof ParleyError ? error.reason : 'fault'),
  )
const statusOf = async (someone: Someone) => (await someone.client.call('users.exportStatus', {})).export

const signIn = ({ user }: Someone) =>
  world.client().call('auth.login', { login: user.username, password: goodPassword })

/** Asks, and waits until it is there. */
async function exported(someone: Someone) {
  await someone.client.call('users.export', {})
  await eventually(async () => (await statusOf(someone))?.state === 'ready')
  const made = await statusOf(someone)
  if (made === null) throw new Error('nothing was made')
  return made
}

const fetchFile = (exportId: string, token: string) =>
  fetch(`${world.url}${basePath}/users/me/export/file?exportId=${exportId}`, {
    headers: { authorization: `Bearer ${token}` },
  })
const opened = async (answer: Response) => readZip(Buffer.from(await answer.arrayBuffer()))
const json = (files: Map<string, Buffer>, path: string): unknown => JSON.parse(files.get(path)?.toString() ?? 'null')

const database = () => world.app.house.database
const run = (text: string, values: readonly unknown[] = []) =>
  database().run({ name: `test.${text.slice(0, 50)}`, text }, values)

describe('all that is somebody’s own', () => {
  it('is in one archive', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    await ada.client.call('users.updateMe', { displayName: 'Ada of the quay', bio: 'mends nets' })
    await ada.client.call('preferences.set', { theme: 'dark' })
    await ada.client.call('contacts.request', { userId: bob.user.id })
    const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Nets', memberIds: [bob.user.id] })
    const roomId = room.id
    const file = await uploadOne(world, ada, { name: '../a net.txt', bytes: 'knots, knots', type: 'text/plain' })
    const sent = await ada.client.call('messages.send', { roomId, content: 'first thought', fileIds: [file.id] })
    const messageId = sent.message.id
    await ada.client.call('messages.edit', { roomId, messageId, content: 'second thought' })
    await ada.client.call('reactions.add', { roomId, messageId, emoji: '👍' })
    await ada.client.call('drafts.set', { roomId, content: 'not sent yet' })
    await ada.client.call('bookmarks.add', { roomId, messageId })
    await ada.client.call('reports.create', {
      target: { type: 'user', userId: bob.user.id },
      reason: 'spam',
      note: 'look',
    })
    await admin.client.call('moderation.act', {
      action: 'warn',
      target: { type: 'user', userId: ada.user.id },
      reason: 'too loud',
    })
    const { id, size } = await exported(ada)
    const answer = await fetchFile(id, ada.token)
    expect([answer.status, answer.headers.get('content-type'), Number(answer.headers.get('content-length'))]).toEqual([
      200,
      'application/zip',
      size,
    ])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="export-\d{4}-\d\d-\d\d\.zip"/)
    const files = await opened(answer)
    expect(json(files, 'profile.json')).toMatchObject({ displayName: 'Ada of the quay', bio: 'mends nets' })
    expect(json(files, 'preferences.json')).toEqual({ theme: 'dark' })
    expect(json(files, 'contacts.json')).toMatchObject([{ userId: bob.user.id, state: 'outgoing' }])
    expect(json(files, 'memberships.json')).toMatchObject([{ roomId, name: 'Nets', role: 'owner' }])
    expect(json(files, 'messages/1.json')).toMatchObject([
      {
        room: { id: roomId, name: 'Nets' },
        content: 'second thought',
        fileIds: [file.id],
        earlier: [{ content: 'first thought' }],
      },
    ])
    expect(json(files, 'reactions.json')).toMatchObject([{ roomId, seq: sent.message.seq, emoji: '👍' }])
    expect(json(files, 'drafts.json')).toMatchObject([{ roomId, content: 'not sent yet' }])
    expect(json(files, 'bookmarks.json')).toMatchObject([{ messageId }])
    expect(json(files, 'sessions.json')).toMatchObject([{ endedAt: null }])
    expect(json(files, 'reports.json')).toMatchObject([{ reason: 'spam', note: 'look', userId: bob.user.id }])
    expect(json(files, 'sanctions.json')).toMatchObject([{ action: 'warn', reason: 'too loud' }])
    const [told] = json(files, 'files.json') as { path: string; id: string }[]
    expect([told?.id, files.get(told?.path ?? '')?.toString()]).toEqual([file.id, 'knots, knots'])
    expect([...files.keys()].filter((path) => path.split('/').some((part) => part.startsWith('.')))).toEqual([])
  })

  it('says nothing of what others said, who they are to the place, and who decided or reported', async () => {
    const [ada, bob] = [await world.person(), await world.person('witness')]
    await run('update accounts set email = $2, email_key = $2 where id = $1', [bob.user.id, 'bob@secret.example'])
    const { room } = await bob.client.call('rooms.create', { kind: 'group', name: 'Talk', memberIds: [ada.user.id] })
    const roomId = room.id
    const { message } = await ada.client.call('messages.send', { roomId, content: 'mine alone' })
    const theirs = await bob.client.call('messages.send', { roomId, content: 'BOBS-WORDS', replyToId: message.id })
    await ada.client.call('messages.send', { roomId, content: 'an answer', replyToId: theirs.message.id })
    await bob.client.call('reactions.add', { roomId, messageId: message.id, emoji: '🐙' })
    await uploadOne(world, bob, { name: 'BOBS-FILE.txt', bytes: 'BOBS-BYTES', type: 'text/plain' })
    const target = { type: 'message', roomId, messageId: message.id } as const
    const { report } = await bob.client.call('reports.create', { target, reason: 'hate', note: 'BOBS-NOTE' })
    await admin.client.call('moderation.addNote', { reportId: report.id, text: 'PRIVATE-NOTE' })
    await ada.client.call('reports.create', {
      target: { type: 'message', roomId, messageId: theirs.message.id },
      reason: 'spam',
      note: 'hers',
    })
    await admin.client.call('moderation.act', {
      action: 'mute',
      target: { type: 'user', userId: ada.user.id },
      reason: 'enough',
    })
    await admin.client.call('moderation.act', {
      action: 'unmute',
      target: { type: 'user', userId: ada.user.id },
      reason: 'again',
    })
    const { id } = await exported(ada)
    const files = await opened(await fetchFile(id, ada.token))
    const all = [...files].map(([path, bytes]) => `${path}\n${bytes.toString()}`).join('\n')
    expect(all).toContain('mine alone')
    for (const [what, secret] of Object.entries({
      words: 'BOBS-WORDS',
      reaction: '🐙',
      file: 'BOBS-',
      note: 'PRIVATE-NOTE',
      reporter: report.id,
      address: 'secret.example',
      moderator: admin.user.id,
      password: '$argon2',
      session: 'refresh',
    }))
      expect([what, all.includes(secret)]).toEqual([what, false])
  })

  it('of a room that is closed to them now is what they said there, and not what it is called today', async () => {
    const [ada, bob] = [await world.person(), await world.person()]
    const { room } = await bob.client.call('rooms.create', { kind: 'group', name: 'Before', memberIds: [ada.user.id] })
    await ada.client.call('messages.send', { roomId: room.id, content: 'I was here' })
    await bob.client.call('members.remove', { roomId: room.id, userId: ada.user.id, ban: true })
    await bob.client.call('rooms.update', { roomId: room.id, name: 'Plans without her' })
    const { id } = await exported(ada)
    const files = await opened(await fetchFile(id, ada.token))
    expect(json(files, 'messages/1.json')).toMatchObject([{ content: 'I was here', room: { id: room.id, name: null } }])
    expect(json(files, 'memberships.json')).toMatchObject([{ roomId: room.id, name: null }])
  })
})

describe('an archive', () => {
  it('is had by guests, too, and by no bot', async () => {
    const guest = await world.guest('Amber Otter')
    const { id } = await exported(guest)
    const files = await opened(await fetchFile(id, guest.token))
    expect(json(files, 'profile.json')).toMatchObject({ displayName: 'Amber Otter', kind: 'guest' })
    const { bot } = await admin.client.call('bots.create', { username: 'crane', displayName: 'Crane' })
    const { secret: token } = await admin.client.call('bots.createToken', {
      botId: bot.user.id,
      name: 'one',
      scopes: ['messages:read'],
    })
    const answer = await world.send('POST', '/users/me/export', { token, body: {} })
    expect(answer.error.reason).toBe('bot_refused')
  })

  it('is opened by nobody else, and by its own address for a short time', async () => {
    const [ada, bob, guest] = [await world.person(), await world.person(), await world.guest()]
    const { id, url } = await exported(ada)
    for (const other of [bob, guest, admin]) {
      const answer = await fetchFile(id, other.token)
      expect(answer.status).toBe(404)
      await answer.arrayBuffer()
    }
    const address = `${world.url}${url}`
    expect((await fetch(address)).status).toBe(200)
    expect((await fetch(address.replace(id, crypto.randomUUID()))).status).toBe(401)
    expect((await fetch(`${world.url}${basePath}/users/me/export/file?exportId=${id}`)).status).toBe(401)
    world.clock.advance({ minutes: 11 })
    expect((await fetch(address)).status).toBe(401)
    const fresh = (await statusOf(ada))?.url
    await ada.client.call('auth.logout', {})
    expect((await fetch(`${world.url}${fresh}`)).status).toBe(401)
  })

  it('can be asked for once a day, is told of when it is there, and is the same while it is made', async () => {
    const ada = await world.person()
    expect(await statusOf(ada)).toBeNull()
    const [one, two] = await Promise.all([ada.client.call('users.export', {}), ada.client.call('users.export', {})])
    expect(one.export.id).toBe(two.export.id)
    await eventually(async () => (await statusOf(ada))?.state === 'ready')
    const { notices } = await ada.client.call('own.get', {})
    expect(notices.map(({ kind }) => kind)).toEqual(['export_ready'])
    expect(await reasonOf(ada.client.call('users.export', {}))).toBe('export_too_soon')
    world.clock.advance({ days: 1 })
    const next = await exported(ada)
    expect(next.id).not.toBe(one.export.id)
    const { accessToken } = await signIn(ada)
    expect((await fetchFile(one.export.id, accessToken)).status).toBe(404)
    expect((await fetchFile(next.id, accessToken)).status).toBe(200)
  })

  it('is there for seven days, by the clock, and its bytes go then', async () => {
    const ada = await world.person()
    const { id } = await exported(ada)
    const [row] = await database().run<{ blobId: string }>({
      name: 'test.exportBlob',
      text: `select blob_id as "blobId" from exports where id = '${id}'`,
    })
    const stat = () => world.app.house.storage.stat(row?.blobId ?? '')
    world.clock.advance({ days: 7, seconds: -1 })
    await endOldExports(world.app.house)
    await sweepFiles(world.app.house)
    expect([(await fetchFile(id, ada.token)).status, (await stat()) === null]).toEqual([401, false])
    const again = await signIn(ada)
    expect((await fetchFile(id, again.accessToken)).status).toBe(200)
    world.clock.advance({ seconds: 2 })
    expect((await fetchFile(id, again.accessToken)).status).toBe(404)
    await endOldExports(world.app.house)
    await sweepFiles(world.app.house)
    expect(await stat()).toBeNull()
  })
})
