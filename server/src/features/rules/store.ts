import type { RuleView } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export type RuleRow = Omit<RuleView, 'createdAt' | 'updatedAt'> & { readonly createdAt: Date; readonly updatedAt: Date }

const columns = `id, name, explanation, condition, action, room_ids as "roomIds", directs, enabled, created_at as "createdAt",
  updated_at as "updatedAt"`

const listStatement = sql<RuleRow>('rules.list', `select ${columns} from moderation_rules order by id desc`)

/** The latest first. */
export function listRules(database: Database): Promise<RuleRow[]> {
  return database.read(listStatement, [])
}

// A rule that is changed or comes in place of another has a higher number than any before.
const fingerprintStatement = sql<{ fingerprint: string }>(
  'rules.fingerprint',
  `select count(*) || ' ' || coalesce(sum(change), 0) as fingerprint from moderation_rules`,
)

/** The same only as long as the rules are. */
export async function readFingerprint(database: Database): Promise<string> {
  const [row] = await database.read(fingerprintStatement, [])
  return row?.fingerprint ?? ''
}

const takeStatement = sql<RuleRow>('rules.take', `select ${columns} from moderation_rules where id = $1 for update`)

export async function takeRule(db: Queryable, id: string): Promise<RuleRow | null> {
  const [row] = await db.run(takeStatement, [id])
  return row ?? null
}

const insertStatement = sql<{ id: string }>(
  'rules.insert',
  `insert into moderation_rules (id, name, explanation, condition, action, room_ids, directs, enabled, created_at, updated_at)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 where (select count(*) from moderation_rules) < $11 returning id`,
)

/** False when there are as many already. */
export async function insertRule(db: Queryable, rule: RuleRow, most: number): Promise<boolean> {
  return (await db.run(insertStatement, [...valuesOf(rule), rule.createdAt, rule.updatedAt, most])).length > 0
}

const updateStatement = sql(
  'rules.update',
  `update moderation_rules set name = $2, explanation = $3, condition = $4, action = $5, room_ids = $6, directs = $7, enabled = $8,
     updated_at = $9, change = nextval('moderation_rule_changes')
   where id = $1`,
)

export async function updateRule(db: Queryable, rule: RuleRow): Promise<void> {
  await db.run(updateStatement, [...valuesOf(rule), rule.updatedAt])
}

function valuesOf({ id, name, explanation, condition, action, roomIds, directs, enabled }: RuleRow): unknown[] {
  return [id, name, explanation, condition, action, roomIds, directs, enabled]
}

const deleteStatement = sql('rules.delete', 'delete from moderation_rules where id = $1')

export async function deleteRule(db: Queryable, id: string): Promise<void> {
  await db.run(deleteStatement, [id])
}

const roomsStatement = sql<{ many: number }>(
  'rules.rooms',
  'select count(*)::int as many from rooms where id = any($1::uuid[])',
)

export async function countRooms(database: Database, ids: readonly string[]): Promise<number> {
  const [row] = await database.read(roomsStatement, [ids])
  return row?.many ?? 0
}

const namesStatement = sql<{ id: string; name: string | null }>(
  'rules.roomNames',
  'select id, name from rooms where id = any($1::uuid[]) order by name, id',
)

/** What the rooms are called that rules are about. */
export function nameRooms(database: Database, ids: readonly string[]): Promise<{ id: string; name: string | null }[]> {
  return database.read(namesStatement, [ids])
}
