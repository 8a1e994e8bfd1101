import { createClient } from '@parley/sdk'
import { furnish, type Size } from './administration-place.ts'
import { openPlace, type Place } from './place.ts'
import { type Bar, keep, median, percentile, rounded, showBars } from './report.ts'
import { startServer } from './server-process.ts'

/** What those who run a large place look through, over HTTP, beside a page of the same table that nobody has to be let in for. */
const size: Size = {
  people: 100_000,
  rooms: 10_000,
  audit: Number(process.env['AUDIT_ROWS'] ?? 1_000_000),
  reports: 20_000,
  files: 100_000,
}
const messages = 100_000
/** A program that has run for a while is measured, and statements that are planned for good by then. */
const warmUp = 20
const requests = 200

interface Figures {
  readonly medianMs: number
  readonly p99Ms: number
  readonly items: number
}

const itemsIn = (body: string) => {
  const found: unknown = JSON.parse(body)
  const items = typeof found === 'object' && found !== null && 'items' in found ? found.items : found
  return Array.isArray(items) ? items.length : 0
}

async function measure(port: number, path: string, token: string | null): Promise<Figures> {
  const times: number[] = []
  let items = 0
  for (let request = -warmUp; request < requests; request += 1) {
    const startedAt = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    })
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${body.slice(0, 200)}`)
    if (request >= 0) times.push(performance.now() - startedAt)
    items = itemsIn(body)
  }
  return { medianMs: rounded(median(times)), p99Ms: rounded(percentile(times, 0.99)), items }
}

/** A place far down in a list, in the form in which the list itself gives it. */
const cursor = (...place: (string | number)[]) => `&cursor=${Buffer.from(JSON.stringify(place)).toString('base64url')}`

async function first(sql: Place['sql'], text: string): Promise<Record<string, string>> {
  const { rows } = await sql.query<Record<string, string>>(text)
  const [row] = rows
  if (row === undefined) throw new Error(`nothing is found by ${text}`)
  return row
}

/** Each list from its beginning, from its middle, and by everything that it can be asked for. */
async function pathsOf({ sql }: Place): Promise<Record<string, string>> {
  const person = await first(
    sql,
    `select id, search_text as text, last_seen_at as at, username from accounts where kind = 'person' and last_seen_at is not null order by id offset ${size.people / 2} limit 1`,
  )
  const room = await first(
    sql,
    `select id, lower(name) as name from rooms where kind <> 'direct' order by id offset ${size.rooms / 2} limit 1`,
  )
  const { id = '', text = '', username = '' } = person
  const seen = new Date(person['at'] ?? '').toISOString()
  const day = (share: number) => new Date(Date.now() - size.audit * 26_000 * share).toISOString()
  const half = cursor(size.audit / 2)
  const users = '/admin/users?limit=50'
  const rooms = '/admin/rooms?limit=50'
  const audit = '/moderation/audit?limit=50'
  return {
    people: users,
    'people, the middle': `${users}${cursor(id)}`,
    'people by name': `${users}&sort=name`,
    'people by name, the middle': `${users}&sort=name${cursor(text, id)}`,
    'people by when they were seen': `${users}&sort=seen`,
    'people by when they were seen, the middle': `${users}&sort=seen${cursor(seen, id)}`,
    'people called lovelace': `${users}&q=lovelace`,
    'people called lovelace, by name': `${users}&q=lovelace&sort=name`,
    'people, one by their name': `${users}&q=${username}`,
    'people, two letters': `${users}&q=er&sort=name`,
    'people, nobody': `${users}&q=nobodyiscalledthis`,
    'guests by name': `${users}&kind=guest&sort=name`,
    'closed accounts': `${users}&state=deactivated`,
    rooms,
    'rooms by members': `${rooms}&sort=members`,
    'rooms by name, the middle': `${rooms}&sort=name${cursor(room['name'] ?? '', room['id'] ?? '')}`,
    'rooms called harbour': `${rooms}&q=harbour`,
    'rooms, none': `${rooms}&q=noroomiscalledthis`,
    'audit log': audit,
    'audit log, the middle': `${audit}${half}`,
    'audit log of one person': `${audit}&actorId=${id}`,
    'audit log about one person': `${audit}&targetId=${id}`,
    'audit log of one room': `${audit}&roomId=${room['id']}`,
    'audit log, what is common': `${audit}&act=account.signed_in${half}`,
    'audit log, what was long ago': `${audit}&act=rule.created`,
    'audit log, what never was': `${audit}&act=secret.rotated`,
    'audit log before long ago': `${audit}&before=${day(0.9)}`,
    'audit log of the last minutes': `${audit}&after=${day(0.000_02)}`,
    'audit log of one day, the middle': `${audit}&after=${day(0.501)}&before=${day(0.5)}`,
    'audit log of one day, what is rare': `${audit}&act=rule.created&after=${day(0.501)}&before=${day(0.5)}`,
    'audit log of one person, long ago': `${audit}&actorId=${id}&before=${day(0.9)}`,
    reports: '/moderation/reports?limit=50',
    'reports that are open': '/moderation/reports?limit=50&state=open',
    held: '/moderation/held?limit=50',
    'jobs that were given up': '/admin/jobs?limit=50&state=exhausted',
    'everybody’s bots': '/bots?limit=50&everybodys=true',
    announcements: '/admin/announcements?limit=50',
    statistics: '/admin/stats?days=30',
    storage: '/admin/storage',
    'storage by person': '/admin/storage/users?limit=50',
    'storage by person, the middle': `/admin/storage/users?limit=50${cursor(2_500_000, id)}`,
    'storage of those called lovelace': '/admin/storage/users?limit=50&q=lovelace',
    'storage of one by their name': `/admin/storage/users?limit=50&q=${username}`,
    'directory of rooms': '/rooms?limit=50',
    'directory, called harbour': '/rooms?limit=50&q=harbour&sort=name',
    'directory of people': '/users?limit=50',
    'directory, called lovelace': '/users?limit=50&q=lovelace',
    'directory, two letters': '/users?limit=50&q=er',
  }
}

const place = await openPlace()
const floor = await startServer(['.build/bench/administration-floor.js'], { FLOOR_SOCKET: place.socket })
try {
  const { port } = place.server
  const client = createClient({ url: `http://127.0.0.1:${port}` })
  const who = { username: 'keeper', password: `A-${crypto.randomUUID()}` }
  const { user } = await client.call('auth.register', who)
  const rooms = await place.rooms([[user]])
  await place.fill(rooms, messages, { look: false, findable: false })
  const startedAt = performance.now()
  await furnish(place, size, user.id)
  console.log(`written in ${Math.round((performance.now() - startedAt) / 1000)} s.`)
  const { accessToken } = await client.call('auth.login', who)
  const found: Record<string, Figures> = {
    'the floor': await measure(floor.port, `/${size.audit / 2}`, null),
  }
  for (const [name, path] of Object.entries(await pathsOf(place))) {
    found[name] = await measure(port, `/api/v1${path}`, accessToken)
  }
  console.table(found)
  const { 'the floor': least, ...lists } = found
  const barOf = (what: 'medianMs' | 'p99Ms', name: string): Bar => {
    const all = Object.entries(lists).toSorted(([, one], [, other]) => one[what] - other[what])
    const [slowest, figures] = all.at(-1) ?? ['nothing', { [what]: Number.NaN }]
    const beyond = all.filter(([, each]) => each[what] >= 100).length
    return {
      bar: `lists under 100 ms with 100,000 people, 10,000 rooms and 1,000,000 audit entries: ${name}`,
      measured: `at most ${figures[what]} ms (${slowest}), of the floor ${least?.[what]} ms; ${beyond} of ${all.length} above`,
      reached: beyond === 0,
    }
  }
  const bars = [barOf('medianMs', 'medians'), barOf('p99Ms', '99th percentiles')]
  showBars(bars)
  keep('administration', { ...size, messages, requests, figures: found, bars })
} finally {
  await floor.stop()
  await place.close()
}
