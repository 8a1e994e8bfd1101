import { goodPassword, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDays } from './days.ts'
import { PaceBook } from './pace-book.ts'

/** What an operator would not want to see anywhere else. */
const secrets = {
  PARLEY_SECRET: 'the-secret-that-signs-all-tokens-of-this-place',
  PARLEY_METRICS_TOKEN: 'the-token-for-measures-1234',
  CLAMAV_URL: 'tcp://scanner-host-nobody-knows:3310',
  PARLEY_PUBLIC_URL: 'https://hidden-name.example.org',
  PARLEY_TRUSTED_PROXIES: '10.99.88.77',
}

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld({ env: { ...secrets, PARLEY_SCAN_UNAVAILABLE: 'allow' } })
  admin = await world.person('boss')
})
afterAll(() => world.close())

describe('figures', () => {
  it('count what happened day by day, and are kept once a day is over', async () => {
    const ada = await world.person()
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Figures' })
    for (const content of ['one', 'two']) await ada.client.call('messages.send', { roomId: room.id, content })
    await world.app.house.pace.flush()
    world.clock.advance({ hours: 24 })
    const again = await world.client().call('auth.login', { login: 'boss', password: goodPassword })
    const stats = async () => {
      const { body } = await world.send('GET', '/admin/stats?days=2', { token: again.accessToken })
      return body as { days: object[]; totals: object; countedAt: string }
    }
    const { days, totals, countedAt } = await stats()
    expect(days).toEqual([
      {
        day: '2030-01-01',
        messages: 2,
        people: 1,
        accounts: 2,
        fileBytes: 0,
        halfMs: expect.any(Number),
        mostMs: expect.any(Number),
      },
      {
        day: '2030-01-02',
        messages: 0,
        people: 0,
        accounts: 0,
        fileBytes: 0,
        halfMs: expect.any(Number),
        mostMs: expect.any(Number),
      },
    ])
    expect(totals).toMatchObject({ people: 2, guests: 0, bots: 0, rooms: 1 })
    expect(countedAt).toBe(world.clock.now().toISOString())
    await world.app.house.database.run({ name: 'test.forget', text: 'delete from messages' })
    expect((await stats()).days[0]).toMatchObject({ messages: 2 })
    admin = await world.person('second')
    await world.app.house.database.run(
      { name: 'test.role', text: `update accounts set role = 'admin' where id = $1` },
      [admin.user.id],
    )
    await world.app.house.bus.publish('account.changed', { accountId: admin.user.id })
  })

  it('say how long calls took, of all nodes together, without a statement for a call', async () => {
    const { pace, database, clock } = world.app.house
    await pace.flush()
    await database.run({ name: 'test.noPace', text: 'delete from place_pace' })
    const other = new PaceBook({ database, clock })
    const statements: string[] = []
    const run = database.run.bind(database)
    database.run = (statement, values) => {
      statements.push(statement.name)
      return run(statement, values)
    }
    for (let call = 0; call < 90; call += 1) pace.note(4.5)
    for (let call = 0; call < 10; call += 1) other.note(180)
    expect(statements).toEqual([])
    await Promise.all([pace.flush(), other.flush()])
    database.run = run
    expect(statements).toEqual(['pace.add', 'pace.add'])
    const [today] = await readDays(world.app.house, 1)
    expect(today).toMatchObject({ halfMs: 5, mostMs: 200 })
  })

  it('count nobody who was erased', async () => {
    const gone = await world.person()
    const before = await admin.client.call('admin.stats', {})
    await world.app.house.database.run(
      { name: 'test.erase', text: 'update accounts set erased_at = now() where id = $1' },
      [gone.user.id],
    )
    const { totals } = await admin.client.call('admin.stats', {})
    expect([totals.people, totals.seen]).toEqual([before.totals.people - 1, before.totals.seen - 1])
  })
})

describe('the state of the place', () => {
  it('names every part, and the one that is down', async () => {
    const { health } = await admin.client.call('admin.health', {})
    expect(health).toMatchObject({
      status: 'degraded',
      version: '0.0.0-test',
      parts: { database: { state: 'ok' }, bus: { state: 'ok' }, storage: { state: 'ok' }, scanner: { state: 'down' } },
      jobs: { exhausted: 0 },
      disk: { free: expect.any(Number) },
    })
    expect(health.database.version).toMatch(/^\d+/)
  })
})

describe('the support packet', () => {
  it('tells nothing of the environment but what is harmless, and nobody’s name', async () => {
    const answer = await world.send('GET', '/admin/support', { token: admin.token })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('parley-support-2030-01-02.json')
    const packet: unknown = JSON.parse(answer.text)
    expect(packet).toMatchObject({
      versions: { parley: '0.0.0-test', node: process.version },
      settings: { given: expect.arrayContaining(['PARLEY_SECRET', 'CLAMAV_URL']), values: { PARLEY_GUESTS: true } },
      health: { status: 'degraded' },
      totals: { rooms: 1 },
    })
    const hidden = [
      ...Object.values(secrets),
      'scanner-host',
      'hidden-name',
      '10.99',
      world.app.house.settings.PARLEY_DATA_DIR,
    ]
    for (const secret of [...hidden, 'boss', admin.user.id]) expect(answer.text).not.toContain(secret)
    for (const value of Object.values(process.env)) {
      if ((value ?? '').length > 12 && value !== process.version) expect(answer.text).not.toContain(value)
    }
    const { items } = await admin.client.call('moderation.audit', { act: 'support.packed' })
    expect(items).toHaveLength(1)
  })
})
