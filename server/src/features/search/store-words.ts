import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
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
  `select m.id, m.rev, m.room_id as "roomId", m.author_id as "authorId", m.content, m.mentions, m.mentions_room as "mentionsRoom",
     m.reply_to_seq is not null as "isReply", m.pinned_at is not null as "isPinned",
     exists (select from files f where f.room_id = m.room_id and f.seq = m.seq) as "hasFiles", m.created_at as "createdAt",
     m.kind <> 'system' and m.deleted_at is null and w.id is null as "isMissing"
   from (select * from messages where id > $1 order by id limit $2) m
   left join message_words w on w.at = date_trunc('milliseconds', m.created_at) and w.id = m.id
   order by m.id`,
)

/** The next messages, how far they go, and those of them whose words nobody wrote down. */
export async function unwrittenAfter(database: Database, id: string, many: number) {
  const rows = await database.run(nextStatement, [id, many])
  const last = rows.at(-1)
  return {
    last: last === undefined ? null : { id: last.id, at: last.createdAt },
    missing: rows.filter((row) => row.isMissing),
  }
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
   select date_trunc('milliseconds', m.created_at), m.id, m.room_id, m.seq, g.vector
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
