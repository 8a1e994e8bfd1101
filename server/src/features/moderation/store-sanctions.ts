import type { AppealState, SanctionAction } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { type AuthorRow, authorJson } from '../../roomlog/author.ts'

export interface NewSanction {
  readonly id: string
  readonly userId: string
  readonly roomId: string | null
  readonly messageId: string | null
  readonly reportId: string | null
  readonly action: SanctionAction
  readonly reason: string
  readonly byId: string
  readonly expiresAt: Date | null
  readonly now: Date
}

export interface SanctionRow extends Omit<NewSanction, 'byId' | 'now'> {
  readonly byId: string | null
  readonly byRole: 'user' | 'moderator' | 'admin' | null
  readonly user: AuthorRow
  readonly roomName: string | null
  readonly by: AuthorRow | null
  readonly createdAt: Date
  readonly endedAt: Date | null
  readonly endedBy: AuthorRow | null
  readonly appeal: AppealState | null
  readonly appealText: string | null
  readonly appealedAt: Date | null
  readonly answer: string
  readonly answeredAt: Date | null
}

const person = (alias: string) => `case when ${alias}.id is not null then ${authorJson(alias)} end`
const select = `select s.id, s.account_id as "userId", s.room_id as "roomId", s.message_id as "messageId", s.report_id as "reportId", s.action, s.reason,
    s.by_id as "byId", b.role as "byRole", s.expires_at as "expiresAt", s.created_at as "createdAt", s.ended_at as "endedAt", s.appeal_state as appeal, s.appeal_text as "appealText",
    s.appealed_at as "appealedAt", s.appeal_answer as answer, s.answered_at as "answeredAt",
    (select name from rooms where id = s.room_id) as "roomName",
    ${authorJson('u')} as user, ${person('b')} as by, ${person('e')} as "endedBy"
  from sanctions s join accounts u on u.id = s.account_id left join accounts b on b.id = s.by_id
  left join accounts e on e.id = s.ended_by`

const insertStatement = sql(
  'sanctions.insert',
  `insert into sanctions (id, account_id, room_id, message_id, report_id, action, reason, by_id, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export async function insertSanction(db: Queryable, sanction: NewSanction): Promise<void> {
  const { id, userId, roomId, messageId, reportId, action, reason, byId, now, expiresAt } = sanction
  await db.run(insertStatement, [id, userId, roomId, messageId, reportId, action, reason, byId, now, expiresAt])
}

const endStatement = sql<{ id: string }>(
  'sanctions.end',
  `update sanctions set ended_at = $4, ended_by = $5
   where account_id = $1 and room_id is not distinct from $2 and action = $3 and ended_at is null and (expires_at is null or expires_at > $4)
   returning id`,
)

/** Ends what holds of this kind, because something else holds now, or nothing. Answers which those were. */
export async function endSanctions(
  db: Queryable,
  { userId, roomId }: Pick<NewSanction, 'userId' | 'roomId'>,
  action: 'mute' | 'ban',
  { byId, now }: Pick<NewSanction, 'byId' | 'now'>,
): Promise<string[]> {
  return (await db.run(endStatement, [userId, roomId, action, now, byId])).map(({ id }) => id)
}

const findStatement = sql<SanctionRow>('sanctions.find', `${select} where s.id = $1`)

export async function findSanction(db: Queryable, id: string): Promise<SanctionRow | null> {
  const [row] = await db.run(findStatement, [id])
  return row ?? null
}

const lockStatement = sql<SanctionRow>('sanctions.lock', `${select} where s.id = $1 for update of s`)

export async function lockSanction(db: Queryable, id: string): Promise<SanctionRow | null> {
  const [row] = await db.run(lockStatement, [id])
  return row ?? null
}

const banStatement = sql<{ id: string }>(
  'sanctions.ban',
  `select s.id from sanctions s
   where s.account_id = $1 and s.room_id is null and s.action = 'ban' and s.ended_at is null and (s.expires_at is null or s.expires_at > $2)
   order by s.id desc limit 1`,
)

/** What keeps somebody out of the whole place. */
export async function findBan(db: Queryable, userId: string, now: Date): Promise<string | null> {
  const [row] = await db.run(banStatement, [userId, now])
  return row?.id ?? null
}

const appealStatement = sql(
  'sanctions.appeal',
  `update sanctions set appeal_text = $2, appealed_at = $3, appeal_state = 'open' where id = $1`,
)

export async function putAppeal(db: Queryable, id: string, text: string, now: Date): Promise<void> {
  await db.run(appealStatement, [id, text, now])
}

const answerStatement = sql(
  'sanctions.answer',
  `update sanctions set appeal_state = $2, appeal_answer = $3, answered_at = $4,
     ended_at = case when $2 = 'granted' then coalesce(ended_at, $4) else ended_at end,
     ended_by = case when $2 = 'granted' then coalesce(ended_by, $5) else ended_by end
   where id = $1`,
)

export async function putAnswer(
  db: Queryable,
  id: string,
  { state, answer, byId, now }: { state: 'granted' | 'denied'; answer: string; byId: string; now: Date },
): Promise<void> {
  await db.run(answerStatement, [id, state, answer, now, byId])
}

export interface SanctionFilter {
  readonly userId?: string | undefined
  readonly roomId?: string | undefined
  readonly appeal?: AppealState | undefined
}

// Each combination is a statement of its own, so that each is planned by the index that serves it.
const tests: Readonly<Record<keyof SanctionFilter, (value: string) => string>> = {
  userId: (value) => `s.account_id = ${value}::uuid`,
  roomId: (value) => `s.room_id = ${value}::uuid`,
  appeal: (value) => `s.appeal_state = ${value}::text`,
}
const names = Object.keys(tests) as (keyof SanctionFilter)[]
const holds = `s.action in ('mute', 'ban') and s.ended_at is null and (s.expires_at is null or s.expires_at > $3)`

/** The latest first. */
export function listSanctions(
  database: Database,
  filter: SanctionFilter,
  { before, limit, now, isActive }: { before: string | null; limit: number; now: Date; isActive: boolean },
): Promise<SanctionRow[]> {
  const used = names.filter((name) => filter[name] !== undefined)
  const where = used.map((name, index) => tests[name](`$${index + 4}`))
  const state = isActive ? holds : '$3::timestamptz is not null'
  const statement = sql<SanctionRow>(
    `sanctions.list.${isActive ? 'active.' : ''}${used.join('.')}`,
    `${select} where ${['($1::uuid is null or s.id < $1)', state, ...where].join(' and ')} order by s.id desc limit $2`,
  )
  return database.search(statement, [before, limit, now, ...used.map((name) => filter[name])])
}

const lockAccountStatement = sql<{ id: string }>(
  'moderation.lockAccount',
  'select id from accounts where id = $1 for no key update',
)
const muteStatement = sql('moderation.mute', 'update accounts set muted_until = $2 where id = $1')
const banAccountStatement = sql('moderation.ban', 'update accounts set banned_until = $2 where id = $1')

/** Nobody else decides about this person until the transaction ends, and nobody signs in as them. */
export async function lockAccount(db: Queryable, userId: string): Promise<void> {
  await db.run(lockAccountStatement, [userId])
}

/** Until when somebody may write nothing in the whole place. */
export async function setMuted(db: Queryable, userId: string, until: Date | null): Promise<void> {
  await db.run(muteStatement, [userId, until])
}

/** Until when somebody is kept out of the whole place. */
export async function setBanned(db: Queryable, userId: string, until: Date | null): Promise<void> {
  await db.run(banAccountStatement, [userId, until])
}
