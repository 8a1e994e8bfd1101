import type { Statement } from '../platform/postgres/statement.ts'
import { sql } from '../platform/postgres/statement.ts'
import { type AuthorRow, authorJson } from './author.ts'
import { isClosed } from './closed.ts'
import { fileJson, type FileRow, withWordsOf } from './files.ts'
import { type Quoted, quotedJson } from './quoted.ts'

/** A room that a text names, and the slug by which it does. */
export interface RoomLink {
  readonly slug: string
  readonly roomId: string
}

/** A message that is about to be said. */
export interface Draft {
  readonly roomId: string
  readonly id: string
  readonly authorId: string
  /** Whether the author keeps order in public rooms of the place. */
  readonly keepsOrder: boolean
  readonly content: string
  readonly nonce: string | null
  /** It waited for a moderator, who lets it through: who was silenced meanwhile, or is too quick, is not kept back again. */
  readonly isReleased: boolean
  readonly replyToId: string | null
  readonly mentions: readonly string[]
  readonly mentionsRoom: 'room' | 'here' | null
  readonly roomLinks: readonly RoomLink[] | null
  /** The author's own files that nothing carries yet, each once; null where there are none. */
  readonly fileIds: readonly string[] | null
  readonly createdAt: string
  /** Another name under which it is shown. */
  readonly saidAs: string | null
  /** What it can be found by beside its files, as PostgreSQL reads a tsvector. */
  readonly vector: string
  /** Words in it that the place may not have heard before. */
  readonly newWords: readonly string[]
}

/** Why a draft did not get into the log. */
export type Verdict =
  | 'no_room'
  | 'not_a_member'
  | 'archived'
  | 'closed'
  | 'held'
  | 'rejected'
  | 'silenced'
  | 'muted'
  | 'banned'
  | 'read_only'
  | 'slow_mode'
  | 'no_reply_target'
  | 'no_file'

/** What became of one draft, by its place in the batch. */
export interface AppendedRow {
  readonly place: number
  readonly outcome: 'appended' | 'known' | Verdict
  readonly seq: number | null
  readonly rev: number | null
  readonly waitMs: number | null
  readonly author: AuthorRow
  readonly replyTo: Quoted | null
  readonly files: readonly FileRow[] | null
}

const quoted = quotedJson({
  id: 'quoted_id',
  roomId: 'j.room_id',
  seq: 'quoted_seq',
  content: 'quoted_content',
  deletedAt: 'quoted_deleted_at',
  historyVisibility: 'history_visibility',
  author: 'qa',
  saidAs: 'quoted_said_as',
})

/** Takes the rooms of a batch, in one order for everybody, so that no two batches wait for each other. */
export const lockRooms: Statement<{ id: string }> = sql(
  'roomlog.lockRooms',
  'select id from rooms where id = any($1::uuid[]) order by id for no key update',
)

/**
 * Judges a batch and appends what may be said. It runs after the rooms were locked, in the same transaction and as a
 * statement of its own, so that it sees everything committed before: a nonce that is in the log already gets its first
 * answer and no seq, and who is not in the room, silenced, muted or too quick is refused and leaves no hole either. This is the
 * one place where the right to write is decided; there is nothing remembered that could be out of date.
 */
export const appendBatch: Statement<AppendedRow> = sql(
  'roomlog.append',
  `with judged as materialized (
     select d.place, d."roomId" as room_id, d.id, d."authorId" as author_id, d.content, d.nonce, d.mentions,
       d."mentionsRoom" as mentions_room, d."roomLinks" as room_links, d."fileIds" as file_ids, d."createdAt" as created_at, d."saidAs" as said_as, d.vector, d."newWords" as new_words, r.seq as room_seq, r.rev as room_rev, r.history_visibility,
       ms.silenced_until, ms.last_wrote_at, pause, is_slow, is_free, k.seq as known_seq, q.id as quoted_id, q.seq as quoted_seq,
       q.author_id as quoted_author_id, q.said_as as quoted_said_as, q.content as quoted_content, q.deleted_at as quoted_deleted_at,
       w.muted_until as writer_muted_until,
       case
         when w.banned_until > d."createdAt" then 'banned'
         when r.id is null or (not is_inside and (r.visibility <> 'public' or ms.banned_until > d."createdAt")) then 'no_room'
         when not is_inside then 'not_a_member'
         when k.seq is not null then 'known'
         when h.state = 'rejected' or (h.state = 'held' and not d."isReleased") then h.state
         when w.muted_until > d."createdAt" then 'muted'
         when r.archived_at is not null then 'archived'
         when ${isClosed('r')} then 'closed'
         when ms.silenced_until > d."createdAt" and not d."isReleased" then 'silenced'
         when r.read_only and not is_free then 'read_only'
         when is_slow and not is_free and ms.last_wrote_at + pause > d."createdAt" then 'slow_mode'
         when d."replyToId" is not null and q.id is null then 'no_reply_target'
         when d."fileIds" is not null and cardinality(d."fileIds") <> (
           select count(*) from files f
           where f.id = any(d."fileIds") and f.owner_id = d."authorId" and f.room_id is null and not f.is_avatar and f.status in ('pending', 'processing', 'ready')
         ) then 'no_file'
         else 'fresh'
       end as verdict
     from json_to_recordset($1::json) as d (place int, "roomId" uuid, id uuid, "authorId" uuid, "keepsOrder" boolean, content text,
       nonce text, "isReleased" boolean, "replyToId" uuid, mentions uuid[], "mentionsRoom" text, "roomLinks" jsonb, "fileIds" uuid[], "createdAt" timestamptz, "saidAs" text, vector tsvector, "newWords" text[])
     left join accounts w on w.id = d."authorId"
     left join rooms r on r.id = d."roomId"
     left join memberships ms on ms.room_id = d."roomId" and ms.account_id = d."authorId"
     left join messages k on k.room_id = d."roomId" and k.author_id = d."authorId" and k.nonce = d.nonce
     left join held_messages h on h.room_id = d."roomId" and h.author_id = d."authorId" and h.nonce = d.nonce
     left join messages q on q.id = d."replyToId" and q.room_id = d."roomId" and q.seq >= ms.first_seq
     cross join lateral (
       select ms.account_id is not null and ms.left_at is null as is_inside,
         ms.role <> 'member' or d."isReleased" or (d."keepsOrder" and r.visibility = 'public') as is_free,
         r.slow_mode_seconds > 0 as is_slow, make_interval(secs => r.slow_mode_seconds) as pause
     ) facts
   ),
   single as (
     select *, verdict = 'fresh' and row_number() over (partition by room_id, author_id, coalesce(nonce, id::text), verdict order by place) = 1 as is_single
     from judged
   ),
   turns as (
     select *, is_single and (is_free or not is_slow or row_number() over (partition by room_id, author_id, is_single order by place) = 1) as is_in
     from single
   ),
   counted as (
     select *, count(*) filter (where is_in) over (partition by room_id order by place) as nth from turns
   ),
   settled as materialized (
     select *, room_seq + nth as new_seq, room_rev + nth as new_rev,
       max(room_seq + nth) filter (where is_in) over (partition by room_id, author_id, coalesce(nonce, id::text)) as twin_seq
     from counted
   ),
   numbered as (select * from settled where is_in),
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
     insert into messages (room_id, seq, id, rev, author_id, kind, content, reply_to_seq, mentions, mentions_room, room_links, nonce, created_at, said_as)
     select room_id, new_seq, id, new_rev, author_id, 'text', content, quoted_seq, mentions, mentions_room, room_links, nonce, created_at, said_as
     from numbered
   ),
   carried as (
     update files f set room_id = n.room_id, seq = n.new_seq, position = u.nth
     from numbered n cross join lateral unnest(n.file_ids) with ordinality u (id, nth)
     where f.id = u.id
   ),
   called as (
     insert into mentions (account_id, message_id, room_id, seq)
     select unnest(mentions), id, room_id, new_seq from numbered where mentions <> '{}' on conflict do nothing
   ),
   findable as (
     insert into message_words (at, id, room_id, seq, words)
     select date_trunc('milliseconds', created_at), id, room_id, new_seq,
       case when file_ids is null then vector else ${withWordsOf('f.id = any(file_ids)', 'vector', 'array_position(file_ids, f.id)')} end
     from numbered
   ),
   learnt as (
     insert into vocabulary (word)
     select distinct word from numbered cross join unnest(new_words) as word order by word on conflict do nothing
   )
   select j.place,
     case when is_in then 'appended' when verdict <> 'fresh' then verdict when twin_seq is not null then 'known' else 'slow_mode' end as outcome,
     (case when is_in then new_seq when verdict = 'known' then known_seq else twin_seq end)::int as seq,
     (case when is_in then new_rev end)::int as rev,
     case when verdict = 'silenced' then extract(epoch from silenced_until - j.created_at) * 1000
       when verdict = 'muted' and extract(year from writer_muted_until) < 9999 then extract(epoch from writer_muted_until - j.created_at) * 1000
       when verdict = 'slow_mode' then extract(epoch from last_wrote_at + pause - j.created_at) * 1000
       when verdict = 'fresh' and not is_in and twin_seq is null then extract(epoch from pause) * 1000 end::float8 as "waitMs",
     ${authorJson('a', 'j.said_as')} as author,
     case when quoted_id is not null then ${quoted} end as "replyTo",
     case when is_in and file_ids is not null then (
       select jsonb_agg(${fileJson} order by array_position(file_ids, f.id)) from files f where f.id = any(file_ids)
     ) end as files
   from settled j
   join accounts a on a.id = j.author_id
   left join accounts qa on qa.id = j.quoted_author_id
   order by j.place`,
)
