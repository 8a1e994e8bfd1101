import type { Place } from './place.ts'

/** How much there is of everything that those who run a place look through. */
export interface Size {
  readonly people: number
  readonly rooms: number
  readonly audit: number
  readonly reports: number
  readonly files: number
}

/** One of fifty has each first name and one of forty each last name; nobody has the same number. */
const people = `insert into accounts (id, kind, role, username, username_key, email, email_key, display_name, search_text, visibility,
    last_seen_at, deactivated_at, erased_at, created_at)
  select id, kind, 'user', username, username, username || '@example.org', username || '@example.org', name, lower(name) || ' ' || username,
    '{}', case when n % 10 > 2 then at + random() * (now() - at) end, case when n % 500 = 1 or n % 1000 = 7 then at end,
    case when n % 1000 = 7 then now() end, at
  from (
    select n, at, uuidv7(at - now()) as id, case when n % 10 = 0 then 'guest' when n % 500 = 3 then 'bot' else 'person' end as kind,
      'member-' || n as username,
      (array['Ada','Grace','Alan','Mary','Emmy'])[1 + n % 5] || (array['','-Lou','-Kim','-Jo','-Sky','-Lee','-Ray','-May','-Fay','-Ro'])[1 + n / 5 % 10]
        || ' ' || (array['Lovelace','Hopper','Turing','Shelley','Noether','Curie','Kepler','Euler'])[1 + n / 50 % 8] || (array['','son','s','man','berg'])[1 + n / 400 % 5] as name
    from (select n, now() - make_interval(secs => ($1 - n) * 300) as at from generate_series(1, $1::int) n) each
  ) each`

const rooms = `insert into rooms (id, kind, visibility, name, topic, category, max_members, member_count, owner_id, search_text, seq, rev,
    last_message_at, created_at, archived_at)
  select uuidv7(at - now()), case when n % 4 = 0 then 'group' else 'channel' end, case when n % 4 < 2 then 'private' else 'public' end,
    'Room ' || n || (array[' harbour',' lantern',' orchard',' summit'])[1 + n / 4 % 4], 'what room ' || n || ' is for',
    (array['', 'work', 'play', 'home'])[1 + n % 4], 100000, n % 5000, $2,
    'room ' || n || (array[' harbour',' lantern',' orchard',' summit'])[1 + n / 4 % 4] || ' what room ' || n || ' is for', n * 7919 % 100000, 1,
    case when n % 5 > 0 then at + random() * (now() - at) end, at, case when n % 20 = 0 then now() end
  from (select n, now() - make_interval(secs => ($1 - n) * 3000) as at from generate_series(1, $1::int) n) each`

/** Most people talk with two others by themselves: those rooms are nobody else's, and stand in the same table. */
const directs = `insert into rooms (id, kind, visibility, direct_key, max_members, member_count, seq, rev, last_message_at, created_at)
  select uuidv7(), 'direct', 'private', 'direct ' || n, 2, 2, n % 300, n % 300, now() - make_interval(secs => n), now()
  from generate_series(1, $1::int) n`

/** By the way of every entry: the database numbers and chains them. What is rare happened long ago, which is the worst for a list. */
const audit = `insert into audit (at, actor_id, actor_name, act, target_kind, target_id, target_name, room_id, details, address)
  select date_trunc('milliseconds', now() - make_interval(secs => ($3 - n) * 26)), a.id, a.username,
    case when n < 200 then 'rule.created' when n % 20 = 0 then 'message.deleted' when n % 97 = 0 then 'member.banned' else 'account.signed_in' end,
    'account', a.id::text, a.username, case when n % 20 = 0 or n % 97 = 0 then r.id end, '{}', '192.0.2.' || n % 250
  from generate_series($1::int, $2::int) n
  join (select id, username, row_number() over (order by id) as place from accounts) a on a.place = 1 + n::bigint * 7919 % (select count(*) from accounts)
  left join (select id, row_number() over (order by id) as place from rooms where kind <> 'direct') r
    on r.place = 1 + n % (select count(*) from rooms where kind <> 'direct')
  order by n`

const reports = `insert into reports (id, reporter_id, target, user_id, reason, note, evidence, state, created_at, updated_at)
  select uuidv7(make_interval(secs => n - $1)), w.id, 'user', a.id, 'spam', 'again', jsonb_build_object('content', '', 'author',
      jsonb_build_object('id', a.id, 'username', a.username, 'displayName', a.display_name, 'kind', a.kind, 'avatarId', null),
      'seq', null, 'files', '[]'::jsonb, 'createdAt', null, 'editedAt', null, 'takenAt', '2026-01-01T00:00:00.000Z'),
    case when n % 10 = 0 then 'open' else 'resolved' end, now(), now()
  from generate_series(1, $1::int) n
  join (select *, row_number() over (order by id) as place from accounts) a on a.place = 1 + n * 7 % (select count(*) from accounts)
  join (select id, row_number() over (order by id) as place from accounts) w on w.place = 1 + n * 11 % (select count(*) from accounts)`

const held = `insert into held_messages (id, room_id, author_id, nonce, content, state, held_at)
  select uuidv7(), r.id, $2, 'held ' || n, 'is this well said? ' || n, case when n % 5 = 0 then 'held' else 'released' end, now() - make_interval(secs => n)
  from generate_series(1, $1::int) n
  join (select id, row_number() over (order by id) as place from rooms where kind <> 'direct') r on r.place = 1 + n % 1000`

const jobs = `insert into jobs (id, kind, queue, payload, state, attempts, due_at, last_error, created_at)
  select uuidv7(), 'mail.send', 'mail', '{}', 'exhausted', 8, now(), 'nobody answered', now() from generate_series(1, $1::int) n`

const announcements = `insert into announcements (id, text, made_by, created_at, withdrawn_at)
  select uuidv7(), 'There is cake, the ' || n || 'th', $2, now(), now() from generate_series(1, $1::int) n`

const bots = `insert into bots (account_id, owner_id, created_at) select id, $1, created_at from accounts where kind = 'bot'`

const files = `with kept as (insert into blobs (id, hash, size, touched_at)
    select uuidv7(), md5(n::text) || md5(n::text), 1000 + n * 7919 % 5000000, now() from generate_series(1, $1::int) n returning id, size, hash),
  counted as (select id, size, row_number() over () as n from kept)
  insert into files (id, owner_id, blob_id, name, mime, size, status, room_id, seq, created_at)
  select uuidv7(), a.id, k.id, 'file ' || n, (array['image/png','application/pdf','video/mp4','text/plain'])[1 + n % 4], size, 'ready', r.id, n, now()
  from counted k join (select id, row_number() over (order by id) as place from accounts where kind = 'person') a
    on a.place = 1 + (n * n) % (select count(*) from accounts where kind = 'person')
  join (select id, row_number() over (order by id) as place from rooms where kind <> 'direct') r on r.place = 1 + n % 9000`

const usage = `insert into file_usage (scope, bytes) select owner_id, sum(size) from files group by owner_id
  union all select '00000000-0000-0000-0000-000000000000', sum(size) from files
  on conflict (scope) do update set bytes = excluded.bytes`

/** Writes a place of that size around one person. The audit log goes the way of every entry, so that its chain holds. */
export async function furnish({ sql }: Place, size: Size, keeperId: string): Promise<void> {
  await sql.query("alter system set max_wal_size = '4GB'")
  await sql.query('alter system set full_page_writes = off')
  await sql.query('select pg_reload_conf()')
  await sql.query(people, [size.people])
  await sql.query(rooms, [size.rooms, keeperId])
  await sql.query(directs, [size.people])
  await sql.query(reports, [size.reports])
  await sql.query(held, [size.reports, keeperId])
  await sql.query(jobs, [1_000])
  await sql.query(announcements, [300, keeperId])
  await sql.query(bots, [keeperId])
  // The messages that would carry them are not looked at.
  await sql.query('set session_replication_role = replica')
  await sql.query(files, [size.files])
  await sql.query('set session_replication_role = default')
  await sql.query(usage)
  const part = 50_000
  for (let from = 1; from <= size.audit; from += part) {
    await sql.query(audit, [from, Math.min(from + part - 1, size.audit), size.audit])
  }
  await sql.query('vacuum analyze')
  await sql.query('checkpoint')
}
