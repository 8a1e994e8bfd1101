import type { AppealState, NoticeKind } from '@parley/protocol'
import { sizes } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

/** What is said to somebody. */
export interface Said {
  readonly kind: NoticeKind
  readonly text: string
  readonly roomId?: string | null
  readonly reportId?: string | null
  /** The decision that they can appeal against. */
  readonly sanctionId?: string | null
  readonly until?: Date | null
  /** The same person is told what it is about only once. */
  readonly about?: string | null
}

const insertStatement = sql<{ id: string }>(
  'notices.insert',
  `insert into notices (id, account_id, kind, text, room_id, report_id, sanction_id, until, about, created_at)
   select $1::uuid, id, $3::text, $4::text, $5::uuid, $6::uuid, $7::uuid, $8::timestamptz, $9::text, $10::timestamptz from accounts where id = $2
   on conflict do nothing returning id`,
)

export async function insertNotice(
  db: Queryable,
  { id, accountId, now }: { readonly id: string; readonly accountId: string; readonly now: Date },
  said: Said,
): Promise<boolean> {
  const { kind, text, roomId = null, reportId = null, sanctionId = null, until = null, about = null } = said
  const values = [id, accountId, kind, text, roomId, reportId, sanctionId, until, about, now]
  return (await db.run(insertStatement, values)).length > 0
}

const insertManyStatement = sql<{ id: string; accountId: string }>(
  'notices.insertMany',
  `insert into notices (id, account_id, kind, text, about, until, created_at)
   select n.id, n.account, $3::text, $4::text, $5::text, $6::timestamptz, $7::timestamptz from unnest($1::uuid[], $2::uuid[]) as n (id, account)
   where exists (select from accounts a where a.id = n.account)
   on conflict do nothing returning id, account_id as "accountId"`,
)

/** Says the same to many. Answers with whom it was said to now. */
export function insertForMany(
  db: Queryable,
  people: readonly { readonly id: string; readonly accountId: string }[],
  { kind, text, about = null, until = null }: Said,
  now: Date,
): Promise<{ id: string; accountId: string }[]> {
  const ids = people.map(({ id }) => id)
  return db.run(insertManyStatement, [ids, people.map(({ accountId }) => accountId), kind, text, about, until, now])
}

const afterStatement = sql<{ id: string }>(
  'notices.accountsAfter',
  `select id from accounts where id > $1 and kind <> 'bot' order by id limit $2`,
)

/** The accounts of the place, so many at a time. */
export async function accountsAfter(database: Database, id: string, limit: number): Promise<string[]> {
  return (await database.run(afterStatement, [id, limit])).map((row) => row.id)
}

export interface NoticeRow {
  readonly id: string
  readonly accountId: string
  readonly kind: NoticeKind
  readonly text: string
  readonly roomId: string | null
  readonly roomName: string | null
  readonly reportId: string | null
  readonly sanctionId: string | null
  readonly until: Date | null
  readonly appeal: AppealState | null
  readonly createdAt: Date
  readonly dismissedAt: Date | null
}

const select = `select n.id, n.account_id as "accountId", n.kind, n.text, n.room_id as "roomId", (select r.name from rooms r where r.id = n.room_id) as "roomName",
    n.report_id as "reportId", n.sanction_id as "sanctionId", n.until, s.appeal_state as appeal, n.created_at as "createdAt",
    n.dismissed_at as "dismissedAt"
  from notices n left join sanctions s on s.id = n.sanction_id`

const listStatement = sql<NoticeRow>(
  'notices.list',
  `${select} where n.account_id = $1 and n.dismissed_at is null order by n.id desc limit ${sizes.ownNotices}`,
)

/** What somebody was told and has not done with, the latest first. */
export function listNotices(database: Database, accountId: string): Promise<NoticeRow[]> {
  return database.read(listStatement, [accountId])
}

const someStatement = sql<NoticeRow>('notices.some', `${select} where n.id = any($1::uuid[]) order by n.id`)

export function readNotices(db: Queryable, ids: readonly string[]): Promise<NoticeRow[]> {
  return db.run(someStatement, [ids])
}

const dismissStatement = sql<{ id: string }>(
  'notices.dismiss',
  `update notices set dismissed_at = $3 where account_id = $1 and id = $2 and dismissed_at is null returning id`,
)

export async function dismissNotice(db: Queryable, accountId: string, id: string, now: Date): Promise<boolean> {
  return (await db.run(dismissStatement, [accountId, id, now])).length > 0
}

const dismissAboutStatement = sql<{ id: string }>(
  'notices.dismissAbout',
  'update notices set dismissed_at = $2 where sanction_id = any($1::uuid[]) and dismissed_at is null returning id',
)

/** What these decisions were told with is over. */
export async function dismissAbout(db: Queryable, sanctionIds: readonly string[], now: Date): Promise<string[]> {
  return (await db.run(dismissAboutStatement, [sanctionIds, now])).map(({ id }) => id)
}

const aboutStatement = sql<{ id: string }>(
  'notices.about',
  'select id from notices where sanction_id = $1 and dismissed_at is null order by id',
)

/** What is still said about a decision. */
export async function noticesAbout(db: Queryable, sanctionId: string): Promise<string[]> {
  return (await db.run(aboutStatement, [sanctionId])).map(({ id }) => id)
}

const dismissSomeStatement = sql<{ id: string }>(
  'notices.dismissSome',
  `update notices set dismissed_at = $2 where id in (
     select id from notices where about = $1 and dismissed_at is null order by id limit $3
   ) returning id`,
)

/** So many of those who were told about it need it no more. */
export async function dismissSome(db: Queryable, about: string, now: Date, limit: number): Promise<string[]> {
  return (await db.run(dismissSomeStatement, [about, now, limit])).map(({ id }) => id)
}
