import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { House } from '../house.ts'

interface Answered {
  readonly id: string
  readonly ownerId: string | null
}

/** The bots among people, by id. */
export function botsAmong(people: Iterable<{ readonly id: string; readonly kind: string }>): string[] {
  return [...people].flatMap(({ id, kind }) => (kind === 'bot' ? [id] : []))
}

const findStatement = sql<Answered>(
  'bots.findOwners',
  `select account_id as id, owner_id as "ownerId" from bots where account_id = any($1::uuid[]) and removed_at is null`,
)

/** These bots and who answers for each. One that was ended, or that only writes for a webhook, is nobody to meet. */
export async function findBots(database: Database, ids: readonly string[]): Promise<readonly Answered[]> {
  if (ids.length === 0) return []
  const bots = await database.read(findStatement, [ids])
  if (bots.length < ids.length) throw new Refusal('user_not_found')
  return bots
}

const sessionsStatement = sql<{ sessionId: string; accountId: string }>(
  'bots.sessionsOf',
  `select s.id as "sessionId", s.account_id as "accountId" from bots b join sessions s on s.account_id = b.account_id
   where b.owner_id = $1 and b.removed_at is null and s.ended_at is null`,
)

/**
 * Has every node look anew at what the bots of somebody may, because their owner may something else; with `isOver` their
 * connections end. Their sessions do not: bots come back when their owner does.
 */
export async function tellBotsOf(
  { bus, database }: Pick<House, 'bus' | 'database'>,
  ownerId: string,
  { isOver }: { readonly isOver: boolean },
): Promise<void> {
  const sessions = await database.read(sessionsStatement, [ownerId])
  await Promise.all(
    sessions.flatMap((session) => [
      bus.publish('account.changed', { accountId: session.accountId }),
      ...(isOver ? [bus.publish('session.ended', session)] : []),
    ]),
  )
}
