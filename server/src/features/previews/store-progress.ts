import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

const progressStatement = sql<{ id: string }>('previews.progress', 'select id from preview_progress')

export async function lookedAtUpTo(database: Database): Promise<string> {
  const [row] = await database.run(progressStatement)
  if (row === undefined) throw new Error('nobody knows which links were looked at')
  return row.id
}

export interface Unseen {
  readonly messageId: string
  readonly roomId: string
  readonly authorId: string
  readonly content: string
}

/** What shows a preview was looked at; what has a job is going to be. Others that were looked at in vain are known by their address. */
const nextStatement = sql<Unseen & { isUnseen: boolean }>(
  'previews.unseen',
  `with looked as materialized (select * from messages where id > $1 and id < $2 order by id limit $3),
     judged as (
       select m.id, m.room_id, m.author_id, m.content, m.content ~* 'https?://' and m.deleted_at is null and not m.previews_off
         and not exists (select from message_previews p where p.room_id = m.room_id and p.seq = m.seq)
         and not exists (select from jobs j where j.kind = 'previews.fetch' and j.key = m.id::text)
         and exists (select from rooms r where r.id = m.room_id) as is_unseen
       from looked m
     )
   select id as "messageId", room_id as "roomId", author_id as "authorId", content, is_unseen as "isUnseen" from judged
   where is_unseen or id = (select id from looked order by id desc limit 1) order by id`,
)

/** How far the next messages go, and those of them whose links nobody has looked at: nearly always none. */
export async function unseenBetween(database: Database, after: string, before: string, many: number) {
  const rows = await database.run(nextStatement, [after, before, many])
  const found = rows
    .filter((row) => row.isUnseen)
    .map(({ messageId, roomId, authorId, content }) => ({ messageId, roomId, authorId, content }))
  return { last: rows.at(-1)?.messageId ?? null, found }
}

const advanceStatement = sql('previews.advance', 'update preview_progress set id = $1 where id < $1')

export async function advance(database: Database, id: string): Promise<void> {
  await database.run(advanceStatement, [id])
}
