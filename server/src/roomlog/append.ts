import type { AuthorView } from '@parley/protocol'
import type { Statement } from '../platform/postgres/statement.ts'
import { sql } from '../platform/postgres/statement.ts'

/** A message that is about to be said. */
export interface Draft {
  readonly roomId: string
  readonly id: string
  readonly authorId: string
  /** Whether the author keeps order in public rooms of the place. */
  readonly keepsOrder: boolean
  readonly content: string
  readonly nonce: string | null
  readonly replyToId: string | null
  readonly mentions: readonly string[]
  readonly mentionsRoom: 'room' | 'here' | null
  readonly createdAt: string
}

type Author = Omit<AuthorView, 'avatarUrl'>

/** The message that a reply answers, as it is quoted. */
export interface Quoted {
  readonly id: string
  readonly seq: number
  readonly author: Author
  readonly content: string
  readonly isCut: boolean
  readonly deleted: boolean
}

/** Why a draft did not get into the log. */
export type Verdict =
  | 'no_room'
  | 'not_a_member'
  | 'archived'
  | 'silenced'
  | 'read_only'
  | 'slow_mode'
  | 'no_reply_target'

/** What became of one draft, by its place in the batch. */
export interface AppendedRow {
  readonly place: number
  readonly outcome: 'appended' | 'known' | Verdict
  readonly seq: number | null
  readonly rev: number | null
  readonly waitMs: number | null
  readonly author: Author
  readonly replyTo: Quoted | null
}

/** Takes the rooms of a batch, in one order for everybody, so that no two batches wait for each other. */
export const lockRooms: Statement<{ id: string }> = sql(
  'roomlog.lockRooms',
  'select id from rooms where id = any($1::uuid[]) order by id for update',
)

const author = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'username', ${alias}.username, 'displayName', ${alias}.display_name, 'kind', ${alias}.kind)`

/**
 * Judges a batch and appends what may be said. It runs after the rooms were locked, in the same transaction and as a
 * statement of its own, so that it sees everything committed before: a nonce that is in the log already gets its first
 * answer and no seq, and who is not in the room, silenced or too quick is refused and leaves no hole either. This is the
 * one place where the right to write is decided; there is nothing remembered that could be out of date.
 */
export const appendBatch: Statement<AppendedRow> = sql(
  'roomlog.append',
  `with draft as (
     select ordinality::int as place, (item ->> 'roomId')::uuid as room_id, (item ->> 'id')::uuid as id,
       (item ->> 'authorId')::uuid as author_id, (item ->> 'keepsOrder')::boolean as keeps_order, item ->> 'content' as content,
       item ->> 'nonce' as nonce, (item ->> 'replyToId')::uuid as reply_to_id,
       array(select value::uuid from jsonb_array_elements_text(item -> 'mentions') value) as mentions,
       item ->> 'mentionsRoom' as mentions_room, (item ->> 'createdAt')::timestamptz as created_at
     from jsonb_array_elements($1::jsonb) with ordinality as items (item, ordinality)
   ),
   known as (
     select d.place, r.id as found_room_id, r.seq as room_seq, r.rev as room_rev, r.visibility, r.history_visibility, r.archived_at,
       r.read_only, make_interval(secs => r.slow_mode_seconds) as pause, r.slow_mode_seconds > 0 as is_slow,
       ms.account_id is not null and ms.left_at is null as is_inside, ms.banned_at, ms.silenced_until, ms.last_wrote_at,
       ms.role <> 'member' or (d.keeps_order and r.visibility = 'public') as is_free, ms.first_seq,
       k.seq as known_seq, k.rev as known_rev
     from draft d
     left join rooms r on r.id = d.room_id
     left join memberships ms on ms.room_id = d.room_id and ms.account_id = d.author_id
     left join messages k on k.room_id = d.room_id and k.author_id = d.author_id and k.nonce = d.nonce
   ),
   judged as (
     select d.*, f.found_room_id, f.room_seq, f.room_rev, f.visibility, f.history_visibility, f.pause, f.is_slow, f.silenced_until,
       f.last_wrote_at, f.is_free, f.known_seq, f.known_rev, q.id as quoted_id, q.seq as quoted_seq, q.author_id as quoted_author_id, q.content as quoted_content,
       q.deleted_at as quoted_deleted_at,
       case
         when f.found_room_id is null or (not f.is_inside and (f.visibility <> 'public' or f.banned_at is not null)) then 'no_room'
         when not f.is_inside then 'not_a_member'
         when f.known_seq is not null then 'known'
         when f.archived_at is not null then 'archived'
         when f.silenced_until > d.created_at then 'silenced'
         when f.read_only and not f.is_free then 'read_only'
         when f.is_slow and not f.is_free and f.last_wrote_at + f.pause > d.created_at then 'slow_mode'
         when d.reply_to_id is not null and q.id is null then 'no_reply_target'
         else 'fresh'
       end as verdict
     from draft d
     join known f using (place)
     left join messages q on q.id = d.reply_to_id and q.room_id = d.room_id and q.seq >= f.first_seq
   ),
   single as (
     select *, row_number() over (partition by room_id, author_id, coalesce(nonce, id::text) order by place) as twin
     from judged where verdict = 'fresh'
   ),
   turns as (
     select *, row_number() over (partition by room_id, author_id order by place) as turn from single where twin = 1
   ),
   numbered as (
     select t.*, t.room_seq + row_number() over room_order as new_seq, t.room_rev + row_number() over room_order as new_rev
     from turns t where turn = 1 or not is_slow or is_free
     window room_order as (partition by t.room_id order by t.place)
   ),
   advanced as (
     update rooms r set seq = r.seq + n.many, rev = r.rev + n.many, last_message_at = n.latest
     from (select room_id, count(*) as many, max(created_at) as latest from numbered group by room_id) n
     where r.id = n.room_id
   ),
   marked as (
     update memberships ms set read_seq = n.upto, delivered_seq = n.upto, last_wrote_at = n.latest
     from (
       select room_id, author_id, max(new_seq) as upto, max(created_at) as latest from numbered group by room_id, author_id
     ) n
     where ms.room_id = n.room_id and ms.account_id = n.author_id
   ),
   written as (
     insert into messages (room_id, seq, id, rev, author_id, kind, content, reply_to_seq, mentions, mentions_room, nonce, created_at)
     select room_id, new_seq, id, new_rev, author_id, 'text', content, quoted_seq, mentions, mentions_room, nonce, created_at
     from numbered
   )
   select j.place,
     case when n.place is not null then 'appended' when j.verdict <> 'fresh' then j.verdict when e.place is not null then 'known' else 'slow_mode' end
       as outcome,
     coalesce(n.new_seq, j.known_seq, e.new_seq)::int as seq, coalesce(n.new_rev, j.known_rev, e.new_rev)::int as rev,
     case when j.verdict = 'silenced' then extract(epoch from j.silenced_until - j.created_at) * 1000
       when j.verdict = 'slow_mode' then extract(epoch from j.last_wrote_at + j.pause - j.created_at) * 1000
       when n.place is null and e.place is null and j.verdict = 'fresh' then extract(epoch from j.pause) * 1000 end::float8 as "waitMs",
     ${author('a')} as author,
     case when j.quoted_id is not null then jsonb_build_object('id', j.quoted_id, 'seq', j.quoted_seq, 'author', ${author('qa')},
       'content', case when j.history_visibility = 'all' then left(j.quoted_content, 1000) else '' end,
       'isCut', j.history_visibility = 'all' and char_length(j.quoted_content) > 1000, 'deleted', j.quoted_deleted_at is not null)
     end as "replyTo"
   from judged j
   join accounts a on a.id = j.author_id
   left join accounts qa on qa.id = j.quoted_author_id
   left join numbered n on n.place = j.place
   left join numbered e on n.place is null and e.room_id = j.room_id and e.author_id = j.author_id and e.nonce = j.nonce
   order by j.place`,
)
