import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@parley/sdk'
import { openSocket, png, startRedis, startTestCluster, createDatabase } from '@parley/testkit'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { newFolder, startPlace } from './place.ts'
import { eventually, familyOf, isRunning } from './processes.ts'

/** A database, a Redis and a folder of files that several programs share: one place on several nodes. */
async function openGround() {
  const { cluster, stop } = await startTestCluster()
  onTestFinished(stop)
  const redis = await startRedis()
  onTestFinished(() => redis.close())
  const { database } = await createDatabase(cluster)
  const files = newFolder()
  const client = new pg.Client({ ...cluster, database })
  await client.connect()
  onTestFinished(() => client.end())
  const env = {
    DATABASE_URL: `postgres://${cluster.user}@localhost/${database}?host=${cluster.host}`,
    REDIS_URL: redis.url,
    PARLEY_SECRET: 'a-secret-that-only-this-test-knows-and-is-long',
  }
  return {
    start(role: 'web' | 'worker') {
      const folder = newFolder()
      mkdirSync(folder, { recursive: true })
      symlinkSync(files, join(folder, 'files'))
      return startPlace({ folder, env: { ...env, PARLEY_ROLES: role } })
    },
    /** The job that makes the picture, as the database knows it; null when there is none. */
    async job() {
      const { rows } = await client.query<{ state: string; attempts: number }>(
        "select state, attempts from jobs where kind = 'files.process'",
      )
      return rows[0] ?? null
    },
  }
}

it('a picture whose worker is killed over it is made once by another, and the room is told', async () => {
  const ground = await openGround()
  const url = await ground.start('web').ready()
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

  const first = ground.start('worker')
  await first.ready()
  await eventually('the first is at it', async () => (await ground.job())?.state === 'running')
  const family = familyOf(first.pid)
  first.signal('SIGKILL')
  await first.ended
  const left = await ground.job()
  expect(left).toEqual({ state: 'running', attempts: 1 })
  expect((await bob.client.call('files.status', { fileId: file.id })).file.status).toBe('processing')
  await eventually('nothing of the first is left', () => family.every((pid) => !isRunning(pid)))

  await ground.start('worker').ready()
  await eventually('another has it', async () => (await ground.job())?.attempts === 2, 60)
  const told = await ears.heard(({ ev }) => ev === 'file.updated')
  expect(told).toMatchObject({ data: { file: { id: file.id, status: 'ready', width: 8_000, height: 7_900 } } })
  await eventually('the job is done', async () => (await ground.job()) === null)
  const { messages } = await bob.client.call('messages.list', { roomId: room.id })
  expect(messages.at(-1)?.files).toMatchObject([{ status: 'ready', variants: { thumb: {}, medium: {} } }])
  const thumb = messages.at(-1)?.files[0]?.variants.thumb?.url ?? ''
  const picture = await fetch(url + thumb, { headers: { authorization: `Bearer ${bob.token ?? ''}` } })
  expect([picture.status, (await picture.arrayBuffer()).byteLength > 0]).toEqual([200, true])
  expect(ears.events.filter(({ ev }) => ev === 'file.updated')).toHaveLength(1)
}, 180_000)
