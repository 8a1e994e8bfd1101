import type { ContactStateName } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { Pair, Side } from './rules.ts'

const nothing = (now: Date): Side => ({ standing: 'none', since: now, reachedAt: null })

const pairStatement = sql<Side & { accountId: string }>(
  'contacts.pair',
  `select account_id as "accountId", state as standing, since, reached_at as "reachedAt" from contacts
   where (account_id = $1 and other_id = $2) or (account_id = $2 and other_id = $1)`,
)

/** What two people are to each other. Both accounts are held by the transaction, so that it stays so. */
export async function readPair(db: Queryable, accountId: string, otherId: string, now: Date): Promise<Pair> {
  const rows = await db.run(pairStatement, [accountId, otherId])
  const sideOf = (id: string): Side => {
    const row = rows.find((each) => each.accountId === id)
    return row === undefined ? nothing(now) : { standing: row.standing, since: row.since, reachedAt: row.reachedAt }
  }
  return { mine: sideOf(accountId), theirs: sideOf(otherId) }
}

const putStatement = sql(
  'contacts.put',
  `insert into contacts (account_id, other_id, state, since, reached_at) values ($1, $2, $3, $4, $5)
   on conflict (account_id, other_id) do update
   set state = excluded.state, since = excluded.since, reached_at = excluded.reached_at`,
)

export async function putSide(db: Queryable, accountId: string, otherId: string, side: Side): Promise<void> {
  await db.run(putStatement, [accountId, otherId, side.standing, side.since, side.reachedAt])
}

/** Both take their turn at the room: what is said in it before this is said, and nothing after. */
const holdDirectStatement = sql<{ id: string }>(
  'contacts.holdDirect',
  'select id from rooms where direct_key = $1 for no key update',
)

/** Waits for what is being said between two people, and lets nothing more be said until the transaction ends. */
export async function holdDirect(db: Queryable, accountId: string, otherId: string): Promise<void> {
  await db.run(holdDirectStatement, [[accountId, otherId].toSorted().join(' ')])
}

/** One of somebody's contacts, as they may know it. */
export interface ContactRow {
  readonly otherId: string
  readonly state: ContactStateName
  readonly since: Date
}

/** Where the list goes on. */
export interface ContactPlace {
  readonly since: string
  readonly otherId: string
}

const listStatement = sql<ContactRow>(
  'contacts.list',
  `select other_id as "otherId", state, since from contacts
   where account_id = $1 and state not in ('none', 'declined') and ($2::text is null or state = $2)
     and ($3::timestamptz is null or (since, other_id) < ($3, $4::uuid))
   order by since desc, other_id desc limit $5`,
)

/** The latest first. */
export function listContacts(
  database: Database,
  accountId: string,
  { state, after, limit }: { state: ContactStateName | null; after: ContactPlace | null; limit: number },
): Promise<ContactRow[]> {
  return database.read(listStatement, [accountId, state, after?.since ?? null, after?.otherId ?? null, limit])
}
