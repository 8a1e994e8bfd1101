import type { AuditEntryView } from '@parley/protocol'
import { goodPassword, openWorld, type Someone, type World } from '@parley/testkit'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { migrate } from '../../platform/postgres/migrate.ts'
import { sql } from '../../platform/postgres/statement.ts'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
  admin = await world.person('boss')
})
afterAll(() => world.close())

async function entries(filter: object = {}): Promise<readonly AuditEntryView[]> {
  return (await admin.client.call('moderation.audit', filter)).items
}

async function deed(targetId: string, act: AuditEntryView['act']): Promise<AuditEntryView> {
  const [entry] = await entries({ targetId, act })
  if (entry === undefined) throw new Error(`nothing says ${act}`)
  return entry
}

/** As somebody could who reached into the database. */
function tamper(text: string) {
  const { database } = world.app.house
  return database.transaction(async (transaction) => {
    for (const part of ['alter table audit disable trigger user', text, 'alter table audit enable trigger user']) {
      await transaction.run(sql(`test.${crypto.randomUUID()}`, part))
    }
  })
}

describe('what is done', () => {
  it('is written down with who, what, whom, where from and when', async () => {
    const ada = await world.person()
    const { client } = await world.person('grace')
    const { room } = await client.call('rooms.create', { kind: 'channel', name: 'Tools', memberIds: [ada.user.id] })
    await client.call('members.update', { roomId: room.id, userId: ada.user.id, role: 'admin' })
    const { message } = await ada.client.call('messages.send', { roomId: room.id, content: 'to be taken away' })
    await client.call('messages.delete', { roomId: room.id, messageId: message.id })
    await client.call('members.remove', { roomId: room.id, userId: ada.user.id, ban: true })
    await client.call('rooms.delete', { roomId: room.id })
    const said = (await entries({ roomId: room.id })).map(({ act, actor, target, details }) => [
      act,
      actor?.name,
      target?.name,
      details,
    ])
    expect(said).toEqual([
      ['room.deleted', 'grace', 'Tools', { kind: 'channel', visibility: 'public', members: 1 }],
      ['member.banned', 'grace', ada.user.username, {}],
      ['message.deleted', 'grace', null, { authorId: ada.user.id, seq: message.seq }],
      ['member.role_changed', 'grace', ada.user.username, { was: 'member', becomes: 'admin' }],
    ])
    const entry = await deed(room.id, 'room.deleted')
    expect(entry).toMatchObject({ at: world.clock.now().toISOString(), address: '127.0.0.1' })
  })

  it('is not written down when it does not happen', async () => {
    const ada = await world.person()
    await expect(
      ada.client.call('auth.password', { current: 'Wrong-horse-7', next: 'Better-horse-8' }),
    ).rejects.toMatchObject({ reason: 'wrong_password' })
    await ada.client.call('auth.password', { current: goodPassword, next: 'Better-horse-8' })
    expect((await entries({ targetId: ada.user.id })).map(({ act }) => act)).toEqual([
      'account.password_changed',
      'account.registered',
    ])
  })

  it('of one’s own message is nobody’s business', async () => {
    const ada = await world.person()
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Quiet' })
    const { message } = await ada.client.call('messages.send', { roomId: room.id, content: 'oops' })
    await ada.client.call('messages.delete', { roomId: room.id, messageId: message.id })
    expect(await entries({ roomId: room.id })).toEqual([])
  })
})

describe('the list', () => {
  it('comes in pages and is narrowed by person, act and time', async () => {
    const ada = await world.person()
    for (let n = 0; n < 5; n += 1) {
      await ada.client.call('auth.login', { login: ada.user.username, password: goodPassword })
    }
    const since = world.clock.now().toISOString()
    world.clock.advance({ minutes: 1 })
    await ada.client.call('auth.login', { login: ada.user.username, password: goodPassword })
    const filter = { actorId: ada.user.id, act: 'account.signed_in', limit: 4 } as const
    const first = await admin.client.call('moderation.audit', filter)
    const second = await admin.client.call('moderation.audit', { ...filter, cursor: first.nextCursor ?? '' })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([4, 2, null])
    const numbers = [...first.items, ...second.items].map(({ n }) => n)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    const later = new Date(Date.parse(since) + 1).toISOString()
    expect(await entries({ ...filter, after: later })).toHaveLength(1)
    expect(await entries({ ...filter, before: later, limit: 100 })).toHaveLength(5)
  })

  it('is for moderators of the place, without addresses and who reported whom, and for nobody else', async () => {
    const [ada, mod] = [await world.person(), await world.person()]
    const { database, bus } = world.app.house
    await database.run(sql('test.role', `update accounts set role = 'moderator' where id = $1`), [mod.user.id])
    await bus.publish('account.changed', { accountId: mod.user.id })
    await expect(ada.client.call('moderation.audit', {})).rejects.toMatchObject({ reason: 'moderator_required' })
    const { items } = await mod.client.call('moderation.audit', { targetId: ada.user.id })
    expect(items.map(({ act, address }) => [act, address])).toEqual([['account.registered', null]])
    await ada.client.call('reports.create', { target: { type: 'user', userId: mod.user.id }, reason: 'harassment' })
    expect((await entries({ actorId: ada.user.id, act: 'report.created' })).length).toBe(1)
    const asked = await mod.client.call('moderation.audit', { actorId: ada.user.id })
    expect(asked.items.map(({ act }) => act)).toEqual(['account.registered'])
    await expect(mod.client.call('moderation.verifyAudit', {})).rejects.toMatchObject({ reason: 'admin_required' })
  })
})

describe('as a file', () => {
  const exported = (query: string) =>
    world.send('GET', `/moderation/audit/export?${query}`, { token: admin.token }).then(({ text, headers }) => ({
      lines: text.trimEnd().split('\n'),
      name: headers.get('content-disposition'),
    }))

  it('has one entry a line, the oldest first, and says itself that it was taken', async () => {
    const ada = await world.person('exported')
    const { lines, name } = await exported(`targetId=${ada.user.id}`)
    expect(lines.map((line) => (JSON.parse(line) as AuditEntryView).act)).toEqual(['account.registered'])
    expect(name).toContain('.jsonl')
    expect((await entries({ act: 'audit.exported' }))[0]?.details).toEqual({ format: 'jsonl', targetId: ada.user.id })
  })

  it('is a table that no spreadsheet takes for formulas', async () => {
    const grace = await world.person()
    const name = '=HYPERLINK("http://evil.example","x")'
    const { room } = await grace.client.call('rooms.create', { kind: 'channel', name })
    await grace.client.call('rooms.delete', { roomId: room.id })
    const { lines } = await exported(`roomId=${room.id}&format=csv`)
    expect(lines[0]).toContain('n,at,actorId,actor,act')
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`)
  })
})

describe('a database user of its own', () => {
  it('has all that the program needs, and cannot change what is written', async () => {
    const guide = await readFile(new URL('../../../../docs/operate/audit.md', import.meta.url), 'utf8')
    const [, granted = ''] = /```sql\n([^`]+)```/.exec(guide) ?? []
    const name = 'parley_app'
    const apart = await openWorld({ databaseUser: { name, granted } })
    onTestFinished(() => apart.close())
    const [found] = await apart.app.house.database.run(
      sql<{ in: string }>('test.in', 'select current_database() as in'),
    )
    expect(await migrate({ ...inject('cluster'), database: found?.in ?? '' })).toEqual([])
    const { client } = await apart.person()
    const { room } = await client.call('rooms.create', { kind: 'channel', name: 'Apart' })
    await client.call('messages.send', { roomId: room.id, content: 'works as ever' })
    await client.call('rooms.delete', { roomId: room.id })
    expect((await client.call('moderation.audit', {})).items.map(({ act }) => act)).toEqual([
      'room.deleted',
      'account.registered',
    ])
    for (const text of [
      'alter table audit disable trigger user',
      `update audit set act = 'x'`,
      'delete from audit',
      'truncate audit',
      'drop table audit',
    ]) {
      const trying = apart.app.house.database.run(sql(`test.${crypto.randomUUID()}`, text))
      await expect(trying).rejects.toThrow(/permission denied|must be owner/)
    }
  })
})

describe('the chain', () => {
  it('counts without a hole, whatever is done at once on two nodes', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => world.person()))
    const [, other] = world.nodes
    await Promise.all(
      people.flatMap(({ user }, at) =>
        [world.app, other ?? world.app].map((node) =>
          world.send('POST', '/auth/login', {
            node,
            body: { login: user.username, password: at % 3 === 0 ? 'Wrong-horse-7' : goodPassword },
          }),
        ),
      ),
    )
    const { entries: many, brokenAt, hash } = await admin.client.call('moderation.verifyAudit', {})
    const [last] = await entries({ limit: 1 })
    expect([brokenAt, hash, many]).toEqual([null, last?.hash, last?.n])
  })

  it('cannot be changed by the program', async () => {
    const { database } = world.app.house
    for (const text of [`update audit set act = 'x' where n = 1`, 'delete from audit', 'truncate audit']) {
      await expect(database.run(sql(`test.${crypto.randomUUID()}`, text))).rejects.toThrow('stays as it is')
    }
  })

  it.each([
    [
      'changed',
      `update audit set details = '{"none": true}' where n = 3`,
      `update audit set details = '{}' where n = 3`,
    ],
    [
      'put in',
      `insert into audit (n, at, act, details, hash)
       select n + 1, at, act, details, audit_hash(a, hash) from audit a where n = (select max(n) from audit)`,
      'delete from audit where n = (select max(n) from audit)',
    ],
  ])('shows an entry that was %s', async (_how, doing, undoing) => {
    await tamper(doing)
    const { brokenAt } = await admin.client.call('moderation.verifyAudit', {})
    await tamper(undoing)
    expect(brokenAt).not.toBeNull()
    expect((await admin.client.call('moderation.verifyAudit', {})).brokenAt).toBeNull()
  })

  it('shows an entry that was taken out', async () => {
    await tamper('create table taken as select * from audit where n = 2')
    await tamper('delete from audit where n = 2')
    expect((await admin.client.call('moderation.verifyAudit', {})).brokenAt).toBe(3)
    await tamper('insert into audit select * from taken')
    expect((await admin.client.call('moderation.verifyAudit', {})).brokenAt).toBeNull()
  })
})
