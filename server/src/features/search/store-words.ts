import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { withWordsOf } from '../../roomlog/files.ts'
import type { Findable } from '../messages/index.ts'

const progressStatement = sql<{ id: string }>('search.progress', 'select id from search_progress')

export async function writtenUpTo(database: Database): Promise<string> {
  const [row] = await database.run(progressStatement)
  return row?.id ?? '00000000-0000-0000-0000-000000000000'
}

export interface Unwritten extends Findable {
  readonly id: string
  readonly rev: number
}

const nextStatement = sql<Unwritten & { isMissing: boolean }>(
  'search.unwritten',
  `with looked as materialized (select * from messages where id > $1 and id < $2 order by id limit $3),
     judged as (
       select m.*, m.kind <> 'system' and m.deleted_at is null
         and not exists (select from message_words w where w.at = date_trunc('milliseconds', m.created_at) and w.id = m.id)
         and exists (select from rooms r where r.id = m.room_id) as is_missing
       from looked m
     )
   select m.id, m.rev, m.room_id as "roomId", m.author_id as "authorId", m.content, m.mentions, m.mentions_room as "mentionsRoom",
     m.reply_to_seq is not null as "isReply", m.pinned_at is not null as "isPinned",
     exists (select from files f where f.room_id = m.room_id and f.seq = m.seq) as "hasFiles", m.created_at as "createdAt",
     m.is_missing as "isMissing"
   from judged m
   where m.is_missing or m.id = (select id from looked order by id desc limit 1)
   order by m.id`,
)

/** How far the next messages go, and those of them whose words nobody wrote down: nearly always none. */
export async function unwrittenBetween(database: Database, after: string, before: string, many: number) {
  const rows = await database.run(nextStatement, [after, before, many])
  return { last: rows.at(-1)?.id ?? null, found: rows.filter((row) => row.isMissing) }
}

/** A message that was changed or deleted meanwhile is left to whoever did it. */
const addStatement = sql(
  'search.addWords',
  `with given as materialized (
     select d.id, d.rev, d.vector, d.words from json_to_recordset($1::json) as d (id uuid, rev bigint, vector tsvector, words text[])
   ),
   learnt as (
     insert into vocabulary (word) select distinct word from given, unnest(words) as word order by word on conflict do nothing
   )
   insert into message_words (at, id, room_id, seq, words)
   select date_trunc('milliseconds', m.created_at), m.id, m.room_id, m.seq, ${withWordsOf('f.room_id = m.room_id and f.seq = m.seq', 'g.vector')}
   from given g join messages m on m.id = g.id and m.rev = g.rev and m.deleted_at is null
   for share of m
   on conflict do nothing`,
)

export async function addWords(
  database: Database,
  messages: readonly {
    readonly id: string
    readonly rev: number
    readonly vector: string
    readonly words: readonly string[]
  }[],
): Promise<void> {
  await database.run(addStatement, [JSON.stringify(messages)])
}

const advanceStatement = sql('search.advance', 'update search_progress set id = $1 where id < $1')

export async function advance(database: Database, id: string): Promise<void> {
  await database.run(advanceStatement, [id])
}
