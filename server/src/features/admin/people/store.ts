import type { UserView } from '@parley/protocol'
import type { Database, Queryable } from '../../../platform/postgres/database.ts'
import { sql } from '../../../platform/postgres/statement.ts'
import { keyOf } from '../../key-of.ts'

export interface AccountRow {
  readonly id: string
  readonly username: string
  readonly displayName: string
  readonly kind: UserView['kind']
  readonly role: UserView['role']
  readonly avatarId: string | null
  readonly email: string | null
  readonly deactivatedAt: Date | null
  readonly lastSeenAt: Date | null
  readonly createdAt: Date
}

/** The columns of an account under the names of `AccountRow`; `a` is the account. */
export const accountColumns = `a.id, a.username, a.display_name as "displayName", a.kind, a.role, a.avatar_id as "avatarId", a.email,
  a.deactivated_at as "deactivatedAt", a.last_seen_at as "lastSeenAt", a.created_at as "createdAt"`

const getStatement = sql<AccountRow>(
  'admin.account',
  `select ${accountColumns} from accounts a where a.id = $1 and a.erased_at is null`,
)

export async function getAccount(database: Database, id: string): Promise<AccountRow | null> {
  const [row] = await database.read(getStatement, [id])
  return row ?? null
}

const holdStatement = sql<AccountRow>(
  'admin.holdAccount',
  `select ${accountColumns} from accounts a where a.id = $1 and a.erased_at is null for no key update`,
)

/** The account, which nobody else changes until the transaction ends. */
export async function lockAccount(db: Queryable, id: string): Promise<AccountRow | null> {
  const [row] = await db.run(holdStatement, [id])
  return row ?? null
}

const adminStatement = sql<{ id: string }>(
  'admin.admins',
  `select id from accounts where role = 'admin' and kind = 'person' and deactivated_at is null`,
)

/** Those who run the place now. */
export async function findAdmins(db: Queryable): Promise<ReadonlySet<string>> {
  return new Set((await db.run(adminStatement)).map(({ id }) => id))
}

const updateStatement = sql(
  'admin.updateAccount',
  `update accounts set role = $2, username = $3, username_key = $4, display_name = $5, search_text = $6 where id = $1`,
)

export async function updateAccount(
  db: Queryable,
  { id, role, username, displayName }: Pick<AccountRow, 'id' | 'role' | 'username' | 'displayName'>,
  searchText: string,
): Promise<void> {
  await db.run(updateStatement, [id, role, username, keyOf(username), displayName, searchText])
}

const deactivateStatement = sql('admin.setDeactivated', 'update accounts set deactivated_at = $2 where id = $1')

export async function setDeactivated(db: Queryable, id: string, at: Date | null): Promise<void> {
  await db.run(deactivateStatement, [id, at])
}

const closeLeavingStatement = sql<{ id: string }>(
  'admin.closeLeaving',
  `update deletions set is_closed = $2 where account_id = $1 and state = 'waiting' and is_closed <> $2 returning account_id as id`,
)

/** Whether who deleted this account, and can take that back, may do so. False where that is so already, or it was not deleted. */
export async function closeLeaving(db: Queryable, id: string, isClosed: boolean): Promise<boolean> {
  return (await db.run(closeLeavingStatement, [id, isClosed])).length > 0
}

const leavingStatement = sql('admin.isLeaving', `select from deletions where account_id = $1`)

export async function isLeaving(db: Queryable, id: string): Promise<boolean> {
  return (await db.run(leavingStatement, [id])).length > 0
}

const roomsStatement = sql<{ rooms: number }>(
  'admin.roomsOf',
  'select count(*)::int as rooms from memberships where account_id = $1 and left_at is null',
)

export async function countRooms(database: Database, accountId: string): Promise<number> {
  const [row] = await database.read(roomsStatement, [accountId])
  return row?.rooms ?? 0
}
