import type { Place } from './place.ts'

export const terms = {
  'in every message': 'the',
  'in one of ten': 'lantern',
  'in one of two hundred': 'sextant',
  'in one of two thousand': 'halyard',
  'in twenty of all': 'zugzwang',
  'in none': 'xyzzyq',
  'often, but not for long': 'regatta',
  'only where others talk': 'cellar',
  'two common words': 'lantern sextant',
  'a phrase': '"the lantern"',
  'a beginning': 'hal',
} as const

/**
 * Writes history as it would be after years of talk in rooms of very different liveliness: twelve words a message, drawn so
 * that the n-th word is n times rarer than the first, beside some whose frequency is known. The words of the index are
 * made by PostgreSQL's own simple parser, which says the same of such text as the program.
 */
export async function tell(
  place: Place,
  rooms: readonly string[],
  dark: readonly string[],
  messages: number,
): Promise<void> {
  const { sql } = place
  await sql.query(
    "set synchronous_commit = off; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2; set session_replication_role = replica",
  )
  // What is written here has its words.
  await sql.query("update search_progress set id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'")
  await sql.query('drop index message_words_words')
  await sql.query('create temp table stage (place int primary key, id uuid, seq bigint, author uuid, is_dark boolean)')
  await sql.query(
    `insert into stage select place, r.id, r.seq, ms.account_id, r.id = any($2) from unnest($1::uuid[]) with ordinality as u (room, place)
     join rooms r on r.id = room join lateral (select account_id from memberships where room_id = r.id limit 1) ms on true`,
    [rooms, dark],
  )
  await sql.query(
    "create temp table dictionary as select n::int as n, translate(md5(n::text), '0123456789', 'ghijklmnop') as word from generate_series(1, 20000) n",
  )
  await sql.query('update dictionary set word = left(word, 4 + n % 7)')
  await sql.query('create unique index on dictionary (n) include (word)')
  await sql.query(
    'insert into vocabulary select distinct word from dictionary union select unnest($1::text[]) on conflict do nothing',
    [Object.values(terms).flatMap((term) => term.match(/[a-z]{3,}/g) ?? [])],
  )
  // Every so many messages somebody says the same again; only when, where and by whom differs.
  await sql.query(
    `create temp table phrases as
     select n, content, to_tsvector('simple', content) as words from (
       select n, concat_ws(' ', 'the', case when n % 10 = 3 then 'lantern' end, w.words, case when n % 200 = 3 then 'sextant' end,
         case when n % 2000 = 11 then 'halyard' end) as content
       from generate_series(0, 99999) n
       cross join lateral (
         select string_agg(d.word, ' ') as words from (select floor(exp(random() * ln(20000.0)))::int as k from generate_series(1, 11 + n * 0)) r
         join dictionary d on d.n = r.k
       ) w
     ) made`,
  )
  await sql.query('create unique index on phrases (n); analyze phrases; analyze stage')
  await sql.query('drop index messages_rev; alter table messages drop constraint messages_nonce')
  const part = 250_000
  for (let from = 0; from < messages; from += part) {
    await sql.query(
      `with said as materialized (
         select g as n, floor(exp(random() * ln($3::float)))::int as place,
           date_trunc('milliseconds', now() - make_interval(secs => ($2::float - g) * 6)) as at
         from generate_series($1::int + 1, $1::int + $4::int) g
       ),
       texts as materialized (
         select s.n, s.place, s.at, t.id as room, t.author, t.seq + row_number() over (partition by s.place order by s.n) as seq,
           uuidv7(s.at - now()) as id, p.content || x.content as content, p.words || x.words || array_to_tsvector(array[
             '~r' || right(t.id::text, 12), '~u' || right(t.author::text, 12), '~h' || floor(extract(epoch from s.at) / 3600)::bigint,
             '~d' || floor(extract(epoch from s.at) / 86400)::bigint, '~e' || floor(extract(epoch from s.at) / 2764800)::bigint]) as words
         from said s join stage t on t.place = s.place join phrases p on p.n = s.n % 100000
         cross join lateral (
           select e.content, to_tsvector('simple', e.content) as words
           from (select concat(case when s.n % ($2::int / 20) = 99 then ' zugzwang' end,
             case when s.n % 5 = 1 and s.n < $2::int * 0.7 then ' regatta' end, case when t.is_dark then ' cellar' end) as content) e
         ) x
       ),
       written as (
         insert into messages (room_id, seq, id, rev, author_id, kind, content, created_at)
         select room, seq, id, seq, author, 'text', content, at from texts
       ),
       found as (
         insert into message_words (at, id, room_id, seq, words) select at, id, room, seq, words from texts order by n
       )
       update stage t set seq = s.seq from (select place, max(seq) as seq from texts group by place) s where s.place = t.place`,
      [from, messages, rooms.length + 0.999, part],
    )
  }
  await sql.query('create index messages_rev on messages (room_id, rev)')
  await sql.query('alter table messages add constraint messages_nonce unique (room_id, author_id, nonce)')
  await sql.query('update rooms r set seq = t.seq, rev = t.seq from stage t where t.id = r.id')
  await sql.query(
    'create index message_words_words on message_words using gin (words) with (gin_pending_list_limit = 65536)',
  )
  await sql.query('set session_replication_role = default; reset synchronous_commit')
  await sql.query('vacuum analyze messages')
  await sql.query('vacuum analyze message_words')
  await sql.query('analyze')
  await sql.query('checkpoint')
}
