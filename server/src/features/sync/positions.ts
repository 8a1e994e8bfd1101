import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

/** Where somebody stands in one room they are in. */
interface Position {
  readonly rev: number
  readonly readSeq: number
}

/** Every room somebody is in, by id, the liveliest first. */
export type Positions = ReadonlyMap<string, Position>

/** As text, because it is read for thousands at a time when a node comes back: one row each, made of what must be compared. */
const positionsStatement = sql<{ accountId: string; rooms: string }>(
  'sync.positions',
  `select ms.account_id as "accountId",
     string_agg(ms.room_id || ' ' || r.rev || ' ' || ms.read_seq, ',' order by r.last_message_at desc nulls last, r.id) as rooms
   from memberships ms join rooms r on r.id = ms.room_id
   where ms.account_id = any($1::uuid[]) and ms.left_at is null group by ms.account_id`,
)

export async function findPositions(
  database: Database,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Positions>> {
  const rows = await database.read(positionsStatement, [accountIds])
  return new Map(rows.map(({ accountId, rooms }) => [accountId, readPositions(rooms)]))
}

function readPositions(text: string): Positions {
  return new Map(
    text.split(',').map((entry) => {
      const [roomId = '', rev, readSeq] = entry.split(' ')
      return [roomId, { rev: Number(rev), readSeq: Number(readSeq) }]
    }),
  )
}

const ownStatement = sql<{ id: string; own: number }>(
  'sync.own',
  'select id, own_rev as own from accounts where id = any($1::uuid[])',
)

/** How far what is each one's own has come. */
export async function findOwn(database: Database, accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database.read(ownStatement, [accountIds])
  return new Map(rows.map(({ id, own }) => [id, own]))
}
