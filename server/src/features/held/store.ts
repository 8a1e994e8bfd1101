import type { AuthorRow } from '../../roomlog/author.ts'
import { authorJson } from '../../roomlog/author.ts'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export interface HeldRow {
  readonly id: string
  readonly roomId: string
  readonly roomName: string | null
  readonly author: AuthorRow
  readonly nonce: string
  readonly content: string
  readonly fileIds: readonly string[] | null
  readonly files: readonly { readonly name: string; readonly mime: string; readonly size: number }[] | null
  readonly replyToId: string | null
  readonly rule: { readonly id: string; readonly name: string } | null
  readonly state: 'held' | 'released' | 'rejected'
  readonly heldAt: Date
}

const columns = `h.id, h.room_id as "roomId", r.name as "roomName", ${authorJson('a')} as author, h.nonce, h.content,
  h.file_ids as "fileIds", h.reply_to_id as "replyToId", h.state, h.held_at as "heldAt",
  (select jsonb_agg(jsonb_build_object('name', f.name, 'mime', f.mime, 'size', f.size) order by array_position(h.file_ids, f.id))
   from files f where f.id = any(h.file_ids)) as files,
  case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as rule`
const tables = `held_messages h join rooms r on r.id = h.room_id join accounts a on a.id = h.author_id
  left join moderation_rules m on m.id = h.rule_id`
/** Whether somebody keeps order where it is to be said. */
const isTheirs = `exists (
  select from memberships ms
  where ms.room_id = h.room_id and ms.account_id = $2 and ms.left_at is null and ms.role <> 'member')`

const oneStatement = sql<HeldRow>(
  'held.one',
  `select ${columns} from ${tables} where h.id = $1 and ($2::uuid is null or ${isTheirs})`,
)

/** One of them, as far as somebody may decide about it; `keeperId` is null for who keeps order in the whole place. */
export async function findHeldMessage(
  database: Database,
  id: string,
  keeperId: string | null,
): Promise<HeldRow | null> {
  const [row] = await database.read(oneStatement, [id, keeperId])
  return row ?? null
}

export interface HeldPlace {
  readonly heldAt: string
  readonly id: string
}

const listStatement = sql<HeldRow>(
  'held.list',
  `select ${columns} from ${tables}
   where h.state = 'held' and ($2::uuid is null or ${isTheirs}) and ($1::uuid is null or h.room_id = $1)
     and ($3::timestamptz is null or (h.held_at, h.id) > ($3, $4::uuid))
   order by h.held_at, h.id limit $5`,
)

/** Those that wait, the longest first. */
export function listHeld(
  database: Database,
  {
    roomId,
    keeperId,
    after,
    limit,
  }: { roomId: string | null; keeperId: string | null; after: HeldPlace | null; limit: number },
): Promise<HeldRow[]> {
  return database.search(listStatement, [roomId, keeperId, after?.heldAt ?? null, after?.id ?? null, limit])
}

const decideStatement = sql<{ id: string }>(
  'held.decide',
  `update held_messages set state = $2, why = $3, decided_at = $4 where id = $1 and state = 'held' returning id`,
)

/** Decides about one, once. False when somebody has. Its room is held by the transaction, before it. */
export async function decideHeld(
  db: Queryable,
  id: string,
  state: 'released' | 'rejected',
  { why, now }: { why: string; now: Date },
): Promise<boolean> {
  return (await db.run(decideStatement, [id, state, why, now])).length > 0
}

const withdrawStatement = sql(
  'held.withdraw',
  `delete from held_messages where room_id = $1 and author_id = $2 and nonce = $3 and state = 'held'`,
)

export async function withdrawHeld(db: Queryable, roomId: string, authorId: string, nonce: string): Promise<void> {
  await db.run(withdrawStatement, [roomId, authorId, nonce])
}

const placeStatement = sql<{ seq: number }>(
  'held.place',
  'select seq from messages where room_id = $1 and author_id = $2 and nonce = $3',
)

/** Where the message is that a held one became. */
export async function findReleased(database: Database, { roomId, author, nonce }: HeldRow): Promise<number | null> {
  const [row] = await database.read(placeStatement, [roomId, author.id, nonce])
  return row?.seq ?? null
}
