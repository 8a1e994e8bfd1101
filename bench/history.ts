import type { Guest, Place } from './place.ts'
import { openPlace } from './place.ts'
import { startServer } from './server-process.ts'
import { type Bar, keep, median, percentile, rounded, showBars } from './report.ts'

/** Pages of history and catching up, over HTTP, in a database of ten million messages. */
const rooms = 1_000
const membersEach = 10
const messages = 10_000_000
/** A program that has run for a while is measured, and not one that has just begun. */
const warmUp = 300
const requests = 1_000

interface Figures {
  readonly medianMs: number
  readonly p95Ms: number
  readonly p99Ms: number
}

/** A different room and place every time, so that not only what is warm is measured; one after the other, as people read. */
async function measure(port: number, token: string | null, pathOf: (request: number) => string): Promise<Figures> {
  const times: number[] = []
  for (let request = -warmUp; request < requests; request += 1) {
    const startedAt = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}${pathOf(request + warmUp)}`, {
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    })
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`${answer.status} ${body.slice(0, 200)}`)
    if (request >= 0) times.push(performance.now() - startedAt)
  }
  return {
    medianMs: rounded(median(times)),
    p95Ms: rounded(percentile(times, 0.95)),
    p99Ms: rounded(percentile(times, 0.99)),
  }
}

/** In parts, so that no one statement takes minutes. Reading is measured, so writing may be as careless as it likes. */
async function furnish(place: Place, guests: readonly Guest[]): Promise<string[]> {
  await place.sql.query("alter system set max_wal_size = '16GB'")
  await place.sql.query('alter system set full_page_writes = off')
  await place.sql.query('select pg_reload_conf()')
  const ids = await place.rooms(Array.from({ length: rooms }, () => guests))
  const part = 100
  for (let from = 0; from < ids.length; from += part) {
    await place.fill(ids.slice(from, from + part), messages / rooms, {
      look: from + part >= ids.length,
      findable: false,
    })
  }
  return ids
}

const place = await openPlace()
const floor = await startServer(['.build/bench/history-floor.js'], { FLOOR_SOCKET: place.socket })
try {
  const guests = await place.guests(membersEach)
  const startedAt = performance.now()
  const ids = await furnish(place, guests)
  console.log(`${messages} messages written in ${Math.round((performance.now() - startedAt) / 1000)} s.`)
  const { port } = place.server
  const token = guests[0]?.token ?? ''
  const perRoom = messages / rooms
  const room = (request: number) => ids[(request * 7919) % ids.length] ?? ''
  const seq = (request: number) => 100 + ((request * 104_729) % (perRoom - 200))
  const page = (query: (request: number) => string) =>
    measure(port, token, (request) => `/api/v1/rooms/${room(request)}/messages?limit=50${query(request)}`)
  const found = {
    newest: await page(() => ''),
    before: await page((request) => `&before=${seq(request)}`),
    'before, the floor': await measure(floor.port, null, (request) => `/${room(request)}/${seq(request)}`),
    after: await page((request) => `&after=${seq(request)}`),
    around: await page((request) => `&around=${seq(request)}`),
    'changes since 100': await measure(
      port,
      token,
      (request) => `/api/v1/rooms/${room(request)}/changes?since=${perRoom + membersEach - 100}`,
    ),
  }
  console.table(found)
  const { newest, before, after, around, 'before, the floor': least } = found
  const pages = Math.max(...[newest, before, after, around].map(({ p99Ms }) => p99Ms))
  const all = Math.max(...Object.values(found).map(({ p95Ms }) => p95Ms))
  const bars: Bar[] = [
    {
      bar: 'a history page under 10 ms at 10 million messages',
      measured: `p99 ${pages} ms, of the floor ${least.p99Ms} ms`,
      reached: pages < 10,
    },
    { bar: 'API: 95th percentile under 50 ms', measured: `p95 ${all} ms`, reached: all < 50 },
  ]
  showBars(bars)
  keep('history', { messages, rooms, requests, figures: found, bars })
} finally {
  await floor.stop()
  await place.close()
}
