import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { Standing } from '../rules/index.ts'

const standingStatement = sql<Standing>(
  'messages.standing',
  `select r.kind = 'direct' as "isDirect", ms.role <> 'member' or k.seq is not null as "isFree"
   from rooms r join memberships ms on ms.room_id = r.id and ms.account_id = $2 and ms.left_at is null
   left join messages k on k.room_id = r.id and k.author_id = $2 and k.nonce = $3
   where r.id = $1`,
)

/** What rules ask about who says something in a room, and whether it was said already; null for who is not in it. */
export async function findStanding(
  database: Database,
  roomId: string,
  accountId: string,
  nonce: string | null,
): Promise<Standing | null> {
  const [row] = await database.read(standingStatement, [roomId, accountId, nonce])
  return row ?? null
}

export interface HeldDraft {
  readonly id: string
  readonly roomId: string
  readonly authorId: string
  readonly nonce: string
  readonly content: string
  readonly fileIds: readonly string[]
  readonly replyToId: string | null
  readonly ruleId: string
  readonly heldAt: Date
}

/** How a message that was held stands, and what its author was told. */
export interface HeldState {
  readonly state: 'held' | 'released' | 'rejected'
  readonly why: string
}

const holdStatement = sql(
  'messages.hold',
  `insert into held_messages (id, room_id, author_id, nonce, content, file_ids, reply_to_id, rule_id, state, held_at)
   select $1, $2, $3, $4, $5, $6::uuid[], $7, (select id from moderation_rules where id = $8), 'held', $9
   where (select count(*) from held_messages h where h.author_id = $3 and h.state = 'held') < $10
   on conflict on constraint held_messages_nonce do nothing`,
)

/** Keeps it for a moderator, unless it is kept already or there are too many of theirs. */
export async function insertHeld(database: Database, draft: HeldDraft, most: number): Promise<void> {
  const { id, roomId, authorId, nonce, content, fileIds, replyToId, ruleId, heldAt } = draft
  const files = fileIds.length === 0 ? null : fileIds
  await database.run(holdStatement, [id, roomId, authorId, nonce, content, files, replyToId, ruleId, heldAt, most])
}

const heldStatement = sql<HeldState>(
  'messages.held',
  'select state, why from held_messages where room_id = $1 and author_id = $2 and nonce = $3',
)

export async function findHeld(
  database: Database,
  roomId: string,
  authorId: string,
  nonce: string,
): Promise<HeldState | null> {
  const [row] = await database.read(heldStatement, [roomId, authorId, nonce])
  return row ?? null
}

const looseStatement = sql<{ many: number }>(
  'messages.looseFiles',
  `select count(*)::int as many from files
   where id = any($2::uuid[]) and owner_id = $1 and room_id is null and not is_avatar and status in ('pending', 'processing', 'ready')`,
)

/** How many of these are files of somebody's that nothing carries yet. */
export async function countLoose(database: Database, ownerId: string, fileIds: readonly string[]): Promise<number> {
  const [row] = await database.read(looseStatement, [ownerId, fileIds])
  return row?.many ?? 0
}
