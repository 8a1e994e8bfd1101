import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

const goesOn = (now: string) => `withdrawn_at is null and (expires_at is null or expires_at > ${now})`

interface NewAnnouncement {
  readonly id: string
  readonly text: string
  readonly madeBy: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
}

const insertStatement = sql<{ id: string }>(
  'announcements.insert',
  `insert into announcements (id, text, made_by, created_at, expires_at)
   select $1::uuid, $2::text, $3::uuid, $4::timestamptz, $5::timestamptz
   where (select count(*) from announcements where ${goesOn('$4')}) < $6 returning id`,
)

/** False when as many go on as may. */
export async function insertAnnouncement(db: Queryable, made: NewAnnouncement, most: number): Promise<boolean> {
  const { id, text, madeBy, createdAt, expiresAt } = made
  return (await db.run(insertStatement, [id, text, madeBy, createdAt, expiresAt, most])).length > 0
}

export interface AnnouncementRow {
  readonly id: string
  readonly text: string
  readonly by: { readonly id: string; readonly username: string; readonly displayName: string } | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly withdrawnAt: Date | null
}

const select = `select n.id, n.text, n.created_at as "createdAt", n.expires_at as "expiresAt", n.withdrawn_at as "withdrawnAt",
    case when a.id is not null then jsonb_build_object('id', a.id, 'username', a.username, 'displayName', a.display_name) end as by
  from announcements n left join accounts a on a.id = n.made_by`

const oneStatement = sql<AnnouncementRow>('announcements.one', `${select} where n.id = $1`)

export async function getAnnouncement(db: Queryable, id: string): Promise<AnnouncementRow | null> {
  const [row] = await db.run(oneStatement, [id])
  return row ?? null
}

const listStatement = sql<AnnouncementRow>(
  'announcements.list',
  `${select} where $1::uuid is null or n.id < $1 order by n.id desc limit $2`,
)

/** The latest first. */
export function listAnnouncements(
  database: Database,
  before: string | null,
  limit: number,
): Promise<AnnouncementRow[]> {
  return database.read(listStatement, [before, limit])
}

export type GoingOn = Pick<AnnouncementRow, 'id' | 'text' | 'expiresAt'>

const goingOnStatement = sql<GoingOn>(
  'announcements.goingOn',
  `select id, text, expires_at as "expiresAt" from announcements
   where ${goesOn('$2')} and ($1::uuid is null or id = $1) order by id for share`,
)

/** What is announced at the moment, or one of it; nobody takes it back before the transaction is over. */
export function holdGoingOn(transaction: Queryable, id: string | null, now: Date): Promise<GoingOn[]> {
  return transaction.run(goingOnStatement, [id, now])
}

const withdrawStatement = sql<{ id: string }>(
  'announcements.withdraw',
  `update announcements set withdrawn_at = $2 where id = $1 and ${goesOn('$2')} returning id`,
)

/** False when it was over. */
export async function withdrawAnnouncement(db: Queryable, id: string, now: Date): Promise<boolean> {
  return (await db.run(withdrawStatement, [id, now])).length > 0
}
