import type { ProfileField, VisibilityChoice } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql, type Statement } from '../../platform/postgres/statement.ts'
import { partedFrom } from '../access/blocks.ts'
import { keyOf } from '../key-of.ts'

type ProfileVisibility = Readonly<Record<ProfileField, VisibilityChoice>>

export interface PersonRow {
  readonly id: string
  readonly kind: 'person' | 'guest' | 'bot'
  readonly role: 'user' | 'moderator' | 'admin'
  readonly username: string
  readonly email: string | null
  readonly displayName: string
  readonly avatarId: string | null
  readonly bio: string | null
  readonly location: string | null
  readonly birthDate: string | null
  readonly gender: string | null
  readonly statusText: string | null
  readonly statusEmoji: string | null
  readonly statusExpiresAt: Date | null
  readonly visibility: ProfileVisibility
  readonly lastSeenAt: Date | null
  readonly lastSeenVisible: boolean
  readonly createdAt: Date
  /** Nobody finds an account that was deactivated, to begin anything with it. */
  readonly isActive: boolean
  /** Up to which revision what is their own has come. */
  readonly ownRev: number
}

const columns = `a.id, a.kind, a.role, a.username, a.email, a.display_name as "displayName", a.avatar_id as "avatarId", a.bio, a.location,
  a.birth_date as "birthDate", a.gender, a.status_text as "statusText", a.status_emoji as "statusEmoji",
  a.status_expires_at as "statusExpiresAt", a.visibility, a.last_seen_at as "lastSeenAt",
  coalesce((p.chosen ->> 'lastSeenVisible')::boolean, true) as "lastSeenVisible", a.created_at as "createdAt",
  a.deactivated_at is null as "isActive", a.own_rev as "ownRev"`
const tables = 'accounts a left join preferences p on p.account_id = a.id'

const getStatement = sql<PersonRow>('people.get', `select ${columns} from ${tables} where a.id = $1`)

export async function getPerson(database: Database, id: string): Promise<PersonRow | null> {
  const [row] = await database.read(getStatement, [id])
  return row ?? null
}

const manyStatement = sql<PersonRow>('people.many', `select ${columns} from ${tables} where a.id = any($1::uuid[])`)

/** Those of these people with whom something can be begun. */
export async function getActivePeople(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonRow>> {
  const people = await getPeople(database, ids)
  return new Map([...people].filter(([, { isActive }]) => isActive))
}

/** These people by id; who is unknown is absent. */
export async function getPeople(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
  const rows = await database.read(manyStatement, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

const lockStatement = sql<PersonRow>('people.lock', `select ${columns} from ${tables} where a.id = $1 for update of a`)

export async function lockPerson(db: Queryable, id: string): Promise<PersonRow | null> {
  const [row] = await db.run(lockStatement, [id])
  return row ?? null
}

export type ProfileColumns = Pick<
  PersonRow,
  | 'displayName'
  | 'bio'
  | 'location'
  | 'birthDate'
  | 'gender'
  | 'statusText'
  | 'statusEmoji'
  | 'statusExpiresAt'
  | 'visibility'
>

const avatarStatement = sql('people.setAvatar', 'update accounts set avatar_id = $2 where id = $1')

export async function setAvatarOf(db: Queryable, id: string, fileId: string | null): Promise<void> {
  await db.run(avatarStatement, [id, fileId])
}

const updateStatement = sql(
  'people.updateProfile',
  `update accounts set display_name = $2, search_text = $3, bio = $4, location = $5, birth_date = $6, gender = $7,
     status_text = $8, status_emoji = $9, status_expires_at = $10, visibility = $11
   where id = $1`,
)

export async function updateProfile(
  db: Queryable,
  id: string,
  searchText: string,
  profile: ProfileColumns,
): Promise<void> {
  const { displayName, bio, location, birthDate, gender, statusText, statusEmoji, statusExpiresAt, visibility } =
    profile
  const status = [statusText, statusEmoji, statusExpiresAt]
  await db.run(updateStatement, [id, displayName, searchText, bio, location, birthDate, gender, ...status, visibility])
}

/** How well a person fits a query: 0 is the username itself, 1 the beginning of a word, 2 anywhere. */
export interface FoundRow extends PersonRow {
  readonly rank: number
  readonly searchText: string
}

interface FoundPlace {
  readonly rank: number
  readonly searchText: string
  readonly id: string
}

/** Whether somebody is there to be met: not a bot that was ended, and not what only writes for a webhook. `a` is the account. */
const isMet = (a: string) =>
  `(${a}.kind <> 'bot' or exists (select from bots b where b.account_id = ${a}.id and b.removed_at is null))`

const isBeginning = `(a.search_text like $2 || '%' or a.search_text like '% ' || $2 || '%')`
const mayBeFound = `a.kind <> 'guest' and ${isMet('a')} and a.deactivated_at is null and a.id <> all(${partedFrom('$7::uuid')})`
const search = (name: string, found: string) =>
  sql<FoundRow>(
    `people.search.${name}`,
    `select ${columns}, a.search_text as "searchText", f.rank from (${found} order by rank, search_text, id limit $6) f
     join accounts a on a.id = f.id left join preferences p on p.account_id = a.id order by f.rank, a.search_text, a.id`,
  )

/** All who fit are found by the index of letters, and the best of them are looked at. */
const searchStatement = search(
  'long',
  `select * from (
     select a.id, a.search_text, case when a.username_key = $1 then 0 when ${isBeginning} then 1 else 2 end as rank
     from accounts a where ${mayBeFound} and a.search_text like '%' || $2 || '%'
   ) a where (rank, search_text, id) > ($3, $4, $5)`,
)

const fits = [
  'a.username_key = $1',
  `a.username_key <> $1 and ${isBeginning}`,
  `a.username_key <> $1 and a.search_text like '%' || $2 || '%' and not ${isBeginning}`,
]
/** Those of one rank beyond a place, in the order of their names: of a rank before its own nobody, of one after it everybody. */
const ofRank = (condition: string, rank: number) =>
  `(select a.id, a.search_text, ${rank} as rank from accounts a
    where ${mayBeFound} and ${condition} and $3::int <= ${rank}
      and (a.search_text, a.id) > (case when $3::int = ${rank} then $4::text else '' end, $5::uuid)
    order by a.search_text, a.id limit $6)`

/** What is too short for the index fits many: they are gone through by name until there are enough. */
const shortSearchStatement = search('short', fits.map(ofRank).join(' union all '))
const leastLetters = 3

export interface PeopleSearch {
  readonly query: string
  /** The folded query with the wildcards of LIKE made plain. */
  readonly pattern: string
  readonly after: FoundPlace
  readonly limit: number
  readonly askerId: string
}

/** Nobody who keeps the asker away, or whom they keep away. */
export function searchPeople(
  database: Database,
  { query, pattern, after, limit, askerId }: PeopleSearch,
): Promise<FoundRow[]> {
  const statement = query.length < leastLetters ? shortSearchStatement : searchStatement
  return database.read(statement, [query, pattern, after.rank, after.searchText, after.id, limit, askerId])
}

const newestStatement: Statement<PersonRow> = sql(
  'people.newest',
  `select ${columns} from ${tables} where a.kind <> 'guest' and ${isMet('a')} and a.deactivated_at is null and a.id < $1 and a.id <> all(${partedFrom('$3::uuid')})
   order by a.id desc limit $2`,
)

export function newestPeople(
  database: Database,
  beforeId: string,
  limit: number,
  askerId: string,
): Promise<PersonRow[]> {
  return database.read(newestStatement, [beforeId, limit, askerId])
}

const byUsernameStatement = sql<{ id: string }>('people.byUsername', 'select id from accounts where username_key = $1')

export async function findByUsername(database: Database, username: string): Promise<string | null> {
  const [row] = await database.read(byUsernameStatement, [keyOf(username)])
  return row?.id ?? null
}
