import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { isReadable } from '../access/rooms.ts'

export interface DraftRow {
  readonly roomId: string
  readonly content: string
  readonly replyToId: string | null
  readonly updatedAt: Date
}

const columns = 'd.room_id as "roomId", d.content, d.reply_to_id as "replyToId", d.updated_at as "updatedAt"'

const oneStatement = sql<DraftRow>(
  'drafts.one',
  `select ${columns} from drafts d where d.account_id = $1 and d.room_id = $2`,
)

export async function readDraft(db: Queryable, accountId: string, roomId: string): Promise<DraftRow | null> {
  const [row] = await db.run(oneStatement, [accountId, roomId])
  return row ?? null
}

const putStatement = sql(
  'drafts.put',
  `insert into drafts (account_id, room_id, content, reply_to_id, updated_at) values ($1, $2, $3, $4, $5)
   on conflict (account_id, room_id) do update
   set content = excluded.content, reply_to_id = excluded.reply_to_id, updated_at = excluded.updated_at`,
)

export async function putDraft(db: Queryable, accountId: string, draft: DraftRow): Promise<void> {
  await db.run(putStatement, [accountId, draft.roomId, draft.content, draft.replyToId, draft.updatedAt])
}

const removeStatement = sql('drafts.remove', 'delete from drafts where account_id = $1 and room_id = $2')

export async function removeDraft(db: Queryable, accountId: string, roomId: string): Promise<void> {
  await db.run(removeStatement, [accountId, roomId])
}

/** Where the list goes on. */
export interface DraftPlace {
  readonly updatedAt: string
  readonly roomId: string
}

const listStatement = sql<DraftRow>(
  'drafts.list',
  `select ${columns} from drafts d join rooms r on r.id = d.room_id
   left join memberships ms on ms.room_id = d.room_id and ms.account_id = d.account_id
   where d.account_id = $1 and ${isReadable('$5')} and ($2::timestamptz is null or (d.updated_at, d.room_id) < ($2, $3::uuid))
   order by d.updated_at desc, d.room_id desc limit $4`,
)

/** The drafts of somebody in rooms that they may read, the latest first. */
export function listDrafts(
  database: Database,
  accountId: string,
  after: DraftPlace | null,
  { limit, now }: { readonly limit: number; readonly now: Date },
): Promise<DraftRow[]> {
  return database.read(listStatement, [accountId, after?.updatedAt ?? null, after?.roomId ?? null, limit, now])
}
