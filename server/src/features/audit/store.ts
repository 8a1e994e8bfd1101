import type { AuditAct, AuditTarget } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql, type Statement } from '../../platform/postgres/statement.ts'

export interface NewEntry {
  readonly at: Date
  readonly actorId: string | null
  readonly act: AuditAct
  readonly targetKind: AuditTarget | null
  readonly targetId: string | null
  readonly targetName: string | null
  readonly roomId: string | null
  readonly details: Readonly<Record<string, unknown>>
  readonly address: string | null
}

// The number and the hash are given by the database, which lets in one at a time.
const appendStatement = sql(
  'audit.append',
  `insert into audit (at, actor_id, actor_name, act, target_kind, target_id, target_name, room_id, details, address)
   values ($1, $2, (select username from accounts where id = $2), $3, $4, $5,
     coalesce($6, case when $4 in ('account', 'bot') then (select username from accounts where id::text = $5)
       when $4 = 'room' then (select name from rooms where id::text = $5) end), $7, $8, $9)`,
)

export async function appendEntry(db: Queryable, entry: NewEntry): Promise<void> {
  const { at, actorId, act, targetKind, targetId, targetName, roomId, details, address } = entry
  await db.run(appendStatement, [at, actorId, act, targetKind, targetId, targetName, roomId, details, address])
}

export interface EntryRow extends Omit<NewEntry, 'targetName'> {
  readonly n: number
  readonly actorName: string | null
  readonly targetName: string | null
  readonly hash: string
}

/** What somebody is called who was erased; `who` is an expression for their id. */
const erased = (who: string) => `(select a.username from accounts a where a.id = ${who} and a.erased_at is not null)`
/** The id of an account that something was done to. */
const whom = `case when target_kind in ('account', 'bot') then target_id::uuid end`

/** The entries stay as they are, for the chain; of who was erased nothing but their id is told from them. */
const columns = `n, at, actor_id as "actorId", coalesce(${erased('actor_id')}, actor_name) as "actorName", act, target_kind as "targetKind", target_id as "targetId",
  coalesce(${erased(whom)}, target_name) as "targetName", room_id as "roomId",
  case when act = 'account.renamed' and ${erased(whom)} is not null then '{}' else details end as details,
  case when ${erased('actor_id')} is null then address end as address, encode(hash, 'hex') as hash`

export interface EntryFilter {
  readonly actorId?: string | undefined
  readonly targetId?: string | undefined
  readonly roomId?: string | undefined
  readonly act?: AuditAct | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/**
 * Entries stand in the order of their numbers, and nearly in that of time: nodes give the time, and their clocks differ. By no more than a
 * day, so that what is before or after a moment is looked for among numbers, and not among all entries.
 */
const astray = `interval '1 day'`
const numbersBefore = (value: string) =>
  `n < coalesce((select b.n from audit b where b.at >= ${value}::timestamptz + ${astray} order by b.at, b.n limit 1), ${Number.MAX_SAFE_INTEGER})`
const numbersAfter = (value: string) =>
  `n > coalesce((select b.n from audit b where b.at < ${value}::timestamptz - ${astray} order by b.at desc, b.n desc limit 1), 0)`

// Each combination is a statement of its own, so that each is planned by the index that serves it.
const tests: Readonly<Record<keyof EntryFilter, (value: string) => string>> = {
  actorId: (value) => `actor_id = ${value}::uuid`,
  targetId: (value) => `target_id = ${value}::text`,
  roomId: (value) => `room_id = ${value}::uuid`,
  act: (value) => `act = ${value}::text`,
  after: (value) => `at >= ${value}::timestamptz and ${numbersAfter(value)}`,
  before: (value) => `at < ${value}::timestamptz and ${numbersBefore(value)}`,
}
const names = Object.keys(tests) as (keyof EntryFilter)[]

export interface Portion {
  readonly beyond: number | null
  readonly limit: number
  readonly order: 'desc' | 'asc'
  /** Who reported somebody is not for those who may be reported. */
  readonly hidesReports?: boolean
}

/** The statement for a question, and what goes into it. */
export function entriesStatement(
  filter: EntryFilter,
  { beyond, limit, order, hidesReports = false }: Portion,
): { readonly statement: Statement<EntryRow>; readonly values: readonly unknown[] } {
  const used = names.filter((name) => filter[name] !== undefined)
  const where = used.map((name, index) => tests[name](`$${index + 3}`))
  if (hidesReports) where.push(`act not like 'report.%'`)
  const statement = sql<EntryRow>(
    `audit.list.${order}${hidesReports ? '.less' : ''}.${used.join('.')}`,
    `select ${columns} from audit
     where ${[`($1::bigint is null or n ${order === 'desc' ? '<' : '>'} $1)`, ...where].join(' and ')}
     order by n ${order} limit $2`,
  )
  return { statement, values: [beyond, limit, ...used.map((name) => filter[name])] }
}

/** Entries beyond one, back in time or forward. */
export function listEntries(database: Database, filter: EntryFilter, portion: Portion): Promise<EntryRow[]> {
  const { statement, values } = entriesStatement(filter, portion)
  return database.search(statement, values)
}

const lastStatement = sql<{ n: number; hash: string }>(
  'audit.last',
  `select n, encode(hash, 'hex') as hash from audit order by n desc limit 1`,
)

export async function lastEntry(database: Database): Promise<{ readonly n: number; readonly hash: string } | null> {
  const [row] = await database.read(lastStatement)
  return row ?? null
}

const brokenStatement = sql<{ many: number; brokenAt: number | null }>(
  'audit.broken',
  `with part as (
     select a, a.n, a.hash, lag(a.n) over w as n_before, lag(a.hash) over w as hash_before
     from audit a where a.n >= $1 and a.n <= $1 + $2 window w as (order by a.n)
   )
   select count(*)::int as many,
     min(n) filter (where n <> coalesce(n_before, 0) + 1 or hash <> audit_hash(a, coalesce(hash_before, ''::bytea)))::int as "brokenAt"
   from part where n > $1`,
)

/** Of the entries that follow one, so many: how many there are, and the first that does not follow from the one before it. */
export async function checkAfter(
  database: Database,
  n: number,
  span: number,
): Promise<{ readonly many: number; readonly brokenAt: number | null }> {
  const [row] = await database.search(brokenStatement, [n, span])
  return row ?? { many: 0, brokenAt: null }
}
