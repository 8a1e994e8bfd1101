import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export type SaidPolicy = 'keep' | 'remove'

const otherAdminStatement = sql<{ isLast: boolean }>(
  'deletions.isLastAdmin',
  `select a.role = 'admin' and a.kind = 'person' and not exists (
     select from accounts o where o.role = 'admin' and o.kind = 'person' and o.deactivated_at is null and o.id <> a.id
   ) as "isLast"
   from accounts a where a.id = $1 for no key update`,
)

/** Whether the place would have no administrator without them. The account is held from here on. */
export async function isLastAdmin(db: Queryable, accountId: string): Promise<boolean> {
  const [row] = await db.run(otherAdminStatement, [accountId])
  return row?.isLast ?? false
}

const askStatement = sql(
  'deletions.ask',
  `with closed as (update accounts set deactivated_at = $2 where id = $1 and deactivated_at is null returning id)
   insert into deletions (account_id, asked_at, due_at, messages, state) select id, $2, $3, $4, 'waiting' from closed`,
)

/** Closes an account until it is erased, or that is taken back. */
export async function putDeletion(
  db: Queryable,
  asked: { accountId: string; now: Date; dueAt: Date; messages: SaidPolicy },
): Promise<void> {
  await db.run(askStatement, [asked.accountId, asked.now, asked.dueAt, asked.messages])
}

const takeBackStatement = sql<{ id: string }>(
  'deletions.takeBack',
  `with back as (
     delete from deletions where account_id = $1 and state = 'waiting' and not is_closed and due_at > $2 returning account_id
   )
   update accounts a set deactivated_at = null from back b where a.id = b.account_id returning a.id`,
)

/** Whether it could still be taken back. */
export async function dropDeletion(db: Queryable, accountId: string, now: Date): Promise<boolean> {
  return (await db.run(takeBackStatement, [accountId, now])).length > 0
}

const dueStatement = sql<{ accountId: string }>(
  'deletions.due',
  `select account_id as "accountId" from deletions where due_at <= $1 order by due_at limit 500`,
)

/** Whose time is over. */
export async function findDue(database: Database, now: Date): Promise<string[]> {
  return (await database.run(dueStatement, [now])).map(({ accountId }) => accountId)
}

const beginStatement = sql<{ messages: SaidPolicy }>(
  'deletions.begin',
  `update deletions set state = 'erasing' where account_id = $1 and due_at <= $2 returning messages`,
)

/** From here on nothing takes it back. Null where there is nothing to be erased. */
export async function beginErasing(db: Queryable, accountId: string, now: Date): Promise<SaidPolicy | null> {
  const [row] = await db.run(beginStatement, [accountId, now])
  return row?.messages ?? null
}

const endStatement = sql<{ id: string }>(
  'deletions.end',
  'delete from deletions where account_id = $1 returning account_id as id',
)

/** Whether this was the time at which it came to its end. */
export async function endErasing(db: Queryable, accountId: string): Promise<boolean> {
  return (await db.run(endStatement, [accountId])).length > 0
}

const roomsStatement = sql<{ roomId: string; isInside: boolean; last: number }>(
  'deletions.rooms',
  `select r.id as "roomId", ms.left_at is null and r.kind <> 'direct' as "isInside", r.seq as last
   from memberships ms join rooms r on r.id = ms.room_id where ms.account_id = $1 order by r.id`,
)

/** Where somebody is or was. Out of a direct nobody goes: it always has the same two. */
export function findRooms(database: Database, accountId: string) {
  return database.run(roomsStatement, [accountId])
}

const botsStatement = sql<{ botId: string }>(
  'deletions.bots',
  'select account_id as "botId" from bots where owner_id = $1 and removed_at is null',
)

export async function findBotsOf(database: Database, accountId: string): Promise<string[]> {
  return (await database.run(botsStatement, [accountId])).map(({ botId }) => botId)
}
