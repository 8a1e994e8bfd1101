import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sampleWords } from './sample.ts'

/** The same rows and the same counters in one statement, and nothing else: no right is looked at, no nonce looked for. */
const write = `with draft as (
    select room, author, id, row_number() over (partition by room order by place) as step, place
    from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality as d (room, author, id, place)
  ),
  advanced as (
    update rooms r set seq = seq + n.many, rev = rev + n.many, last_message_at = now()
    from (select room, count(*) as many from draft group by room) n where r.id = n.room
    returning r.id, r.seq - n.many as seq, r.rev - n.many as rev
  ),
  marked as (
    update memberships m set read_seq = a.seq + d.step, delivered_seq = a.seq + d.step
    from draft d join advanced a on a.id = d.room where m.room_id = d.room and m.account_id = d.author
  )
  insert into messages (room_id, seq, id, rev, author_id, kind, content, nonce, created_at)
  select d.room, a.seq + d.step, d.id, a.rev + d.step, d.author, 'text', $4, d.id::text, now()
  from draft d join advanced a on a.id = d.room`

export interface Pair {
  readonly room: string
  readonly author: string
}

/** What the database alone takes: batches of this size one after the other on one connection, in messages per second. */
export async function pressDatabase(
  sql: pg.Client,
  pairs: readonly Pair[],
  batch: number,
  ms: number,
): Promise<number> {
  const startedAt = performance.now()
  let written = 0
  while (performance.now() - startedAt < ms) {
    const drafts = Array.from({ length: batch }, (_, index) => pairs[(written + index) % pairs.length])
    await sql.query({
      name: 'floor',
      text: write,
      values: [
        drafts.map((draft) => draft?.room),
        drafts.map((draft) => draft?.author),
        drafts.map(() => randomUUID()),
        sampleWords,
      ],
    })
    written += batch
  }
  return (written / (performance.now() - startedAt)) * 1000
}
