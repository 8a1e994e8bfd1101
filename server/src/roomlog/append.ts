import type { Statement } from '../platform/postgres/statement.ts'
import { sql } from '../platform/postgres/statement.ts'

/** A message that is about to be said. */
export interface Draft {
  readonly roomId: string
  readonly id: string
  readonly authorId: string
  readonly kind: 'text' | 'system'
  readonly content: string
  readonly nonce: string | null
  readonly replyToSeq: number | null
  readonly mentions: readonly string[]
  readonly mentionsRoom: 'room' | 'here' | null
  readonly createdAt: string
}

/** What became of one draft, by its place in the batch. */
export interface AppendedRow {
  readonly place: number
  readonly outcome: 'appended' | 'known' | 'refused'
  readonly seq: number | null
  readonly rev: number | null
}

/** Takes the rooms of a batch, in one order for everybody, so that no two batches wait for each other. */
export const lockRooms: Statement<{ id: string }> = sql(
  'roomlog.lockRooms',
  'select id from rooms where id = any($1::uuid[]) order by id for update',
)

/**
 * Appends a batch. It runs after the rooms were locked, in the same transaction and as a statement of its own, so that it
 * sees everything committed before: a nonce that is in the log already gets its first answer and no seq, and whoever
 * was removed, silenced or locked out meanwhile is refused and leaves no hole either.
 */
export const appendBatch: Statement<AppendedRow> = sql(
  'roomlog.append',
  `with draft as (
     select ordinality::int as place, item ->> 'roomId' as room, (item ->> 'roomId')::uuid as room_id, (item ->> 'id')::uuid as id,
       (item ->> 'authorId')::uuid as author_id, item ->> 'kind' as kind, item ->> 'content' as content,
       item ->> 'nonce' as nonce, (item ->> 'replyToSeq')::bigint as reply_to_seq,
       array(select value::uuid from jsonb_array_elements_text(item -> 'mentions') value) as mentions,
       item ->> 'mentionsRoom' as mentions_room, (item ->> 'createdAt')::timestamptz as created_at
     from jsonb_array_elements($1::jsonb) with ordinality as items (item, ordinality)
   ),
   known as (
     select d.place, m.seq, m.rev from draft d join messages m on m.room_id = d.room_id and m.author_id = d.author_id and m.nonce = d.nonce
   ),
   fresh as (
     select d.*, r.seq as room_seq, r.rev as room_rev
     from draft d
     join rooms r on r.id = d.room_id and r.archived_at is null
     join memberships ms on ms.room_id = d.room_id and ms.account_id = d.author_id and ms.left_at is null
       and (ms.silenced_until is null or ms.silenced_until <= d.created_at)
       and (not r.read_only or ms.role <> 'member')
     where not exists (select from known k where k.place = d.place)
       and not exists (
         select from draft earlier where earlier.place < d.place and earlier.room_id = d.room_id
           and earlier.author_id = d.author_id and earlier.nonce = d.nonce
       )
   ),
   numbered as (
     select f.*, f.room_seq + row_number() over room_order as new_seq, f.room_rev + row_number() over room_order as new_rev
     from fresh f window room_order as (partition by f.room_id order by f.place)
   ),
   advanced as (
     update rooms r set seq = r.seq + n.many, rev = r.rev + n.many, last_message_at = n.latest
     from (select room_id, count(*) as many, max(created_at) as latest from numbered group by room_id) n
     where r.id = n.room_id
   ),
   marked as (
     update memberships ms set read_seq = n.upto, delivered_seq = n.upto
     from (select room_id, author_id, max(new_seq) as upto from numbered group by room_id, author_id) n
     where ms.room_id = n.room_id and ms.account_id = n.author_id
   ),
   written as (
     insert into messages (room_id, seq, id, rev, author_id, kind, content, reply_to_seq, mentions, mentions_room, nonce, created_at)
     select room_id, new_seq, id, new_rev, author_id, kind, content, reply_to_seq, mentions, mentions_room, nonce, created_at
     from numbered
   )
   select d.place,
     case when n.place is not null then 'appended' when k.place is not null or e.place is not null then 'known' else 'refused' end as outcome,
     coalesce(n.new_seq, k.seq, e.new_seq)::int as seq, coalesce(n.new_rev, k.rev, e.new_rev)::int as rev
   from draft d
   left join numbered n on n.place = d.place
   left join known k on k.place = d.place
   left join numbered e on n.place is null and e.room_id = d.room_id and e.author_id = d.author_id and e.nonce = d.nonce
   order by d.place`,
)
