import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@parley/sdk'
import pg from 'pg'
import { serverOptions, type ServerProcess, startServer } from './server-process.ts'
import { sampleWords } from './sample.ts'

export interface Person {
  readonly id: string
}

export interface Guest extends Person {
  readonly token: string
}

/** A whole Parley with its PostgreSQL, in a folder that is thrown away. */
export interface Place {
  readonly server: ServerProcess
  /** Its database, for what would take too long by the API and for looking behind it. */
  readonly sql: pg.Client
  /** The folder of the socket at which others may reach that database. */
  readonly socket: string
  /** People with sessions of their own. */
  guests(many: number): Promise<Guest[]>
  /** People who are away and stay so: written at once, without sessions. */
  absent(many: number): Promise<Person[]>
  /** Makes rooms by their members, as they would be after everybody joined. */
  rooms(members: readonly (readonly Person[])[]): Promise<string[]>
  /** Gives rooms so many messages, by their members in turn, and has the database look at what it holds then. */
  fill(roomIds: readonly string[], messages: number, options?: Filling): Promise<void>
  /** How often each database statement was run since the server started. */
  statements(): Promise<ReadonlyMap<string, number>>
  /** Takes the server away as a crash would, and brings it back at the same port. */
  crash(): Promise<{ restart(): Promise<void> }>
  close(): Promise<void>
}

interface Filling {
  /** Whether the database may look at what was written; after the last part it should. */
  readonly look?: boolean
  /** Whether words are written down to be found by, which takes most of the time. */
  readonly findable?: boolean
}

export async function openPlace(options = serverOptions): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const start = (port: number) =>
    startServer([...options, 'server/dist/main.js'], {
      PORT: String(port),
      PARLEY_DATA_DIR: folder,
      PARLEY_LIMITS: 'off',
      // Those who bring pictures here are guests.
      PARLEY_FILE_QUOTA_GUEST: '1GB',
      LOG_LEVEL: 'fatal',
    })
  let server = await start(0)
  let sql = await connect(folder)
  return {
    get server() {
      return server
    },
    get sql() {
      return sql
    },
    socket: socketIn(folder),
    guests: (many) => admitGuests(server.port, many),
    absent: (many) => writePeople(sql, many),
    rooms: (members) => makeRooms(sql, members),
    async fill(roomIds, messages, { look = true, findable = true } = {}) {
      await fillRooms(sql, roomIds, messages, findable)
      if (!look) return
      await sql.query('vacuum analyze')
      // What is still to be written to disk would be, in the midst of what is measured.
      await sql.query('checkpoint')
    },
    statements: () => readStatements(server.port),
    async crash() {
      await sql.end()
      const { port } = server
      await server.kill()
      return {
        async restart() {
          server = await start(port)
          sql = await connect(folder)
        },
      }
    },
    async close() {
      await sql.end()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const socketIn = (folder: string) => join(folder, 'postgres', 'run')

async function connect(folder: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: socketIn(folder),
    port: 5432,
    user: 'parley',
    database: 'postgres',
  })
  await client.connect()
  return client
}

async function admitGuests(port: number, many: number): Promise<Guest[]> {
  const client = createClient({ url: `http://127.0.0.1:${port}` })
  const found: Guest[] = []
  const line = async () => {
    while (found.length < many) {
      const place = found.push({ id: '', token: '' }) - 1
      const { user, accessToken } = await client.call('auth.guest', {})
      found[place] = { id: user.id, token: accessToken }
    }
  }
  await Promise.all(Array.from({ length: 24 }, line))
  return found
}

/** What nobody asks about in a benchmark, they have from somebody who came in by the door. */
async function writePeople(sql: pg.Client, many: number): Promise<Person[]> {
  const { rows } = await sql.query<Person>(
    `insert into accounts (id, kind, role, username, username_key, display_name, search_text, visibility, created_at)
     select uuidv7(), a.kind, a.role, 'away-' || n, 'away-' || n, 'Away ' || n, 'away ' || n, a.visibility, now()
     from (select kind, role, visibility from accounts where kind = 'guest' limit 1) a, generate_series(1, $1::int) as n
     returning id`,
    [many],
  )
  return rows
}

async function makeRooms(sql: pg.Client, members: readonly (readonly Person[])[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into rooms (id, kind, visibility, name, max_members, member_count, rev, created_at)
     select uuidv7(), 'group', 'private', 'Room ' || place, 100000, many, many, now()
     from unnest($1::int[]) with ordinality as wanted (many, place) order by place returning id`,
    [members.map((each) => each.length)],
  )
  const ids = rows.map(({ id }) => id)
  // Whether each member exists is known; looking again half a million times would take minutes.
  await sql.query('set session_replication_role = replica')
  for (let from = 0; from < members.length; from += 2_000) {
    const inside = members.slice(from, from + 2_000)
    await sql.query(
      `insert into memberships (room_id, account_id, role, joined_at, rev)
       select room, account, case when place = 1 then 'owner' else 'member' end, now(), place
       from unnest($1::uuid[], $2::uuid[], $3::int[]) as m (room, account, place)`,
      [
        inside.flatMap((each, index) => each.map(() => ids[from + index])),
        inside.flatMap((each) => each.map(({ id }) => id)),
        inside.flatMap((each) => each.map((_, index) => index + 1)),
      ],
    )
  }
  await sql.query('set session_replication_role = default')
  return ids
}

async function fillRooms(
  sql: pg.Client,
  roomIds: readonly string[],
  messages: number,
  findable: boolean,
): Promise<void> {
  await sql.query('set session_replication_role = replica')
  await sql.query(
    `with authors as (
       select room_id, array_agg(account_id order by rev) as ids from memberships where room_id = any($1::uuid[]) group by room_id
     ),
     chosen as (select r.id, r.seq, r.rev, a.ids from rooms r join authors a on a.room_id = r.id),
     said as materialized (
       select c.id as room_id, c.seq + n as seq, uuidv7() as id, c.rev + n as rev, c.ids[1 + n % cardinality(c.ids)] as author_id,
         $3::text || ' ' || n as content, date_trunc('milliseconds', now() - make_interval(secs => $2 - n)) as at
       from chosen c, generate_series(1, $2::int) as n
     ),
     found as (
       insert into message_words (at, id, room_id, seq, words)
       select at, id, room_id, seq, to_tsvector('simple', content) || array_to_tsvector(array[
         '~r' || right(room_id::text, 12), '~u' || right(author_id::text, 12), '~h' || floor(extract(epoch from at) / 3600)::bigint])
       from said where $4::boolean
     )
     insert into messages (room_id, seq, id, rev, author_id, kind, content, nonce, created_at)
     select room_id, seq, id, rev, author_id, 'text', content, 'filled ' || seq, at from said`,
    [roomIds, messages, sampleWords, findable],
  )
  // Otherwise all of it would be gone through for words and links while something else is measured.
  await sql.query("update search_progress set id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'")
  await sql.query("update preview_progress set id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'")
  await sql.query(
    'update rooms set seq = seq + $2, rev = rev + $2, last_message_at = now() where id = any($1::uuid[])',
    [roomIds, messages],
  )
  await sql.query('set session_replication_role = default')
}

async function readStatements(port: number): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const counts = text.matchAll(/^parley_database_statement_duration_seconds_count\{statement="([^"]+)"\} (\d+)/gm)
  return new Map([...counts].map(([, name = '', count]) => [name, Number(count)]))
}

/** Rooms of as many as each person has rooms, so that everybody knows others everywhere. */
export function circlesOf(guests: readonly Guest[], roomsEach: number): Guest[][] {
  return guests.map((_, index) =>
    // Steps of all lengths, so that no two rooms have the same people.
    Array.from({ length: roomsEach }, (_, step) => guests[(index + step * step) % guests.length]).filter(
      (guest) => guest !== undefined,
    ),
  )
}

/** The first words of somebody on the live address. */
export function helloOf({ token }: Guest, held: object = {}): string {
  return JSON.stringify({ id: 0, op: 'hello', in: { token, ...held } })
}

export const livePath = '/api/v1/live'
