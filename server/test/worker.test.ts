import { createClient } from '@parley/sdk'
import { openSocket, png } from '@parley/testkit'
import { expect, it, onTestFinished } from 'vitest'
import { openGround } from './ground.ts'
import { eventually, familyOf, isRunning } from './processes.ts'

it('a picture whose worker is killed over it is made once by another, and the room is told', async () => {
  const ground = await openGround()
  /** The job that makes the picture, as the database knows it; null when there is none. */
  const job = async () => {
    const { rows } = await ground.sql.query<{ state: string; attempts: number }>(
      "select state, attempts from jobs where kind = 'files.process'",
    )
    return rows[0] ?? null
  }
  const url = await ground.start({ PARLEY_ROLES: 'web' }).ready()
  const [ada, bob] = await Promise.all(
    ['ada', 'bob'].map(async (username) => {
      const client = createClient({ url })
      onTestFinished(() => client.close())
      const { user, accessToken } = await client.call('auth.register', { username, password: 'Correct-horse-7' })
      return { client, user, token: accessToken }
    }),
  )
  if (ada === undefined || bob === undefined) throw new Error('nobody is there')
  const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Files', memberIds: [bob.user.id] })
  const ears = await openSocket(url)
  onTestFinished(() => ears.close())
  await ears.command('hello', { token: bob.token })
  // Small to send, and seconds of work for whoever has the lowest priority: there is time to be killed.
  const blob = new Blob([new Uint8Array(png(8_000, 7_900))], { type: 'image/png' })
  const file = await ada.client.files.upload({ name: 'large.png', blob })
  await ada.client.call('messages.send', { roomId: room.id, content: '', fileIds: [file.id] })

  const first = ground.start({ PARLEY_ROLES: 'worker' })
  await first.ready()
  await eventually('the first is at it', async () => (await job())?.state === 'running')
  const family = familyOf(first.pid)
  first.signal('SIGKILL')
  await first.ended
  const left = await job()
  expect(left).toEqual({ state: 'running', attempts: 1 })
  expect((await bob.client.call('files.status', { fileId: file.id })).file.status).toBe('processing')
  await eventually('nothing of the first is left', () => family.every((pid) => !isRunning(pid)))

  await ground.start({ PARLEY_ROLES: 'worker' }).ready()
  await eventually('another has it', async () => (await job())?.attempts === 2, 60)
  const told = await ears.heard(({ ev }) => ev === 'file.updated')
  expect(told).toMatchObject({ data: { file: { id: file.id, status: 'ready', width: 8_000, height: 7_900 } } })
  await eventually('the job is done', async () => (await job()) === null)
  const { messages } = await bob.client.call('messages.list', { roomId: room.id })
  expect(messages.at(-1)?.files).toMatchObject([{ status: 'ready', variants: { thumb: {}, medium: {} } }])
  const thumb = messages.at(-1)?.files[0]?.variants.thumb?.url ?? ''
  const picture = await fetch(url + thumb, { headers: { authorization: `Bearer ${bob.token ?? ''}` } })
  expect([picture.status, (await picture.arrayBuffer()).byteLength > 0]).toEqual([200, true])
  expect(ears.events.filter(({ ev }) => ev === 'file.updated')).toHaveLength(1)
}, 180_000)
