import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export interface InviteRow {
  readonly code: string
  readonly roomId: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly uses: number
}

const columns = `i.code, i.room_id as "roomId", i.created_by as "createdBy", i.created_at as "createdAt",
  i.expires_at as "expiresAt", i.max_uses as "maxUses", i.uses`
/** `$2` is the moment. */
const valid =
  'i.revoked_at is null and (i.expires_at is null or i.expires_at > $2) and (i.max_uses is null or i.uses < i.max_uses)'

const insertStatement = sql(
  'invites.insert',
  'insert into invites (code, room_id, created_by, created_at, expires_at, max_uses) values ($1, $2, $3, $4, $5, $6)',
)

export async function insertInvite(db: Queryable, invite: InviteRow): Promise<void> {
  const { code, roomId, createdBy, createdAt, expiresAt, maxUses } = invite
  await db.run(insertStatement, [code, roomId, createdBy, createdAt, expiresAt, maxUses])
}

const listStatement = sql<InviteRow>(
  'invites.list',
  `select ${columns} from invites i where i.room_id = $1 and ${valid} order by i.created_at desc, i.code limit 100`,
)

export function listInvites(database: Database, roomId: string, now: Date): Promise<InviteRow[]> {
  return database.read(listStatement, [roomId, now])
}

const revokeStatement = sql<{ code: string }>(
  'invites.revoke',
  'update invites set revoked_at = $3 where code = $1 and room_id = $2 and revoked_at is null returning code',
)

/** Whether there was such a link of this room. */
export async function revokeInvite(db: Queryable, code: string, roomId: string, now: Date): Promise<boolean> {
  return (await db.run(revokeStatement, [code, roomId, now])).length > 0
}

export interface InvitedRoom extends InviteRow {
  readonly kind: 'channel' | 'group'
  readonly name: string | null
  readonly topic: string
  readonly description: string
  readonly memberCount: number
  readonly invitedBy: string
}

const previewStatement = sql<InvitedRoom>(
  'invites.preview',
  `select ${columns}, r.kind, r.name, r.topic, r.description, r.member_count as "memberCount", a.display_name as "invitedBy"
   from invites i join rooms r on r.id = i.room_id join accounts a on a.id = i.created_by where i.code = $1 and ${valid}`,
)

export async function findInvited(database: Database, code: string, now: Date): Promise<InvitedRoom | null> {
  const [row] = await database.read(previewStatement, [code, now])
  return row ?? null
}

const useStatement = sql<{ code: string }>(
  'invites.use',
  `update invites i set uses = uses + 1 where i.code = $1 and ${valid} returning i.code`,
)

/** Uses a link up by one, if there is one left to use. */
export async function useInvite(db: Queryable, code: string, now: Date): Promise<boolean> {
  return (await db.run(useStatement, [code, now])).length > 0
}
