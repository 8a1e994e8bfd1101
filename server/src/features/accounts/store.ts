import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { keyOf } from '../key-of.ts'

export interface Credentials {
  readonly id: string
  readonly kind: 'person' | 'guest' | 'bot'
  readonly passwordHash: string | null
  readonly isActive: boolean
  /** It was deleted, and that can still be taken back. */
  readonly isLeaving: boolean
}

const credentials = `id, kind, password_hash as "passwordHash", deactivated_at is null as "isActive",
  exists (select from deletions d where d.account_id = accounts.id and d.state = 'waiting' and not d.is_closed) as "isLeaving"`

const byLoginStatement = sql<Credentials>(
  'accounts.byLogin',
  `select ${credentials} from accounts where username_key = $1 or email_key = $1`,
)

/** Usernames contain no @ and addresses always do, so one login never means two accounts. */
export async function findByLogin(database: Database, login: string): Promise<Credentials | null> {
  const [row] = await database.read(byLoginStatement, [keyOf(login)])
  return row ?? null
}

const byIdStatement = sql<Credentials>('accounts.byId', `select ${credentials} from accounts where id = $1`)

export async function findById(database: Database, id: string): Promise<Credentials | null> {
  const [row] = await database.read(byIdStatement, [id])
  return row ?? null
}

export interface NewAccount {
  readonly id: string
  readonly kind: 'person' | 'guest' | 'bot'
  readonly role: 'user' | 'moderator' | 'admin'
  readonly username: string
  readonly email: string | null
  readonly passwordHash: string | null
  readonly displayName: string
  readonly searchText: string
  readonly now: Date
}

/** Facts of a person are theirs: the day of birth and the gender are seen by nobody until they say otherwise. */
const firstVisibility = { bio: 'everyone', location: 'everyone', birthDate: 'nobody', gender: 'nobody' }

const insertStatement = sql(
  'accounts.insert',
  `insert into accounts (id, kind, role, username, username_key, email, email_key, password_hash, display_name,
     search_text, visibility, created_at, last_seen_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
)

export async function insertAccount(db: Queryable, account: NewAccount): Promise<void> {
  const { id, kind, role, username, email, passwordHash, displayName, searchText, now } = account
  const emailKey = email === null ? null : keyOf(email)
  const names = [username, keyOf(username), email, emailKey]
  await db.run(insertStatement, [id, kind, role, ...names, passwordHash, displayName, searchText, firstVisibility, now])
}

export interface Upgrade {
  readonly id: string
  readonly role: 'user' | 'admin'
  readonly username: string
  readonly email: string | null
  readonly passwordHash: string
  readonly searchText: string
}

const upgradeStatement = sql<{ id: string }>(
  'accounts.upgrade',
  `update accounts set kind = 'person', role = $2, username = $3, username_key = $4, email = $5, email_key = $6,
     password_hash = $7, search_text = $8
   where id = $1 and kind = 'guest' and deactivated_at is null returning id`,
)

/** Whether there still was such a guest. */
export async function upgradeGuest(db: Queryable, upgrade: Upgrade): Promise<boolean> {
  const { id, role, username, email, passwordHash, searchText } = upgrade
  const emailKey = email === null ? null : keyOf(email)
  const rows = await db.run(upgradeStatement, [
    id,
    role,
    username,
    keyOf(username),
    email,
    emailKey,
    passwordHash,
    searchText,
  ])
  return rows.length > 0
}

const passwordStatement = sql<{ id: string }>(
  'accounts.setPassword',
  'update accounts set password_hash = $3 where id = $1 and password_hash = $2 returning id',
)

/** Whether the password was still the one that was checked. */
export async function replacePassword(db: Queryable, id: string, was: string, becomes: string): Promise<boolean> {
  const rows = await db.run(passwordStatement, [id, was, becomes])
  return rows.length > 0
}

const holdStatement = sql<{ id: string }>(
  'accounts.holdPassword',
  'select id from accounts where id = $1 and password_hash = $2 and deactivated_at is null for share',
)

/** Whether the password is still the one that was checked; if so, it stays until the transaction ends. */
export async function holdPassword(
  db: Queryable,
  { id, passwordHash }: Pick<Credentials, 'id' | 'passwordHash'>,
): Promise<boolean> {
  const rows = await db.run(holdStatement, [id, passwordHash])
  return rows.length > 0
}

const peopleStatement = sql<{ any: boolean }>(
  'accounts.anyPerson',
  `select exists (select from accounts where kind = 'person') as any`,
)

export async function hasAnyPerson(db: Queryable): Promise<boolean> {
  const [row] = await db.run(peopleStatement)
  return row?.any ?? false
}

const lockPlaceStatement = sql('accounts.lockPlace', 'select from place for update')

/** From here to the end of the transaction nobody else decides who comes first. */
export async function lockPlace(db: Queryable): Promise<void> {
  await db.run(lockPlaceStatement)
}
