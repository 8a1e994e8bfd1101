import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { keptAwayBy } from '../access/blocks.ts'
import { roomColumns, type RoomRow } from '../access/rooms.ts'
import { allOf } from './tsquery.ts'

/** A room somebody is in, as far as it is needed to find it by its name. */
export interface OwnRoom {
  readonly id: string
  readonly name: string | null
  readonly slug: string | null
  readonly people: readonly { readonly id: string; readonly username: string }[] | null
}

const ownRoomsStatement = sql<OwnRoom>(
  'search.ownRooms',
  `select r.id, r.name, r.slug, case when r.kind = 'direct' then (
       select jsonb_agg(jsonb_build_object('id', a.id, 'username', a.username))
       from accounts a where a.id = any(string_to_array(r.direct_key, ' ')::uuid[])) end as people
   from memberships ms join rooms r on r.id = ms.room_id where ms.account_id = $1 and ms.left_at is null`,
)

export function ownRooms(database: Database, accountId: string): Promise<OwnRoom[]> {
  return database.read(ownRoomsStatement, [accountId])
}

const peopleStatement = sql<{ id: string; key: string }>(
  'search.people',
  'select id, username_key as key from accounts where username_key = any($1::text[])',
)

/** People by their usernames in small letters. */
export async function findPeople(database: Database, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await database.read(peopleStatement, [keys])
  return new Map(rows.map(({ key, id }) => [key, id]))
}

const beginningsStatement = sql<{ part: string; word: string }>(
  'search.beginnings',
  `select part, v.word from unnest($1::text[]) as part
   cross join lateral (
     select word from vocabulary where word >= part and word < part || chr(1114111) order by word limit $2
   ) v`,
)
const insidesStatement = sql<{ part: string; word: string }>(
  'search.insides',
  `select part, v.word from unnest($1::text[]) as part
   cross join lateral (select word from vocabulary where word like '%' || part || '%' limit $2) v`,
)

/** For each part the words that have it; null where there are more than so many. */
async function wordsWith(
  database: Database,
  statement: typeof beginningsStatement,
  parts: readonly string[],
  most: number,
): Promise<Map<string, string[] | null>> {
  const found = new Map<string, string[] | null>(parts.map((part) => [part, []]))
  if (parts.length === 0) return found
  for (const { part, word } of await database.seek(statement, [parts, most + 1])) found.get(part)?.push(word)
  for (const [part, words] of found) if (words !== null && words.length > most) found.set(part, null)
  return found
}

export function wordsBeginning(database: Database, parts: readonly string[], most: number) {
  return wordsWith(database, beginningsStatement, parts, most)
}

export function wordsContaining(database: Database, parts: readonly string[], most: number) {
  return wordsWith(database, insidesStatement, parts, most)
}

/** A place in the order of what was said. */
export interface Moment {
  readonly at: Date
  readonly id: string
}

/** What the statements below are asked; all of it is looked at inside of them. */
export interface Look {
  readonly accountId: string
  readonly before: Moment
  readonly from: Date
  readonly limit: number
  readonly queries: readonly string[]
  readonly patterns: readonly (string | null)[]
  readonly notQueries: readonly string[]
  readonly notPatterns: readonly (string | null)[]
  readonly roomIds: readonly string[] | null
  readonly edited: boolean | null
  readonly unread: boolean | null
  readonly reacted: boolean | null
  readonly pictured: boolean | null
  /** Stretches of time that are left out. */
  readonly skipped: readonly Stretch[]
  /** What these people say is found though the asker keeps them away. */
  readonly askedFor: readonly string[]
}

/** From a moment on, until another. */
interface Stretch {
  readonly from: Date
  readonly until: Date
}

/** What one look found, the latest first, and how much it had to read for that. */
export interface LookedRow {
  readonly ids: readonly string[] | null
  readonly times: readonly Date[] | null
  readonly looked: number
  readonly candidates: number
  readonly newestAt: Date | null
  readonly oldestAt: Date | null
  readonly oldestId: string | null
}

const fits = (query: string, pattern: string) =>
  `(l.words @@ ${query} or (${pattern} is not null and l.words::text ~ ${pattern}))`

/**
 * Of the rows of `looked`, the latest whose words fit and that the asker may see: who is in the room now, from the message on
 * from which they may. It is decided here, row by row as they are read, and nowhere before; by subqueries, so that it ends
 * with the last row that is wanted and no row is looked up before.
 */
const visible = `visible as materialized (
     select l.at, l.id from (select * from looked order by at desc, id desc offset 0) l
     where ($9::uuid[] is null or l.room_id = any($9))
       and not exists (select from unnest($5::tsquery[], $6::text[]) as asked (query, pattern) where not ${fits('asked.query', 'asked.pattern')} offset 0)
       and not exists (select from unnest($7::tsquery[], $8::text[]) as refused (query, pattern) where ${fits('refused.query', 'refused.pattern')} offset 0)
       and (select ms.left_at is null and l.seq >= ms.first_seq and ($11::boolean is null or (l.seq > ms.read_seq) = $11)
            from memberships ms where ms.room_id = l.room_id and ms.account_id = $1)
       and not exists (select from unnest($14::timestamptz[], $15::timestamptz[]) as skipped (a, b) where l.at >= a and l.at < b)
       and (select m.deleted_at is null and ($10::boolean is null or (m.edited_at is not null) = $10)
              and (m.author_id = any($16::uuid[]) or m.author_id <> all(${keptAwayBy('$1')}))
            from messages m where m.room_id = l.room_id and m.seq = l.seq)
       and ($12::boolean is null or exists (select from reactions x where x.room_id = l.room_id and x.seq = l.seq offset 0) = $12)
       and ($13::boolean is null or exists (
         select from files f where f.room_id = l.room_id and f.seq = l.seq and f.mime like 'image/%' offset 0) = $13)
     limit $17
   )`

const answer = (candidates: string) =>
  `select (select array_agg(v.id order by v.at desc, v.id desc) from visible v) as ids,
     (select array_agg(v.at order by v.at desc, v.id desc) from visible v) as times,
     (select count(*)::int from looked) as looked, ${candidates} as candidates,
     (select max(at) from looked) as "newestAt", o.at as "oldestAt", o.id as "oldestId"
   from (select 1) as once left join (select at, id from looked order by at, id limit 1) o on true`

/** Whatever was said last, message by message: finds soon what is said often. */
export const walkStatement = sql<LookedRow>(
  'search.walk',
  `with looked as materialized (
     select w.at, w.id, w.room_id, w.seq, w.words from message_words w
     where (w.at, w.id) < ($2, $3::uuid) and w.at >= $4 order by w.at desc, w.id desc limit $18
   ),
   ${visible}
   ${answer(`(select count(*)::int from looked l where $19::tsquery is null or l.words @@ $19::tsquery)`)}`,
)

/** More than so many conditions are asked as one. */
const mostConditions = 6

/** Conditions from this parameter on; those that are null are none. */
function conditionsFrom(first: number): string {
  const queries = Array.from({ length: mostConditions }, (_, n) => `$${first + n}::tsquery`)
  return queries.map((query) => `(${query} is null or w.words @@ ${query})`).join(' and ')
}

function asked(queries: readonly string[]): (string | null)[] {
  const own = queries.slice(0, mostConditions - 1)
  const rest = queries.slice(own.length)
  const values = Array.from({ length: mostConditions }, (_, n) => own[n] ?? null)
  if (rest.length > 0) values[mostConditions - 1] = allOf(rest)
  return values
}

/**
 * What the index knows in a stretch of time: finds soon what is said rarely. It does not come in any order, so where there
 * is more than can be read at once, it says so and has found nothing.
 *
 * Each condition is asked by itself: the index then leaps from one's next message to the other's, where one query that
 * joins them makes it look at every message of the most frequent. Moments are written so that no index is read by them: the
 * one in order of time would be taken for what is thought to be everywhere, and be read to its end where it is not.
 */
export const askStatement = sql<LookedRow>(
  'search.ask',
  `with looked as materialized (
     select w.at, w.id, w.room_id, w.seq, w.words from message_words w
     where ${conditionsFrom(19)}
       and (w.at + interval '0', w.id) < ($2, $3::uuid) and w.at + interval '0' >= $4 limit $18
   ),
   ${visible}
   ${answer('(select count(*)::int from looked)')}`,
)

function valuesOf(look: Look): unknown[] {
  const { accountId, before, from, limit, queries, patterns, notQueries, notPatterns } = look
  const { roomIds, edited, unread, reacted, pictured, skipped, askedFor } = look
  const times = [skipped.map((stretch) => stretch.from), skipped.map((stretch) => stretch.until)]
  const judged = [queries, patterns, notQueries, notPatterns, roomIds, edited, unread, reacted, pictured]
  return [accountId, before.at, before.id, from, ...judged, ...times, askedFor, limit]
}

async function lookOnce(database: Database, statement: typeof walkStatement, values: readonly unknown[]) {
  const [row] = await database.seek(statement, values)
  if (row === undefined) throw new Error('a look answered nothing')
  return row
}

/** `loose` is what the index would be asked, so that it is known how often it would have to be looked. */
export function walk(database: Database, look: Look, many: number, loose: string | null): Promise<LookedRow> {
  return lookOnce(database, walkStatement, [...valuesOf(look), many, loose])
}

export function ask(database: Database, look: Look, queries: readonly string[], most: number): Promise<LookedRow> {
  return lookOnce(database, askStatement, [...valuesOf(look), most, ...asked(queries)])
}

/**
 * Of units of time, the first in which the index knows of anything; they are looked at in the order they are given in. The
 * index goes by the first condition: were it another, it would begin with the first message of all, for each unit anew.
 */
const knownStatement = sql<{ mark: string }>(
  'search.known',
  `select u.mark from unnest($3::text[]) as u (mark)
   where exists (
     select from message_words w
     where w.words @@ quote_literal(u.mark)::tsquery and ${conditionsFrom(4)}
       and (w.at + interval '0', w.id) < ($1, $2::uuid) offset 0
   ) limit 1`,
)

export async function firstKnown(
  database: Database,
  before: Moment,
  queries: readonly string[],
  units: readonly string[],
): Promise<string | null> {
  const [row] = await database.seek(knownStatement, [before.at, before.id, units, ...asked(queries)])
  return row?.mark ?? null
}

const earliestStatement = sql<{ at: Date | null }>('search.earliest', 'select min(at) as at from message_words')

/** When the first was said that can be found. */
export async function earliest(database: Database): Promise<Date> {
  const [row] = await database.read(earliestStatement, [])
  return row?.at ?? new Date()
}

const roomsStatement = sql<RoomRow>('search.rooms', `select ${roomColumns} from rooms r where r.id = any($1::uuid[])`)

export async function findRooms(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, RoomRow>> {
  const rows = await database.read(roomsStatement, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}
