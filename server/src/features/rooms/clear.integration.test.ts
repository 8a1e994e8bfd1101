import { eventually, openWorld, type Someone, uploadOne, type World } from '@parley/testkit'
import { expect, it, onTestFinished } from 'vitest'
import { usualPace } from '../../platform/jobs/worker.ts'

/** More than is removed in one go. */
const many = 1_200
const quick = { ...usualPace, beatMs: 50, lookMs: 50 }

const fill = {
  name: 'test.fill',
  text: `with said as (
      insert into messages (room_id, seq, id, rev, author_id, kind, content, mentions, created_at)
      select $1, r.seq + n, gen_random_uuid(), r.rev + n, $2, 'text', 'wordsofold ' || n, array[$3::uuid], now()
      from rooms r cross join generate_series(1, $4::int) n where r.id = $1 returning *
    ),
    called as (insert into mentions select $3, id, room_id, seq from said),
    findable as (
      insert into message_words (at, id, room_id, seq, words)
      select date_trunc('milliseconds', created_at), id, room_id, seq, to_tsvector('simple', content) from said
    )
    update rooms set seq = seq + $4::int, rev = rev + $4::int where id = $1`,
}
const leftOver = {
  name: 'test.leftOver',
  text: `select (select count(*)::int from messages where room_id = $1) as messages,
    (select count(*)::int from message_words where room_id = $1) as words,
    (select count(*)::int from mentions where room_id = $1) as mentions,
    (select count(*)::int from files where room_id = $1) as files,
    (select count(*)::int from reactions where room_id = $1) as reactions,
    (select count(*)::int from bookmarks) as bookmarks,
    (select coalesce(sum(bytes), 0)::int from file_usage) as bytes,
    (select count(*)::int from jobs where kind = 'rooms.clear') as jobs`,
}
const nothing = { messages: 0, words: 0, mentions: 0, files: 0, reactions: 0, bookmarks: 0, bytes: 0, jobs: 0 }
const orphan = {
  name: 'test.orphan',
  text: `update jobs set worker = gen_random_uuid(), attempts = attempts + 1, lease_until = clock_timestamp() - interval '1 second'
    where kind = 'rooms.clear' and state = 'running' returning id`,
}

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  )

/** Nobody removes a message as long as `work` takes. */
function holding<T>(world: World, messageId: string, work: () => Promise<T>): Promise<T> {
  return world.app.house.database.transaction(async (transaction) => {
    await transaction.run({ name: 'test.hold', text: 'select from messages where id = $1 for update' }, [messageId])
    return await work()
  })
}

it('a room in which much was said is gone at once, and then removed, whoever is killed at it (L14)', async () => {
  const world = await openWorld({ pace: quick })
  onTestFinished(() => world.close())
  const [owner, member] = [await world.person(), await world.person()]
  const make = async (name: string) => {
    const input = { kind: 'channel' as const, name, memberIds: [member.user.id] }
    return (await owner.client.call('rooms.create', input)).room.id
  }
  const [roomId, other] = [await make('Old'), await make('Other')]
  const { database } = world.app.house
  const rows = async () => (await database.run<typeof nothing>(leftOver, [roomId]))[0]

  await database.run(fill, [roomId, owner.user.id, member.user.id, many])
  const file = await uploadOne(world, owner, { name: 'plan.txt', bytes: 'wordsofold' })
  const said = await owner.client.call('messages.send', { roomId, content: 'see this', fileIds: [file.id] })
  const messageId = said.message.id
  await member.client.call('reactions.add', { roomId, messageId, emoji: '👍' })
  await member.client.call('bookmarks.add', { roomId, messageId })
  const found = async ({ client }: Someone) => (await client.call('search.messages', { q: 'wordsofold' })).items
  expect((await found(member)).length).toBeGreaterThan(0)

  await holding(world, messageId, async () => {
    expect(await reasonOf(owner.client.call('rooms.delete', { roomId }))).toBe('done')
    // What is to be removed last cannot be yet; nobody sees it, and nobody waits for that.
    await eventually(async () => (await rows())?.messages === many + 2 - 1_000)
    expect(await reasonOf(owner.client.call('messages.get', { roomId, messageId }))).toBe('room_not_found')
    expect(await reasonOf(owner.client.call('messages.list', { roomId }))).toBe('room_not_found')
    expect(await reasonOf(owner.client.call('messages.send', { roomId, content: 'still?' }))).toBe('room_not_found')
    expect((await world.send('GET', `/files/${file.id}`, { token: owner.token })).status).toBe(404)
    expect(await found(member)).toEqual([])
    expect((await member.client.call('bookmarks.list', {})).items).toEqual([])
    expect((await member.client.call('mentions.list', {})).items).toEqual([])
    expect((await member.client.call('sync', {})).rooms.map(({ room }) => room.id)).toEqual([other])
    expect(await reasonOf(member.client.call('messages.send', { roomId: other, content: 'hello' }))).toBe('done')
    // Whoever was at it is gone; another takes its place while it may still be there.
    expect(await database.run(orphan)).toHaveLength(1)
    const waiting = {
      name: 'test.waiting',
      text: `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    }
    await eventually(async () => (await database.run(waiting)).length === 2)
  })
  await expect.poll(rows, { timeout: 30_000 }).toEqual(nothing)
})
