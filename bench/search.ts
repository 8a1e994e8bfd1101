import { type Guest, openPlace, type Place } from './place.ts'
import { type Bar, keep, median, percentile, rounded, showBars } from './report.ts'
import { tell, terms } from './search-text.ts'

/**
 * Searching ten million messages over HTTP, by people who are in all rooms, in half and in few, while nothing else happens
 * and while messages are written; beside it, in the same database, what one would write without a second thought.
 */
const messages = Number(process.env['SEARCH_MESSAGES'] ?? 10_000_000)
const rooms = 200
const requests = 20
const writtenPerSecond = 100
/** A trigram index of all messages would take as much room as everything else. */
const trigramMessages = Math.min(messages, 1_000_000)

interface Figures {
  readonly medianMs: number
  readonly p95Ms: number
  readonly found: number
}

function figuresOf(times: readonly number[], found: number): Figures {
  return { medianMs: rounded(median(times)), p95Ms: rounded(percentile(times, 0.95)), found }
}

async function search(port: number, { token }: Guest, q: string): Promise<Figures> {
  const times: number[] = []
  let found = 0
  for (let request = -2; request < requests; request += 1) {
    const startedAt = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/search/messages?limit=20&q=${encodeURIComponent(q)}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`${q}: ${answer.status} ${body.slice(0, 200)}`)
    found = body.split('"highlight"').length - 1
    if (request >= 0) times.push(performance.now() - startedAt)
  }
  return figuresOf(times, found)
}

/** By one statement that somebody writes first; given up after four seconds. */
async function plain(sql: Place['sql'], text: string, values: readonly unknown[]): Promise<Figures> {
  const times: number[] = []
  let found = 0
  await sql.query("set statement_timeout = '4s'")
  for (let request = 0; request < 5; request += 1) {
    const startedAt = performance.now()
    try {
      found = (await sql.query(text, [...values])).rows.length
    } catch {
      found = -1
    }
    times.push(performance.now() - startedAt)
    if (found === -1) break
  }
  await sql.query('reset statement_timeout')
  return figuresOf(times, found)
}

const byWords = `select w.id from message_words w join memberships ms on ms.room_id = w.room_id and ms.account_id = $1 and ms.left_at is null
  where w.words @@ phraseto_tsquery('simple', $2) order by w.at desc limit 20`
const byTrigrams = `select m.id from sample m join memberships ms on ms.room_id = m.room_id and ms.account_id = $1 and ms.left_at is null
  where m.content ilike '%' || $2 || '%' order by m.created_at desc limit 20`

/** Makes somebody a member, as they would be had they joined. */
async function enter({ sql }: Place, { id }: Guest, roomIds: readonly string[]): Promise<void> {
  await sql.query(
    `insert into memberships (room_id, account_id, role, joined_at, rev) select room, $1, 'member', now(), 2 from unnest($2::uuid[]) as room`,
    [id, roomIds],
  )
}

/** Says something in turn in all rooms until told to stop, at a pace that does not depend on the answers. */
function keepWriting(port: number, { token }: Guest, ids: readonly string[]): () => Promise<number[]> {
  const under: Promise<number>[] = []
  let n = 0
  const timer = setInterval(() => {
    n += 1
    const room = ids[n % ids.length] ?? ''
    const startedAt = performance.now()
    const content = `the tide and the lantern of ${n} and word${n % 977}`
    const body = JSON.stringify({ content, nonce: crypto.randomUUID() })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const post = () =>
      fetch(`http://127.0.0.1:${port}/api/v1/rooms/${room}/messages`, { method: 'POST', headers, body })
    under.push(
      // A connection that nobody used for long may be closed in the moment of being used.
      post()
        .catch(post)
        .then(async (answer) => {
          await answer.text()
          if (!answer.ok) throw new Error(`a message was answered with ${answer.status}`)
          return performance.now() - startedAt
        }),
    )
  }, 1_000 / writtenPerSecond)
  return async () => {
    clearInterval(timer)
    return await Promise.all(under)
  }
}

const place = await openPlace()
try {
  await place.sql.query("alter system set max_wal_size = '2GB'")
  await place.sql.query('alter system set full_page_writes = off')
  await place.sql.query('select pg_reload_conf()')
  const [others] = await place.guests(1)
  if (others === undefined) throw new Error('nobody came')
  const ids = await place.rooms(Array.from({ length: rooms }, () => [others]))
  // Every other room is not of those who are in half of them; of the last five is who is in few.
  const dark = ids.filter((_, n) => n % 2 === 1 && n < rooms - 5)
  const startedAt = performance.now()
  await tell(place, ids, dark, messages)
  const loadSeconds = Math.round((performance.now() - startedAt) / 1000)
  // They come when all is written: nobody stays signed in for that long.
  const [everywhere, half, few] = await place.guests(3)
  if (everywhere === undefined || half === undefined || few === undefined) throw new Error('nobody searches')
  await enter(place, everywhere, ids)
  await enter(
    place,
    half,
    ids.filter((id) => !dark.includes(id)),
  )
  await enter(place, few, ids.slice(-5))
  const { rows: sizes } = await place.sql.query<Record<string, string>>(
    `select pg_size_pretty(pg_total_relation_size('messages')) as messages, pg_size_pretty(pg_relation_size('message_words')) as words,
       pg_size_pretty(pg_relation_size('message_words_words')) as index`,
  )
  console.log(`${messages} messages written in ${loadSeconds} s.`, sizes[0])
  const { port } = place.server
  const all = async () => {
    const figures: Record<string, Record<string, Figures>> = {}
    for (const [name, guest] of Object.entries({ 'in all rooms': everywhere, 'in half': half, 'in five': few })) {
      const each: Record<string, Figures> = {}
      for (const [what, q] of Object.entries(terms)) each[what] = await search(port, guest, q)
      console.log(name)
      console.table(each)
      figures[name] = each
    }
    return figures
  }
  const quiet = await all()
  const stop = keepWriting(port, everywhere, ids)
  const whileWriting = await all()
  const written = await stop()
  const acknowledged = { messages: written.length, ...figuresOf(written, written.length) }
  console.table({ acknowledged })
  const peers: Record<string, Record<string, Figures>> = {
    'order by time': {},
    [`trigrams, ${trigramMessages} messages`]: {},
  }
  await place.sql.query(
    `create table sample as select room_id, id, created_at, content from messages order by id desc limit ${trigramMessages}`,
  )
  await place.sql.query('create index on sample using gin (content gin_trgm_ops)')
  await place.sql.query('create index on sample (created_at)')
  await place.sql.query('vacuum analyze sample')
  for (const [what, q] of Object.entries(terms)) {
    const bare = q.replaceAll('"', '')
    ;(peers['order by time'] ??= {})[what] = await plain(place.sql, byWords, [half.id, bare])
    ;(peers[`trigrams, ${trigramMessages} messages`] ??= {})[what] = await plain(place.sql, byTrigrams, [half.id, bare])
  }
  console.table(peers['order by time'])
  console.table(peers[`trigrams, ${trigramMessages} messages`])
  const worst = (figures: typeof quiet) =>
    Math.max(
      ...Object.values(figures)
        .flatMap((each) => Object.values(each))
        .map(({ p95Ms }) => p95Ms),
    )
  const bars: Bar[] = [
    {
      bar: 'search under 100 ms at 10 million, every term, nothing written',
      measured: `p95 ${worst(quiet)} ms`,
      reached: worst(quiet) < 100,
    },
    {
      bar: `the same while ${writtenPerSecond} messages a second are written`,
      measured: `p95 ${worst(whileWriting)} ms`,
      reached: worst(whileWriting) < 100,
    },
  ]
  showBars(bars)
  keep('search', {
    messages,
    rooms,
    requests,
    loadSeconds,
    sizes: sizes[0],
    quiet,
    whileWriting,
    acknowledged,
    peers,
    bars,
  })
} finally {
  await place.close()
}
