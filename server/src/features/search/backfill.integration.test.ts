import { randomBytes } from 'node:crypto'
import { openWorld } from '@parley/testkit'
import { expect, it, onTestFinished } from 'vitest'
import { writingDown } from './write-down-words.ts'

const many = 4_500

/** Messages as a version that knew no search has left them: in the log and nowhere else. */
const insertText = `with said as (
    insert into messages (room_id, seq, id, rev, author_id, kind, content, created_at)
    select $1, n, id, n, $2, 'text', 'old' || n || 'word of long ago', $4::timestamptz + make_interval(secs => n)
    from unnest($3::uuid[]) with ordinality as given (id, n)
  )
  update rooms set seq = cardinality($3::uuid[]), rev = cardinality($3::uuid[]) where id = $1`

/** In the order of time, as ids of messages are. */
function idAt(at: number): string {
  const hex =
    at.toString(16).padStart(12, '0') +
    '7' +
    randomBytes(2).toString('hex').slice(1) +
    '8' +
    randomBytes(8).toString('hex').slice(1)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

it('messages from before there was a search are found, while others are said, and across a restart', async () => {
  const world = await openWorld()
  onTestFinished(() => world.close())
  const ada = await world.person()
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Old' })
  const start = world.clock.now().getTime() - 30 * 24 * 3_600_000
  const ids = Array.from({ length: many }, (_, index) => idAt(start + (index + 1) * 1_000))
  const { database } = world.app.house
  await database.run({ name: 'test.empty', text: 'delete from messages where room_id = $1' }, [room.id])
  await database.run({ name: 'test.old', text: insertText }, [room.id, ada.user.id, ids, new Date(start)])

  // Cut off somewhere on its way, as by the end of the process.
  const stop = new AbortController()
  const writeDown = (signal = stop.signal) => writingDown.run({}, world.app.house, { signal, attempt: 1 })
  const first = writeDown().catch(() => {})
  const say = (content: string) => ada.client.call('messages.send', { roomId: room.id, content })
  for (const n of [1, 2, 3]) await say(`fresh${n}word said meanwhile`)
  stop.abort()
  await world.restart()
  await first
  const { client } = await world.person('finder')
  await client.call('rooms.join', { roomId: room.id })
  const again = await world.send('POST', '/auth/login', {
    body: { login: ada.user.username, password: 'Correct-horse-7' },
  })
  const saidAfter = await world.send('POST', `/rooms/${room.id}/messages`, {
    token: again.tokens.accessToken,
    body: { content: 'after1word' },
  })
  expect(saidAfter.status).toBe(201)
  await writeDown(new AbortController().signal)

  const found = async (q: string) =>
    (await client.call('search.messages', { q })).items.map(({ message }) => message.content)
  for (const n of [1, 1_999, 2_000, 2_001, many - 1, many])
    expect(await found(`old${n}word`)).toEqual([`old${n}word of long ago`])
  for (const n of [1, 2, 3]) expect(await found(`fresh${n}word`)).toEqual([`fresh${n}word said meanwhile`])
  expect(await found('after1word')).toEqual(['after1word'])
  expect(await found('never said')).toEqual([])
}, 120_000)
