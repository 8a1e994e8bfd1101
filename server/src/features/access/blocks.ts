import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isClosed } from '../../roomlog/closed.ts'

const keptAway = (person: string) =>
  `select k.other_id from contacts k where k.account_id = ${person} and k.state = 'blocked'`

/** All whom somebody keeps away or who keep them away, found once for a whole statement; `person` is an expression for an id. */
export const partedFrom = (person: string) =>
  `array(${keptAway(person)}
    union all select k.account_id from contacts k where k.other_id = ${person} and k.state = 'blocked')`

/** All whom somebody keeps away themselves; `person` is an expression for an id. */
export const keptAwayBy = (person: string) => `array(${keptAway(person)})`

const partedStatement = sql<{ id: string }>(
  'blocks.parted',
  `select k.other_id as id from contacts k
   where k.account_id = $1 and k.other_id = any($2::uuid[]) and k.state = 'blocked'
   union
   select k.account_id as id from contacts k
   where k.other_id = $1 and k.account_id = any($2::uuid[]) and k.state = 'blocked'`,
)

/** Which of these people keep somebody away, or are kept away by them. */
export async function findParted(
  database: Database,
  accountId: string,
  others: readonly string[],
): Promise<ReadonlySet<string>> {
  if (others.length === 0) return nobody
  const rows = await database.read(partedStatement, [accountId, others])
  return new Set(rows.map(({ id }) => id))
}

const nobody: ReadonlySet<string> = new Set()

const allPartedStatement = sql<{ ids: readonly string[] }>(
  'blocks.allParted',
  `select ${partedFrom('$1::uuid')} as ids`,
)

/** All who keep somebody away, or are kept away by them. */
export async function findAllParted(database: Database, accountId: string): Promise<readonly string[]> {
  const [row] = await database.read(allPartedStatement, [accountId])
  return row?.ids ?? []
}

const closedStatement = sql<{ id: string }>(
  'blocks.closed',
  `select r.id from rooms r where r.id = $1 and ${isClosed('r')}`,
)

/** Whether nothing may be said in a room because one of its two keeps the other away. */
export async function isRoomClosed(database: Database, roomId: string): Promise<boolean> {
  return (await database.read(closedStatement, [roomId])).length > 0
}

/** Turns away who would change what is said in a direct that is closed, while the room is held. */
export async function refuseClosed(
  transaction: Queryable,
  { id, kind }: { readonly id: string; readonly kind: string },
): Promise<void> {
  if (kind !== 'direct') return
  if ((await transaction.run(closedStatement, [id])).length > 0) throw new Refusal('direct_closed')
}
